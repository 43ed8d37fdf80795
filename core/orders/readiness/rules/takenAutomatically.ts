import { ConnectionTable } from "../../../tables/Connection.generated";
import { companyFor } from "../../companyFor";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/** BC's jobs "Automatically create sales orders" and "Automatically process sales quotes" are switched on one by one in its set-up. */
export const takenAutomatically = rule({
  source: "AutoCreateSalesOrders.Codeunit.al, AutoProcessSalesQuotes.Codeunit.al",
  reads: ["bcs_connection.bcs_createsordersautomatically", "bcs_connection.bcs_processesquotesautomatically"],
  finds: { takenByHandOrder: "serious", takenByHandQuote: "serious" },
  check: ({ document, environment }, find) => {
    if (environment.companies === null) {
      return NOT_READABLE;
    }
    const company = companyFor(environment.companies, document.companyId);
    const isTaken = document.kind === "order" ? company?.takesOrders : company?.takesQuotes;
    if (company === null || isTaken === null || isTaken === undefined) {
      return NOT_APPLICABLE;
    }
    const { connectionId: id, name } = company;
    const text = document.kind === "order" ? "takenByHandOrder" : "takenByHandQuote";
    const fix = { kind: "record", table: ConnectionTable.logicalName, id, name } as const;
    return outcomeOf([isTaken ? null : find(text, [name], fix)]);
  },
});
