import { eachOf, openLine, reference } from "../lineFindings";
import { rule } from "../rule";
import { soldOn } from "../sold";

/** The card of what is sold must name its posting groups; an item with stock also the one of its stock. */
export const itemGroups = rule({
  source: "SalesLine.Table.al:4810, 4816, 4873",
  reads: ["salesorderdetail.productid"],
  asks: ["ItemCard", "Resource"],
  finds: { noProductGroup: "blocks", noInventoryGroup: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) =>
    eachOf(document.lines, (line) => {
      const sold = soldOn(trade, line);
      const group = sold?.generalGroup ?? null;
      if (sold === null || group === null) {
        return "unknown";
      }
      if (group === "") {
        return find("noProductGroup", [reference(line)], openLine(document, line));
      }
      if (sold.kind === "item" && sold.isStockItem) {
        return sold.inventoryGroup === null
          ? "unknown"
          : sold.inventoryGroup === ""
            ? find("noInventoryGroup", [reference(line)], openLine(document, line))
            : null;
      }
      return null;
    }),
});
