import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Business Central takes the price as it is, also none, and never looks at its own. */
export const prices = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:750",
  reads: ["salesorderdetail.priceperunit"],
  finds: { priceZero: "serious", priceNegative: "serious" },
  check: ({ document }, find) =>
    document.lines.length === 0
      ? NOT_APPLICABLE
      : outcomeOf(
          document.lines.map((line) => {
            const price = line.price ?? 0;
            const text = price === 0 ? "priceZero" : price < 0 ? "priceNegative" : null;
            return text === null ? null : find(text, [reference(line)], openLine(document, line));
          }),
        ),
});
