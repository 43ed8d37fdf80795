import { ConnectionTable } from "../../../tables/Connection.generated";
import { companyFor } from "../../companyFor";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** BC's jobs "Automatically create sales orders" and "Automatically process sales quotes" are switched on one by one in its set-up. */
export const takenAutomatically: Rule = ({ document, environment }) => {
  if (environment.companies === null) {
    return NOT_READABLE;
  }
  const company = companyFor(environment.companies, document.companyId);
  const isTaken = document.kind === "order" ? company?.takesOrders : company?.takesQuotes;
  if (company === null || isTaken === null || isTaken === undefined) {
    return NOT_APPLICABLE;
  }
  const fix = {
    kind: "record",
    table: ConnectionTable.logicalName,
    id: company.connectionId,
    name: company.name,
  } as const;
  return outcomeOf([
    isTaken ? null : warns({ kind: "takenByHand", document: document.kind, company: company.name }, fix),
  ]);
};
