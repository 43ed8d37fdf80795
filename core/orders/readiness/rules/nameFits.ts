import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Length of BC's External Document No., into which the name goes. */
const LENGTH = 35;

/** What is longer than BC's field is cut off. */
export const nameFits: Rule = ({ document: { name } }) => {
  if (name === null) {
    return NOT_APPLICABLE;
  }
  const fix = { kind: "field", column: SalesOrderFields.name } as const;
  return outcomeOf([name.length > LENGTH ? warns({ kind: "nameCut", kept: name.slice(0, LENGTH) }, fix) : null]);
};
