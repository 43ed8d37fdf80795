import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** BC looks at the discount of every line, also of one without, and that takes a quantity. Less than nothing is goods coming back. */
export const quantities = rule({
  source: "SalesLine.Table.al:1055, 7218",
  reads: ["salesorderdetail.quantity"],
  finds: { quantityZero: "blocks", quantityNegative: "serious" },
  check: ({ document }, find) =>
    document.lines.length === 0
      ? NOT_APPLICABLE
      : outcomeOf(
          document.lines.map((line) => {
            const quantity = line.quantity ?? 0;
            const text = quantity === 0 ? "quantityZero" : quantity < 0 ? "quantityNegative" : null;
            return text === null ? null : find(text, [reference(line)], openLine(document, line));
          }),
        ),
});
