import { outcomeOf, rule } from "../rule";

/** Business Central makes an empty document of one without lines. */
export const hasLines = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:548",
  reads: ["salesorderdetail"],
  finds: { noLines: "serious" },
  check: ({ document }, find) => outcomeOf([document.lines.length === 0 ? find("noLines") : null]),
});
