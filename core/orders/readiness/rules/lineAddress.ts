import { openLine, reference } from "../lineFindings";
import { outcomeOf, rule } from "../rule";

/** Goods of all lines go to the document's address. */
export const lineAddress = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:710",
  reads: ["salesorderdetail.shipto_line1", "salesorderdetail.shipto_city", "salesorderdetail.willcall"],
  finds: { lineAddressLost: "serious" },
  check: ({ document }, find) =>
    outcomeOf(
      document.lines.map((line) =>
        line.shipsElsewhere ? find("lineAddressLost", [reference(line)], openLine(document, line)) : null,
      ),
    ),
});
