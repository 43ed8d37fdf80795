import { ProductProducttypecode } from "../../../tables/Product.generated";
import { eachProductLine, openProduct, reference } from "../lineFindings";
import { rule } from "../rule";

/** Sales inventory becomes an item and a service a resource; Business Central has nothing for the other types. */
export const productTypes = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:724",
  reads: ["product.producttypecode"],
  finds: { productType: "blocks" },
  check: ({ document }, find) =>
    eachProductLine(document, (line) => {
      const { type } = line.product;
      const isTaken = type === ProductProducttypecode.SalesInventory || type === ProductProducttypecode.Services;
      return isTaken ? null : find("productType", [reference(line)], openProduct(line));
    }),
});
