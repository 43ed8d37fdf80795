import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Length of BC's External Document No., into which the name goes. */
const LENGTH = 35;

/** What is longer than BC's field is cut off. */
export const nameFits = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:462",
  reads: ["salesorder.name"],
  finds: { nameCut: "note" },
  check: ({ document: { name } }, find) => {
    if (name === null) {
      return NOT_APPLICABLE;
    }
    const fix = { kind: "field", column: SalesOrderFields.name } as const;
    return outcomeOf([name.length > LENGTH ? find("nameCut", [name.slice(0, LENGTH)], fix) : null]);
  },
});
