/**
 * What is read of Business Central's published pages, by the names that OData gives their properties: the page's control names with every run of
 * other characters as `_`. Read from the pages of version 29 (W1); page 5390 from the versions that still had it. These are the usual names:
 * `propertyNames.ts` finds the ones that a server really uses.
 */

/** Page 30. The sums with `?` are on it only where the apps for manufacturing, assembly, service and projects put them there. */
export const ITEM_CARD = {
  No: "code",
  Type: "stockType?",
  Base_Unit_of_Measure: "text?",
  Blocked: "flag?",
  Sales_Blocked: "flag?",
  Inventory: "quantity",
  Qty_on_Sales_Order: "quantity",
  Qty_on_Purch_Order: "quantity?",
  Qty_on_Job_Order: "quantity?",
  Qty_on_Component_Lines: "quantity?",
  Qty_on_Asm_Component: "quantity?",
  Qty_on_Service_Order: "quantity?",
  Qty_on_Prod_Order: "quantity?",
  Qty_on_Assembly_Order: "quantity?",
  Trans_Ord_Receipt_Qty: "quantity?",
  Trans_Ord_Shipment_Qty: "quantity?",
  Qty_in_Transit: "quantity?",
  Purchasing_Code: "text?",
  Assembly_Policy: "text?",
  AssemblyBOM: "flag?",
  VariantMandatoryDefaultYes: "text?",
  VariantMandatoryDefaultNo: "text?",
  Replenishment_System: "text?",
  Lead_Time_Calculation: "text?",
  Safety_Lead_Time: "text?",
  Stockkeeping_Unit_Exists: "flag?",
  Gen_Prod_Posting_Group: "codeIfShown?",
  VAT_Prod_Posting_Group: "codeIfShown?",
  Inventory_Posting_Group: "codeIfShown?",
  Price_Includes_VAT: "flagIfShown?",
  VAT_Bus_Posting_Gr_Price: "codeIfShown?",
  Allow_Invoice_Disc: "flagIfShown?",
  Sales_Unit_of_Measure: "codeIfShown?",
} as const;

/** A FlowFilter of page 30: it chooses what its quantities are summed over, not which items are answered. */
export const LOCATION_FILTER = "Location_Filter";

const LINE = {
  Document_Type: "orderType",
  Document_No: "code",
  Line_No: "quantity?",
  No: "code",
  Variant_Code: "code?",
  Location_Code: "code",
  Unit_of_Measure_Code: "code",
  Quantity: "quantity?",
  Outstanding_Quantity: "quantity",
  Reserved_Qty_Base: "quantity?",
  Drop_Shipment: "flag?",
} as const;

/** Page 516. */
export const SALES_LINE = { ...LINE, Shipment_Date: "date" } as const;
/** Page 518. */
export const PURCHASE_LINE = { ...LINE, Expected_Receipt_Date: "date" } as const;

/** A page of one's own over transfer lines. The standard page 5749 shows neither places nor the day of receipt, so its lines tell no days. */
export const TRANSFER_LINE = {
  Document_No: "code",
  Item_No: "code",
  Transfer_from_Code: "code",
  Transfer_to_Code: "code",
  Unit_of_Measure_Code: "code",
  Outstanding_Quantity: "quantity",
  Qty_in_Transit: "quantity",
  Shipment_Date: "date?",
  Receipt_Date: "date?",
} as const;

/** Page 5390, keyed by the coupled product's id. */
export const PRODUCT_ITEM_AVAILABILITY = {
  CRM_ID: "code",
  ItemNo: "code",
  UOM: "text?",
  Inventory: "quantity",
} as const;

/** Page 5716. `No` is a key of the table, so OData has it although the page does not show it. */
export const SUBSTITUTION = {
  No: "code",
  Substitute_Type: "text?",
  Substitute_No: "code",
  Description: "text?",
  Condition: "flag?",
} as const;

/** Page 15. */
export const LOCATION = { Code: "code", Name: "text?" } as const;

/** Entity `item` of API v2.0. */
export const API_ITEM = {
  number: "code",
  type: "stockType?",
  baseUnitOfMeasureCode: "text?",
  blocked: "flag",
  inventory: "quantity",
} as const;
