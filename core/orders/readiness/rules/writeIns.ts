import { openLine, reference } from "../lineFindings";
import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** A line without product becomes the write-in product of BC's Sales & Receivables Setup; without one there, BC refuses the document. */
export const writeIns = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:829",
  reads: ["salesorderdetail.productid"],
  asks: ["SalesSetup"],
  finds: { writeInRefused: "blocks", writeIn: "serious", writeInTaken: "note" },
  check: ({ document, businessCentral: { trade } }, find) => {
    const written = document.lines.filter(({ productId }) => productId === null);
    if (written.length === 0) {
      return NOT_APPLICABLE;
    }
    const product = trade?.salesSetup?.writeInProduct ?? null;
    return outcomeOf(
      written.map((line) => {
        const fix = openLine(document, line);
        if (product === null) {
          return find("writeIn", [reference(line)], fix);
        }
        return product === ""
          ? find("writeInRefused", [reference(line)], fix)
          : find("writeInTaken", [reference(line), product], fix);
      }),
    );
  },
});
