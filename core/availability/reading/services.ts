import type { Shape } from "../../businesscentral/rowShape";

/** A page that tells part of the promise, under the name that the guide has an administrator publish it by. */
export interface PromiseService<S extends Shape = Shape> {
  readonly name: string;
  /** Object id of the page; the only query is 37015. */
  readonly page: number;
  readonly shape: S;
}

/**
 * The published pages that the promise reads beside the connection's own, by what they tell. None of them must be there: what is not
 * published is named as not known. Property names are those of version 29 (W1).
 */
export const PROMISE_SERVICES = {
  companyInformation: {
    name: "CompanyInformation",
    page: 1,
    shape: {
      Location_Code: "code",
      Responsibility_Center: "code",
      Check_Avail_Period_Calc: "text",
      Check_Avail_Time_Bucket: "text?",
      Base_Calendar_Code: "code",
      Cal_Convergence_Time_Frame: "text?",
    },
  },
  inventorySetup: {
    name: "InventorySetup",
    page: 461,
    shape: {
      Location_Mandatory: "flag?",
      Variant_Mandatory_if_Exists: "flag?",
      Outbound_Whse_Handling_Time: "text",
      Inbound_Whse_Handling_Time: "text?",
      Default_Safety_Lead_Time: "text?",
    },
  },
  customers: {
    name: "Customer",
    page: 21,
    shape: {
      No: "code",
      Location_Code: "code",
      Ship_to_Code: "code",
      Responsibility_Center: "code",
      Shipping_Agent_Code: "code",
      Shipping_Agent_Service_Code: "code",
      Shipping_Time: "text",
      Base_Calendar_Code: "code",
      Name: "textIfShown?",
      Blocked: "textIfShown?",
      Privacy_Blocked: "flagIfShown?",
      Gen_Bus_Posting_Group: "codeIfShown?",
      Customer_Posting_Group: "codeIfShown?",
      VAT_Bus_Posting_Group: "codeIfShown?",
      Prices_Including_VAT: "flagIfShown?",
      Bill_to_Customer_No: "codeIfShown?",
      Prepayment_Percent: "quantity?",
      Currency_Code: "codeIfShown?",
    },
  },
  shipToAddresses: {
    name: "ShipToAddress",
    page: 300,
    shape: {
      Customer_No: "code",
      Code: "code",
      Location_Code: "code",
      Shipping_Agent_Code: "code",
      Shipping_Agent_Service_Code: "code",
    },
  },
  responsibilityCentres: {
    name: "ResponsibilityCenter",
    page: 5715,
    shape: { Code: "code", Location_Code: "code" },
  },
  userSetup: { name: "UserSetup", page: 119, shape: { User_ID: "code", Sales_Resp_Ctr_Filter: "code" } },
  shippingAgentServices: {
    name: "ShippingAgentServices",
    page: 5790,
    shape: { Shipping_Agent_Code: "code", Code: "code", Shipping_Time: "text", Base_Calendar_Code: "code" },
  },
  locationCards: {
    name: "LocationCard",
    page: 5703,
    shape: {
      Code: "code",
      Name: "text?",
      Use_As_In_Transit: "flag?",
      Outbound_Whse_Handling_Time: "text",
      Inbound_Whse_Handling_Time: "text?",
      Base_Calendar_Code: "code",
    },
  },
  baseCalendarChanges: {
    name: "BaseCalendarChanges",
    page: 7602,
    shape: {
      Base_Calendar_Code: "code",
      Recurring_System: "text",
      Date: "date",
      Day: "text",
      Nonworking: "flag",
    },
  },
  customizedCalendarChanges: {
    name: "CustomizedCalendarChanges",
    page: 7603,
    shape: {
      Source_Type: "text",
      Source_Code: "code",
      Additional_Source_Code: "code",
      Base_Calendar_Code: "code",
      Recurring_System: "text",
      Date: "date",
      Day: "text",
      Nonworking: "flag",
    },
  },
  purchasingCodes: {
    name: "PurchasingCodes",
    page: 5727,
    shape: { Code: "code", Drop_Shipment: "flag" },
  },
  itemUnits: {
    name: "ItemUnits",
    page: 5404,
    shape: {
      Item_No: "code",
      Code: "code",
      Qty_per_Unit_of_Measure: "quantity",
      Coupled_to_Dataverse: "flagIfShown?",
    },
  },
  itemVariants: { name: "ItemVariants", page: 5401, shape: { Item_No: "code", Code: "code" } },
  stockkeepingUnits: {
    name: "StockkeepingUnit",
    page: 5700,
    shape: {
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Assembly_Policy: "text?",
      Lead_Time_Calculation: "text?",
      Safety_Lead_Time: "text?",
    },
  },
  itemLedgerEntries: {
    name: "ItemLedgerEntries",
    page: 38,
    shape: {
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Remaining_Quantity: "quantity",
      Reserved_Quantity: "quantity?",
    },
  },
  reservationEntries: {
    name: "ReservationEntries",
    page: 497,
    shape: {
      Entry_No: "quantity",
      Positive: "flag",
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Quantity_Base: "quantity",
      Expected_Receipt_Date: "date",
      Source_Type: "quantity",
      Source_Subtype: "text",
      Source_ID: "code",
      Source_Ref_No: "quantity",
    },
  },
  salesOrders: {
    name: "SalesOrderList",
    page: 9305,
    shape: { No: "code", Your_Reference: "text", Sell_to_Customer_No: "code" },
  },
  /** The lines of page 42; they alone tell which sales are drop shipments. */
  salesOrderLines: {
    name: "SalesOrderSalesLines",
    page: 42,
    shape: { Document_No: "code", Line_No: "quantity", No: "code", Drop_Shipment: "flag" },
  },
  transferOrders: {
    name: "TransferOrders",
    page: 5742,
    shape: { No: "code", Transfer_from_Code: "code", Transfer_to_Code: "code", In_Transit_Code: "text?" },
  },
  /** The lines of page 5740. */
  transferOrderLines: {
    name: "TransferOrderTransferLines",
    page: 5740,
    shape: {
      Document_No: "code",
      Line_No: "quantity",
      Item_No: "code",
      Variant_Code: "code",
      Quantity: "quantity",
      Quantity_Shipped: "quantity",
      Quantity_Received: "quantity",
      Reserved_Quantity_Inbnd: "quantity?",
      Reserved_Quantity_Shipped: "quantity?",
      Reserved_Quantity_Outbnd: "quantity?",
      Unit_of_Measure_Code: "code",
      Shipment_Date: "date",
      Receipt_Date: "date",
    },
  },
  productionLines: {
    name: "ProdOrderLines",
    page: 5406,
    shape: {
      Status: "text",
      Prod_Order_No: "code",
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Remaining_Quantity: "quantity",
      Due_Date: "date",
    },
  },
  productionComponents: {
    name: "ProdOrderComponents",
    page: 5407,
    shape: {
      Status: "text",
      Prod_Order_No: "code",
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Remaining_Quantity: "quantity",
      Due_Date: "date",
    },
  },
  assemblyOrders: {
    name: "AssemblyOrders",
    page: 902,
    shape: {
      Document_Type: "text",
      No: "code",
      Item_No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Remaining_Quantity: "quantity",
      Due_Date: "date",
    },
  },
  assemblyLines: {
    name: "AssemblyLines",
    page: 903,
    shape: {
      Document_Type: "text",
      Document_No: "code",
      No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Unit_of_Measure_Code: "code",
      Remaining_Quantity: "quantity",
      Reserved_Quantity: "quantity?",
      Due_Date: "date",
    },
  },
  jobPlanningLines: {
    name: "JobPlanningLines",
    page: 1007,
    shape: {
      Job_No: "code",
      No: "code",
      Variant_Code: "code",
      Location_Code: "code",
      Unit_of_Measure_Code: "code",
      Remaining_Qty: "quantity",
      Reserved_Quantity: "quantity?",
      Planning_Date: "date",
    },
  },
  serviceLines: {
    name: "ServiceLines",
    page: 5904,
    shape: {
      Document_Type: "text",
      Document_No: "code",
      No: "code",
      Location_Code: "code",
      Outstanding_Qty_Base: "quantity",
      Needed_by_Date: "date",
    },
  },
} as const satisfies Readonly<Record<string, PromiseService>>;

export type PromiseServiceId = keyof typeof PROMISE_SERVICES;
