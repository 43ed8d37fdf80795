import type { ServiceRows } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import type { RowOf } from "../../businesscentral/rowShape";
import type { ItemTerms } from "./trade";
import { ITEM_TERMS } from "./tradeServices";

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
