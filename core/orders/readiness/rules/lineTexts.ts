import { eachProductLine, openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, rule } from "../rule";

/** What is written on an order's line follows on lines of its own, but for a text that begins with the item's own name: then all of it is lost. */
export const lineTexts = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:218, 233",
  reads: ["salesorderdetail.description", "product.name"],
  finds: { textLost: "note" },
  check: ({ document }, find) =>
    document.kind === "quote"
      ? NOT_APPLICABLE
      : eachProductLine(document, (line) => {
          const [first, ...rest] = (line.description ?? "").split(/\r?\n/);
          const isLost = first === line.product.name && rest.some((row) => row.trim() !== "");
          return isLost ? find("textLost", [reference(line)], openLine(document, line)) : null;
        }),
});
