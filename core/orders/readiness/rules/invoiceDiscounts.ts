import { invoiceDiscount } from "../../../documents/invoiceDiscount";
import { lineAmount } from "../../../documents/lineAmount";
import { precisionOf, sum } from "../../../values/money";
import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_APPLICABLE, NOT_ASKED, NOT_READABLE, outcomeOf, rule } from "../rule";
import { soldOn } from "../sold";
import { takenLinePrice } from "../takenLinePrice";

/** The discount on the whole document is spread over the lines whose items allow it, and must not be larger than they are. */
export const invoiceDiscounts = rule({
  source: "SalesCalcDiscountByType.Codeunit.al:95, VATAmountLine.Table.al:127",
  reads: ["salesorder.discountamount", "salesorder.totallineitemamount", "salesorder.totalamountlessfreight"],
  asks: ["ItemCard"],
  finds: { discountWithoutBase: "blocks", discountTooLarge: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) => {
    const precision = precisionOf(document.currency);
    const discount = invoiceDiscount(document, precision);
    if (discount === null) {
      return NOT_READABLE;
    }
    if (discount <= 0) {
      return NOT_APPLICABLE;
    }
    const amounts = document.lines.map((line) => {
      const sold = soldOn(trade, line);
      const { whole, discount: off } = lineAmount(line, precision, takenLinePrice(document, trade, line));
      const allows = sold === null ? null : sold.kind === "resource" || sold.allowsInvoiceDiscount;
      return { allows, amount: sum([whole, -off], precision) };
    });
    const fix = { kind: "field", column: SalesOrderFields.discountamount } as const;
    const base = sum(
      amounts.flatMap(({ allows, amount }) => (allows === false ? [] : [amount])),
      precision,
    );
    if (discount > base && base > 0) {
      return outcomeOf([
        find(
          "discountTooLarge",
          [
            { quantity: discount, unit: null },
            { quantity: base, unit: null },
          ],
          fix,
        ),
      ]);
    }
    if (base === 0) {
      return outcomeOf([find("discountWithoutBase", [{ quantity: discount, unit: null }], fix)]);
    }
    return amounts.some(({ allows }) => allows === null) ? NOT_ASKED : outcomeOf([]);
  },
});
