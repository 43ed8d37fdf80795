import { eachProductLine, openProduct, reference } from "../lineFindings";
import { rule } from "../rule";

/** Business Central's own word counts most; else a product that it has never written to is hardly coupled. */
export const productsCoupled = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:800, 816",
  reads: ["product.productnumber", "product.quantityonhand"],
  asks: ["ItemCard", "Resource"],
  finds: {
    itemUnknown: "blocks",
    itemUnknownWithoutNumber: "blocks",
    productNeverSynchronised: "serious",
  },
  check: ({ document, businessCentral }, find) =>
    eachProductLine(document, (line) => {
      const { number, synchronisedOnHand, isStockItem } = line.product;
      const resources = businessCentral.trade?.resources ?? null;
      const known = isStockItem
        ? (businessCentral.lines?.get(line.id)?.isKnown ?? null)
        : resources === null || number === null
          ? null
          : resources.has(number.toUpperCase());
      if (known === false) {
        return number === null
          ? find("itemUnknownWithoutNumber", [reference(line)], openProduct(line))
          : find("itemUnknown", [reference(line), number], openProduct(line));
      }
      return known === true || synchronisedOnHand !== null || !isStockItem
        ? null
        : find("productNeverSynchronised", [reference(line)], openProduct(line));
    }),
});
