import { orderModeOf } from "../orderMode";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/**
 * An order is taken where the organisation's order integration is on, or where Business Central synchronises orders both ways. Quotes are taken
 * whatever the mode (table 5330, field 81).
 */
export const integrationOn = rule({
  source: "CRMConnectionSetup.Table.al: fields 66, 81, 141",
  reads: ["organization.issopintegrationenabled", "bcs_connection.bcs_ordermode"],
  finds: { integrationOff: "blocks", modesContradict: "serious" },
  check: (facts, find) => {
    if (facts.document.kind === "quote") {
      return NOT_APPLICABLE;
    }
    const { mode, contradicts } = orderModeOf(facts);
    if (mode === null && facts.environment.integrationIsOn === null) {
      return NOT_READABLE;
    }
    if (mode === "legacy" || mode === "bidirectional") {
      const isOff = mode === "legacy" && facts.environment.integrationIsOn === false;
      return outcomeOf([isOff ? find("integrationOff") : contradicts ? find("modesContradict") : null]);
    }
    return outcomeOf([find("integrationOff")]);
  },
});
