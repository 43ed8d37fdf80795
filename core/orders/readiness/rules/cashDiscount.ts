import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** The percentage of an order becomes its invoice discount, and its cash discount as well. */
export const cashDiscount = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:461",
  reads: ["salesorder.discountpercentage"],
  finds: { discountTwice: "serious" },
  check: ({ document: { kind, discountPercentage } }, find) =>
    kind === "quote"
      ? NOT_APPLICABLE
      : outcomeOf([
          discountPercentage === 0
            ? null
            : find("discountTwice", [{ quantity: discountPercentage, unit: "%" }], {
                kind: "field",
                column: SalesOrderFields.discountpercentage,
              }),
        ]),
});
