/**
 * The published pages that tell who pays and what VAT is charged, under the names that the guide has an administrator publish them by. None of
 * them must be there. The item card is the connection's own. Property names are those of version 29 (W1).
 */
export const TRADE_SERVICES = {
  /** Page 21. */
  customers: {
    name: "Customer",
    shape: {
      No: "code",
      Name: "text?",
      Bill_to_Customer_No: "code",
      VAT_Bus_Posting_Group: "code",
      Prices_Including_VAT: "flag?",
    },
  },
  /** Page 459. */
  salesSetup: { name: "SalesSetup", shape: { Credit_Warnings: "text?", Write_in_Product_No: "code?" } },
  /** Page 472. */
  vatPostingSetup: {
    name: "VATPostingSetup",
    shape: {
      VAT_Bus_Posting_Group: "code",
      VAT_Prod_Posting_Group: "code",
      VAT_Identifier: "text?",
      VAT_Percent: "quantity",
      VAT_Calculation_Type: "text",
    },
  },
} as const;

/** Of page 30. */
export const ITEM_TERMS = {
  No: "code",
  VAT_Prod_Posting_Group: "code",
  Price_Includes_VAT: "flag?",
  VAT_Bus_Posting_Gr_Price: "code?",
  Allow_Invoice_Disc: "flag?",
} as const;
