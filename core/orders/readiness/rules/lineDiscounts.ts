import { discountPercent, lineAmount } from "../../../documents/lineAmount";
import { precisionOf } from "../../../values/money";
import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";
import { takenLinePrice } from "../takenLinePrice";

/** Both discounts of a line together must be between 0 and 100 % of it; of a line worth nothing they make a negative one. */
export const lineDiscounts = rule({
  source: "SalesLine.Table.al:10260",
  reads: [
    "salesorderdetail.volumediscountamount",
    "salesorderdetail.manualdiscountamount",
    "salesorderdetail.priceperunit",
    "salesorderdetail.quantity",
  ],
  finds: { discountOutOfRange: "blocks", amountNegative: "serious" },
  check: ({ document, businessCentral }, find) => {
    const precision = precisionOf(document.currency);
    return document.lines.length === 0
      ? NOT_APPLICABLE
      : outcomeOf(
          document.lines.map((line) => {
            const amount = lineAmount(line, precision, takenLinePrice(document, businessCentral.trade, line));
            if (amount.discount === 0) {
              return null;
            }
            const percent = discountPercent(amount);
            if (percent !== null && percent >= 0 && percent <= 100) {
              return null;
            }
            const values = [reference(line), { quantity: amount.discount, unit: null }];
            return find(percent === null ? "amountNegative" : "discountOutOfRange", values, openLine(document, line));
          }),
        );
  },
});
