import type { ServiceRows } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { RowOf } from "../../businesscentral/rowShape";
import type { ItemTerms, SalesSetup, VatSetup } from "./trade";
import { ITEM_TERMS, TRADE_SERVICES } from "./tradeServices";

const { vatPostingSetup, salesSetup } = TRADE_SERVICES;

export function vatOf(answer: ServiceRows | undefined): readonly VatSetup[] | null {
  const read = checkedRows(vatPostingSetup, answer);
  return read.ok
    ? read.rows.map((row) => ({
        business: row.VAT_Bus_Posting_Group,
        product: row.VAT_Prod_Posting_Group,
        identifier: row.VAT_Identifier,
        percent: percentOf(row.VAT_Calculation_Type, row.VAT_Percent),
      }))
    : null;
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
  const read = checkedRows(salesSetup, answer);
  const [row] = read.ok ? read.rows : [];
  return row === undefined
    ? null
    : { warnsOfCredit: WARNINGS[row.Credit_Warnings] ?? null, writeInProduct: row.Write_in_Product_No };
}

/** Cards by number; one that two rows tell differently is none. */
export function itemsOf(answers: readonly ServiceRows[]): ReadonlyMap<string, ItemTerms> {
  const items = new Map<string, ItemTerms>();
  const doubtful = new Set<string>();
  for (const row of answers.flatMap(termsIn)) {
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

function termsIn(answer: ServiceRows): readonly RowOf<typeof ITEM_TERMS>[] {
  const read = checkedRows({ name: "ItemCard", shape: ITEM_TERMS }, answer);
  return read.ok ? read.rows : [];
}
