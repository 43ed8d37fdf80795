import { VAT_POSTING_SETUP } from "../../businesscentral/trade/setupServices";

/** Page 7005, under the name that the connection gives it. It shows neither whether a price is of sales, which its source tells, nor whether VAT is in it. */
export const PRICE_LIST_LINE = {
  Price_List_Code: "code",
  Status: "text",
  Source_Type: "text",
  Source_No: "code",
  Asset_Type: "text",
  Asset_No: "code",
  Variant_Code: "code",
  Unit_of_Measure_Code: "code",
  Minimum_Quantity: "quantity",
  Amount_Type: "text",
  Currency_Code: "code",
  Unit_Price: "quantity",
  Starting_Date: "date",
  Ending_Date: "date",
  Allow_Line_Disc: "flag",
  Line_Discount_Percent: "quantity",
} as const;

/** Page 526, likewise. It shows no day and no currency; those are the invoice's. */
export const SALES_INVOICE_LINE = {
  Document_No: "code",
  Sell_to_Customer_No: "code",
  Type: "text",
  No: "code",
  Quantity: "quantity",
  Unit_of_Measure_Code: "code",
  Unit_Price: "quantity",
  Line_Discount_Percent: "quantity",
} as const;

/** What page 30 says of an item's price. */
export const ITEM_PRICE = {
  No: "code",
  Unit_Price: "quantity",
  Price_Includes_VAT: "flag",
  VAT_Bus_Posting_Gr_Price: "code",
  VAT_Prod_Posting_Group: "code",
  Item_Disc_Group: "code",
} as const;

/** The pages that a price is found with beside the connection's own, under the names of the guide. Without one of them that is said. */
export const PRICE_SERVICES = {
  /** What page 21 says of a customer's prices. */
  customers: {
    name: "Customer",
    shape: {
      No: "code",
      Bill_to_Customer_No: "code",
      Customer_Price_Group: "code",
      Customer_Disc_Group: "code",
      Allow_Line_Disc: "flag",
    },
  },
  /** Page 7016. */
  priceLists: {
    name: "SalesPriceList",
    shape: { Code: "code", PriceIncludesVAT: "flag", VATBusPostingGrPrice: "code" },
  },
  /** Page 118. */
  ledgerSetup: { name: "GeneralLedgerSetup", shape: { LCY_Code: "code" } },
  /** Page 483. */
  rates: {
    name: "CurrencyExchangeRates",
    shape: {
      Currency_Code: "code",
      Starting_Date: "date",
      Exchange_Rate_Amount: "quantity",
      Relational_Exch_Rate_Amount: "quantity",
      Relational_Currency_Code: "code?",
    },
  },
  vat: { name: VAT_POSTING_SETUP.name, shape: VAT_POSTING_SETUP.shape },
} as const;
