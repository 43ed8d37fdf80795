import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { outcomeOf, warns } from "../rule";
import type { Rule } from "../rule";

/** Business Central may replace a discount on the whole document by its own, and tells nobody. */
export const discount: Rule = ({ document: { discountAmount, discountPercentage } }) => {
  if (discountAmount === 0 && discountPercentage === 0) {
    return outcomeOf([]);
  }
  const column = discountAmount === 0 ? SalesOrderFields.discountpercentage : SalesOrderFields.discountamount;
  return outcomeOf([
    warns(
      { kind: "headerDiscount", amount: discountAmount, percentage: discountPercentage },
      { kind: "field", column },
    ),
  ]);
};
