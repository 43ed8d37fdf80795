import { eachOf, hasProduct, openProduct, reference } from "../lineFindings";
import { rule } from "../rule";
import { soldOn } from "../sold";

/** Business Central sells no blocked item or resource, nor one that is blocked for sales or for privacy. */
export const itemsNotBlocked = rule({
  source: "SalesLine.Table.al:4809, 4868",
  reads: ["salesorderdetail.productid"],
  asks: ["ItemCard", "Resource"],
  finds: { itemBlocked: "blocks" },
  check: ({ document, businessCentral: { lines, trade } }, find) =>
    eachOf(document.lines.filter(hasProduct), (line) => {
      const sold = soldOn(trade, line);
      const found = find("itemBlocked", [reference(line)], openProduct(line));
      if (sold === null) {
        const isBlocked = lines?.get(line.id)?.isBlocked ?? null;
        return isBlocked === null ? "unknown" : isBlocked ? found : null;
      }
      if (sold.kind === "resource") {
        return sold.isBlocked || sold.isPrivacyBlocked === true ? found : null;
      }
      return sold.isBlocked === null ? "unknown" : sold.isBlocked || sold.isSalesBlocked === true ? found : null;
    }),
});
