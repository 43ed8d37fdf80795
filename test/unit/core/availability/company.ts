import type { WireRow } from "../../../../core/ports";
import type { CalendarDate } from "../../../../core/values/calendarDate";

/** Pages of a small Business Central, by the names under which the guide has them published. */
export type Pages = Readonly<Record<string, readonly WireRow[]>>;

/** A date as BC writes none. */
const BLANK_DATE = "0001-01-01";

export function bcDate(date: CalendarDate | null): string {
  return date ?? BLANK_DATE;
}

export function customer(change: WireRow = {}): WireRow {
  return {
    No: "K1",
    Location_Code: "",
    Ship_to_Code: "",
    Responsibility_Center: "",
    Shipping_Agent_Code: "",
    Shipping_Agent_Service_Code: "",
    Shipping_Time: "",
    Base_Calendar_Code: "",
    ...change,
  };
}

export function companyInformation(change: WireRow = {}): WireRow {
  return {
    Location_Code: "",
    Responsibility_Center: "",
    Check_Avail_Period_Calc: "90D",
    Check_Avail_Time_Bucket: "Day",
    Base_Calendar_Code: "",
    Cal_Convergence_Time_Frame: "1Y",
    ...change,
  };
}

export function inventorySetup(change: WireRow = {}): WireRow {
  return {
    Location_Mandatory: false,
    Variant_Mandatory_if_Exists: false,
    Outbound_Whse_Handling_Time: "",
    Inbound_Whse_Handling_Time: "",
    Default_Safety_Lead_Time: "",
    ...change,
  };
}

export function locationCard(Code: string, change: WireRow = {}): WireRow {
  return {
    Code,
    Name: Code,
    Use_As_In_Transit: false,
    Outbound_Whse_Handling_Time: "",
    Inbound_Whse_Handling_Time: "",
    Base_Calendar_Code: "",
    ...change,
  };
}

export function entry(Item_No: string, Remaining_Quantity: number, change: WireRow = {}): WireRow {
  return {
    Item_No,
    Variant_Code: "",
    Location_Code: "",
    Remaining_Quantity,
    Reserved_Quantity: 0,
    Open: true,
    ...change,
  };
}

export function itemUnit(Item_No: string, Code: string, Qty_per_Unit_of_Measure: number): WireRow {
  return { Item_No, Code, Qty_per_Unit_of_Measure };
}

export interface ReservationFacts {
  readonly number: number;
  readonly item: string;
  readonly quantity: number;
  readonly location?: string;
  /** Null: from stock; else the day of the receipt it is taken from. */
  readonly from: CalendarDate | null;
  readonly document: string;
  readonly line: number;
}

/** The two rows of one reservation of a sales line. */
export function reservation({
  number,
  item,
  quantity,
  location = "",
  from,
  document,
  line,
}: ReservationFacts): readonly WireRow[] {
  const common = {
    Entry_No: number,
    Reservation_Status: "Reservation",
    Item_No: item,
    Variant_Code: "",
    Location_Code: location,
    Expected_Receipt_Date: bcDate(from),
  };
  return [
    {
      ...common,
      Positive: true,
      Quantity_Base: quantity,
      Source_Type: from === null ? 32 : 39,
      Source_Subtype: from === null ? "0" : "1",
      Source_ID: from === null ? "" : "PO-1",
      Source_Ref_No: 10000,
    },
    {
      ...common,
      Positive: false,
      Quantity_Base: -quantity,
      Source_Type: 37,
      Source_Subtype: "1",
      Source_ID: document,
      Source_Ref_No: line,
    },
  ];
}

/** The whole company, with nothing in it that decides anything; each page can be replaced. */
export function company(pages: Pages): Pages {
  return {
    CompanyInformation: [companyInformation()],
    InventorySetup: [inventorySetup()],
    Customer: [customer()],
    ShipToAddress: [],
    ResponsibilityCenter: [],
    UserSetup: [],
    ShippingAgentServices: [],
    LocationCard: [],
    BaseCalendarChanges: [],
    CustomizedCalendarChanges: [],
    PurchasingCodes: [],
    ItemCard: [],
    ItemUnits: [],
    ItemVariants: [],
    StockkeepingUnit: [],
    ItemLedgerEntries: [],
    ReservationEntries: [],
    SalesLines: [],
    PurchaseLines: [],
    SalesOrderList: [],
    SalesOrderSalesLines: [],
    TransferOrders: [],
    TransferOrderTransferLines: [],
    ProdOrderLines: [],
    ProdOrderComponents: [],
    AssemblyOrders: [],
    AssemblyLines: [],
    JobPlanningLines: [],
    ServiceLines: [],
    ...pages,
  };
}
