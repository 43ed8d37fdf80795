import type { ServiceRows } from "../../businesscentral/askServices";
import { readRow } from "../../businesscentral/rowShape";
import type { RowOf, Shape } from "../../businesscentral/rowShape";
import type { ItemTerms, SalesSetup, VatSetup } from "./trade";
import { ITEM_TERMS, TRADE_SERVICES } from "./tradeServices";

/** All rows of an answer, or null where there is none or one of them cannot be used. */
export function checkedRows<S extends Shape>(answer: ServiceRows | undefined, shape: S): readonly RowOf<S>[] | null {
  if (answer?.ok !== true) {
    return null;
  }
  const rows = answer.rows.map((row) => readRow(row, shape));
  const read = rows.filter((row): row is RowOf<S> => typeof row !== "string");
  return read.length === rows.length ? read : null;
}

export function vatOf(answer: ServiceRows | undefined): readonly VatSetup[] | null {
  const rows = checkedRows(answer, TRADE_SERVICES.vatPostingSetup.shape);
  return (
    rows?.map((row) => ({
      business: row.VAT_Bus_Posting_Group,
      product: row.VAT_Prod_Posting_Group,
      identifier: row.VAT_Identifier,
      percent: percentOf(row.VAT_Calculation_Type, row.VAT_Percent),
    })) ?? null
  );
}

function percentOf(calculation: string, percent: number): number | null {
  switch (calculation) {
    case "Normal VAT":
      return percent;
    case "Reverse Charge VAT":
    case "No Taxable VAT":
      return 0;
    default:
      return null;
  }
}

const WARNINGS: Readonly<Record<string, boolean>> = {
  "Both Warnings": true,
  "Credit Limit": true,
  "Overdue Balance": false,
  "No Warning": false,
};

export function salesSetupOf(answer: ServiceRows | undefined): SalesSetup | null {
  const [row] = checkedRows(answer, TRADE_SERVICES.salesSetup.shape) ?? [];
  return row === undefined
    ? null
    : { warnsOfCredit: WARNINGS[row.Credit_Warnings] ?? null, writeInProduct: row.Write_in_Product_No };
}

/** Cards by number; one that two rows tell differently is none. */
export function itemsOf(answers: readonly ServiceRows[]): ReadonlyMap<string, ItemTerms> {
  const items = new Map<string, ItemTerms>();
  const doubtful = new Set<string>();
  for (const row of answers.flatMap((answer) => checkedRows(answer, ITEM_TERMS) ?? [])) {
    const terms = {
      vatGroup: row.VAT_Prod_Posting_Group,
      priceIncludesVat: row.Price_Includes_VAT,
      priceVatGroup: row.VAT_Bus_Posting_Gr_Price,
      allowsInvoiceDiscount: row.Allow_Invoice_Disc,
    };
    const known = items.get(row.No);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(terms)) {
      doubtful.add(row.No);
    }
    items.set(row.No, terms);
  }
  return new Map([...items].filter(([number]) => !doubtful.has(number)));
}
