import { eachOf, openLine, reference } from "../lineFindings";
import { rule } from "../rule";
import { soldOn, vatSetupOf } from "../sold";

const FULL_VAT = "Full VAT";

/** There must be a VAT posting setup of the payer's group and that of what is sold, and none for full VAT. */
export const vat = rule({
  source: "SalesLine.Table.al:1807, 1826",
  reads: ["salesorderdetail.productid"],
  asks: ["VATPostingSetup", "Customer", "ItemCard", "Resource"],
  finds: { vatSetupMissing: "blocks", vatSetupFull: "blocks" },
  check: ({ document, businessCentral: { trade } }, find) =>
    eachOf(document.lines, (line) => {
      const group = soldOn(trade, line)?.vatGroup ?? null;
      const setup = trade === null || group === null ? "unknown" : vatSetupOf(trade, group);
      if (setup === "unknown") {
        return "unknown";
      }
      const payer = trade?.payer;
      const groups = [typeof payer === "object" ? (payer?.vatGroup ?? "") : "", group ?? ""];
      if (setup === null) {
        return find("vatSetupMissing", [reference(line), ...groups], openLine(document, line));
      }
      return setup.calculation === FULL_VAT
        ? find("vatSetupFull", [reference(line), ...groups], openLine(document, line))
        : null;
    }),
});
