/**
 * Properties of Business Central's published pages as OData spells them: the page's control names with every run of other characters as `_`.
 * Read from the pages of version 29 (W1); page 5390 from the versions that still had it.
 */
export const ItemCardProperties = {
  No: "No",
  Type: "Type",
  Base_Unit_of_Measure: "Base_Unit_of_Measure",
  Blocked: "Blocked",
  Sales_Blocked: "Sales_Blocked",
  Inventory: "Inventory",
  InventoryNonFoundation: "InventoryNonFoundation",
  Qty_on_Sales_Order: "Qty_on_Sales_Order",
  Qty_on_Purch_Order: "Qty_on_Purch_Order",
} as const;

export const ProductItemAvailabilityProperties = {
  CRM_ID: "CRM_ID",
  ItemNo: "ItemNo",
  UOM: "UOM",
  Inventory: "Inventory",
} as const;

/** Values of an item's type; only the first has stock. */
export const ItemType = { Inventory: "Inventory", Service: "Service", NonInventory: "Non-Inventory" } as const;
