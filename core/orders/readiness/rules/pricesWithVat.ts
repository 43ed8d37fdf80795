import { eachOf, hasProduct, openLine, reference } from "../lineFindings";
import { NOT_ASKED, outcomeOf, rule } from "../rule";
import { soldOn } from "../sold";
import { takenLinePrice } from "../takenLinePrice";

/** Sales' prices are without VAT; BC may take them for prices with it, or take VAT out of them. */
export const pricesWithVat = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:743, SalesHeader.Table.al:7985",
  reads: ["salesorderdetail.priceperunit"],
  asks: ["Customer", "ItemCard"],
  finds: { pricesTakenWithVat: "serious", priceLosesVat: "serious" },
  check: ({ document, businessCentral: { trade } }, find) => {
    const payer = trade?.payer ?? null;
    if (payer === null || payer === "missing" || payer.pricesIncludeVat === null) {
      return NOT_ASKED;
    }
    const lines = eachOf(document.lines.filter(hasProduct), (line) => {
      const sold = soldOn(trade, line);
      if (sold === null || (sold.kind === "item" && sold.priceIncludesVat === null)) {
        return "unknown";
      }
      const price = takenLinePrice(document, trade, line);
      return price === (line.price ?? 0)
        ? null
        : find("priceLosesVat", [reference(line), { quantity: price, unit: null }], openLine(document, line));
    });
    if (!payer.pricesIncludeVat) {
      return lines;
    }
    const found = lines.kind === "found" ? lines.findings : [];
    return outcomeOf([find("pricesTakenWithVat", [payer.name ?? payer.number]), ...found]);
  },
});
