import { NOT_ASKED, outcomeOf, rule } from "../rule";

/** Without a number series Business Central can number no document. */
export const numberSeries = rule({
  source: "SalesHeader.Table.al:4196",
  reads: [],
  asks: ["SalesSetup"],
  finds: { noOrderSeries: "blocks", noQuoteSeries: "blocks" },
  check: ({ document: { kind }, businessCentral: { trade } }, find) => {
    const setup = trade?.salesSetup ?? null;
    if (setup === null) {
      return NOT_ASKED;
    }
    const series = kind === "order" ? setup.orderNumbers : setup.quoteNumbers;
    return outcomeOf([series === "" ? find(kind === "order" ? "noOrderSeries" : "noQuoteSeries") : null]);
  },
});
