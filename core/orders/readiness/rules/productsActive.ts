import { eachProductLine, openProduct, reference } from "../lineFindings";
import { rule } from "../rule";

/** Business Central takes active products only, not retired ones, drafts or those under revision. */
export const productsActive = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:717",
  reads: ["product.statecode"],
  finds: { productNotActive: "blocks" },
  check: ({ document }, find) =>
    eachProductLine(document, (line) =>
      line.product.isActive ? null : find("productNotActive", [reference(line)], openProduct(line)),
    ),
});
