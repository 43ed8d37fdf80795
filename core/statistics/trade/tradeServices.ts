/**
 * The published page 21, which tells who pays, under the name that the guide has an administrator publish it by; it need not be there. Property
 * names are those of version 29 (W1).
 */
export const CUSTOMERS = {
  name: "Customer",
  shape: {
    No: "code",
    Name: "text?",
    Bill_to_Customer_No: "code",
    VAT_Bus_Posting_Group: "code",
    Prices_Including_VAT: "flag?",
  },
} as const;

/** Of page 30, the item card, whose name is the connection's own. */
export const ITEM_TERMS = {
  No: "code",
  VAT_Prod_Posting_Group: "code",
  Price_Includes_VAT: "flag?",
  VAT_Bus_Posting_Gr_Price: "code?",
  Allow_Invoice_Disc: "flag?",
} as const;
