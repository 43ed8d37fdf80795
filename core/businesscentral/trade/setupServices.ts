import { checkedRows } from "../checkedRows";
import type { ServiceRows } from "../askServices";
import { optionName } from "../optionName";
import type { SalesSetup, VatSetup } from "./setups";

/** The published page 459 under the name that the guide has an administrator publish it by. Property names are those of version 29 (W1). */
export const SALES_SETUP = {
  name: "SalesSetup",
  page: 459,
  shape: {
    Order_Nos: "code",
    Quote_Nos: "code",
    Write_in_Product_No: "code",
    Freight_G_L_Acc_No: "code",
    Credit_Warnings: "text?",
  },
} as const;

/** Page 472, likewise; it is read whole. */
export const VAT_POSTING_SETUP = {
  name: "VATPostingSetup",
  page: 472,
  shape: {
    VAT_Bus_Posting_Group: "code",
    VAT_Prod_Posting_Group: "code",
    VAT_Identifier: "text?",
    VAT_Percent: "quantity",
    VAT_Calculation_Type: "text",
  },
} as const;

const WARNINGS: Readonly<Record<string, boolean>> = {
  "Both Warnings": true,
  "Credit Limit": true,
  "Overdue Balance": false,
  "No Warning": false,
};

/** Null where the page told no row to rely on. */
export function salesSetupOf(answer: ServiceRows | undefined): SalesSetup | null {
  const read = checkedRows(SALES_SETUP, answer);
  const [row] = read.ok ? read.rows : [];
  return row === undefined
    ? null
    : {
        orderNumbers: row.Order_Nos,
        quoteNumbers: row.Quote_Nos,
        writeInProduct: row.Write_in_Product_No,
        freightAccount: row.Freight_G_L_Acc_No,
        warnsOfCredit: WARNINGS[optionName(row.Credit_Warnings)] ?? null,
      };
}

/** Null where the page told no rows to rely on. */
export function vatSetupsOf(answer: ServiceRows | undefined): readonly VatSetup[] | null {
  const read = checkedRows(VAT_POSTING_SETUP, answer);
  return read.ok
    ? read.rows.map((row) => ({
        business: row.VAT_Bus_Posting_Group,
        product: row.VAT_Prod_Posting_Group,
        identifier: row.VAT_Identifier,
        calculation: optionName(row.VAT_Calculation_Type),
        percent: row.VAT_Percent,
      }))
    : null;
}
