import { standingOrderMode } from "../../connection/orderMode";
import type { OrderMode } from "../../connection/orderMode";
import type { SalesStore } from "../../dataverse/salesStore";
import { OrganizationFields, OrganizationTable } from "../../tables/Organization.generated";
import { about, finding } from "./finding";
import type { HealthFinding, ReasonId } from "./finding";
import { unread } from "./unread";

/** A connected company, and the mode that an administrator says it has. */
export interface Company {
  readonly name: string;
  readonly orderMode: OrderMode | null;
}

/** The mode of order integration of each company, and whether the organisation's flag goes with it. */
export async function checkOrderIntegration(
  store: SalesStore,
  companies: readonly Company[],
): Promise<readonly HealthFinding[]> {
  const outcome = await store.rows(OrganizationTable, {
    select: [OrganizationFields.issopintegrationenabled],
    top: 1,
  });
  if (!outcome.ok) {
    return [unread("orderIntegration", outcome.problem)];
  }
  const flagIsOn = outcome.value[0]?.[OrganizationFields.issopintegrationenabled] === true;
  if (companies.length === 0) {
    return [finding("orderIntegration", flagIsOn ? "integrationOn" : "integrationOff")];
  }
  return companies.map(({ name, orderMode }) =>
    about(name, finding("orderIntegration", reasonFor(orderMode, flagIsOn), name)),
  );
}

const STANDING: Readonly<Record<OrderMode, ReasonId>> = {
  legacy: "modeLegacy",
  bidirectional: "modeBidirectional",
  none: "modeNone",
};

function reasonFor(said: OrderMode | null, flagIsOn: boolean): ReasonId {
  const { mode, contradicts } = standingOrderMode(said, flagIsOn);
  if (contradicts) {
    return flagIsOn ? "modeFlagAgainst" : "modeLegacyOff";
  }
  if (said === null || mode === null) {
    return flagIsOn ? "modeNotSaidButOn" : "modeNotSaid";
  }
  return STANDING[mode];
}
