import { NOT_APPLICABLE, outcomeOf, rule } from "../rule";

/** Length of BC's Your Reference, by which invoices find their order again, by its whole number only. */
const LENGTH = 35;

export const numberFits = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:453, 583",
  reads: ["salesorder.ordernumber"],
  finds: { numberCut: "serious" },
  check: ({ document: { kind, number } }, find) =>
    kind === "quote" || number === null
      ? NOT_APPLICABLE
      : outcomeOf([number.length > LENGTH ? find("numberCut", [number]) : null]),
});
