import { publishablePages } from "../../../sandbox/bc/pages/publishablePages";
import { API, COMPANY, createClient, errorOf, rowsOf } from "./client";

const bc = createClient();

describe("published pages", () => {
  test.each([...publishablePages].map(([id, page]) => [id, page.name] as const))(
    "page %d %s answers as an entity set, its keys among the properties",
    async (id) => {
      const client = createClient();
      await client.send("POST", "/_sandbox/bc/services", { body: { name: "Asked", published: true, page: id } });
      const answer = await client.get(`${COMPANY}/Asked?$top=3`);
      expect(answer.status).toBe(200);
      const key = publishablePages.get(id)?.key ?? [];
      expect(key.length).toBeGreaterThan(0);
      for (const row of rowsOf(answer)) {
        expect(Object.keys(row)).toEqual(expect.arrayContaining([...key]));
      }
    },
  );

  test.each([
    ["CompanyInformation", "Check_Avail_Period_Calc,Check_Avail_Time_Bucket,Cal_Convergence_Time_Frame,Location_Code"],
    [
      "InventorySetup",
      "Location_Mandatory,Variant_Mandatory_if_Exists,Outbound_Whse_Handling_Time,Inbound_Whse_Handling_Time",
    ],
    ["SalesSetup", "Stockout_Warning"],
    [
      "Customer",
      "No,Location_Code,Ship_to_Code,Responsibility_Center,Bill_to_Customer_No,Shipping_Agent_Code,Shipping_Agent_Service_Code,Shipping_Time,Base_Calendar_Code,Shipping_Advice,Reserve,Combine_Shipments,Customer_Price_Group,Customer_Disc_Group,Allow_Line_Disc,Prices_Including_VAT,Currency_Code",
    ],
    ["ShipToAddress", "Customer_No,Code,Location_Code,Shipping_Agent_Code,Shipping_Agent_Service_Code"],
    ["ResponsibilityCenter", "Code,Location_Code"],
    ["UserSetup", "User_ID,Sales_Resp_Ctr_Filter"],
    [
      "LocationCard",
      "Code,Name,Use_As_In_Transit,Outbound_Whse_Handling_Time,Inbound_Whse_Handling_Time,Base_Calendar_Code,Require_Shipment,Require_Pick",
    ],
    ["BaseCalendarChanges", "Base_Calendar_Code,Recurring_System,Date,Day,Nonworking,Description"],
    [
      "CustomizedCalendarChanges",
      "Source_Type,Source_Code,Additional_Source_Code,Base_Calendar_Code,Recurring_System,Date,Day,Nonworking",
    ],
    ["ShippingAgentServices", "Shipping_Agent_Code,Code,Shipping_Time,Base_Calendar_Code"],
    ["ShippingAgents", "Code,Name,Internet_Address"],
    ["ItemUnits", "Item_No,Code,Qty_per_Unit_of_Measure"],
    [
      "ReservationEntries",
      "Entry_No,Positive,Reservation_Status,Item_No,Variant_Code,Location_Code,Quantity_Base,Expected_Receipt_Date,Shipment_Date,Source_Type,Source_Subtype,Source_ID,Source_Ref_No",
    ],
    [
      "SalesOrderSalesLines",
      "Document_No,Line_No,Type,No,Variant_Code,Location_Code,Drop_Shipment,Special_Order,Purchasing_Code,Quantity,Reserved_Quantity,Unit_of_Measure_Code,Qty_to_Ship,Quantity_Shipped,Quantity_Invoiced,Requested_Delivery_Date,Promised_Delivery_Date,Planned_Delivery_Date,Planned_Shipment_Date,Shipment_Date,Shipping_Time,Outbound_Whse_Handling_Time,Qty_to_Assemble_to_Order",
    ],
    [
      "TransferOrderTransferLines",
      "Item_No,Variant_Code,Quantity_Shipped,Quantity_Received,Shipment_Date,Receipt_Date,Reserved_Quantity_Inbnd,Reserved_Quantity_Outbnd,Reserved_Quantity_Shipped",
    ],
    ["ProdOrderLines", "Status,Item_No,Variant_Code,Location_Code,Remaining_Quantity,Due_Date"],
    ["ProdOrderComponents", "Status,Item_No,Variant_Code,Location_Code,Remaining_Quantity,Due_Date"],
    ["AssemblyOrders", "Item_No,Variant_Code,Location_Code,Remaining_Quantity,Due_Date"],
    ["AssemblyLines", "No,Remaining_Quantity,Due_Date,Reserved_Quantity"],
    ["JobPlanningLines", "No,Location_Code,Planning_Date,Remaining_Qty,Reserved_Quantity"],
    ["ServiceLines", "No,Location_Code,Needed_by_Date,Outstanding_Qty_Base"],
    ["RequisitionLines", "No,Location_Code,Quantity,Due_Date,Reserved_Quantity"],
    [
      "SalesOrderList",
      "No,Your_Reference,Status,Location_Code,Requested_Delivery_Date,Shipment_Date,Completely_Shipped,Shipping_Agent_Code,Package_Tracking_No,Quote_No,Amount,Amount_Including_VAT",
    ],
    ["PostedSalesShipments", "No,Shipping_Agent_Code,Package_Tracking_No,Shipment_Date,External_Document_No"],
    ["PostedSalesShipment", "No,Order_No,Package_Tracking_No,Shipping_Agent_Code,Promised_Delivery_Date"],
    ["StockkeepingUnit", "Item_No,Lead_Time_Calculation,Safety_Lead_Time,Vendor_No,Transfer_from_Code,Assembly_Policy"],
    ["PurchasingCodes", "Code,Drop_Shipment,Special_Order"],
    ["ItemVendors", "Item_No,Variant_Code,Vendor_No,Lead_Time_Calculation"],
    ["InventoryByLocation", "ItemNo,VariantCode,LocationCode,RemainingQuantity,ReservedQuantity"],
    [
      "ItemCard",
      "Lead_Time_Calculation,Safety_Lead_Time,Vendor_No,Replenishment_System,Minimum_Order_Quantity,Order_Multiple,Purchasing_Code,Assembly_Policy,AssemblyBOM,VariantMandatoryDefaultYes,StockoutWarningDefaultYes,Qty_on_Prod_Order,Qty_on_Component_Lines,Qty_on_Assembly_Order,Qty_on_Asm_Component,Qty_on_Service_Order,Qty_on_Job_Order",
    ],
  ])("%s has the properties that the promise is made of", async (service, select) => {
    expect((await bc.get(`${COMPANY}/${service}?$select=${select}`)).status).toBe(200);
  });

  test("what the real page computes and this one does not play is refused by its name, never zero", async () => {
    for (const query of ["$select=Balance_Due", "$filter=Balance_Due gt 0", "$orderby=Balance_Due"]) {
      const answer = await bc.get(`${COMPANY}/Customer?${query}`);
      expect(errorOf(answer)).toEqual([
        501,
        "Sandbox_NotSupported",
        "The local Business Central does not support the property Balance_Due of page 21. A real one may.",
      ]);
    }
    expect(Object.keys(rowsOf(await bc.get(`${COMPANY}/Customer?$top=1`))[0] ?? {})).not.toContain("Balance_Due");
  });

  test("a card of a set-up is an entity set of one", async () => {
    const rows = rowsOf(await bc.get(`${COMPANY}/CompanyInformation?$select=Primary_Key,Name`));
    expect(rows).toEqual([expect.objectContaining({ Primary_Key: "", Name: "Skarvholm Kontor AS" })]);
  });
});

describe("the parts of a published page", () => {
  test("stand beside it, filterable, orders only", async () => {
    const rows = rowsOf(
      await bc.get(
        `${COMPANY}/SalesOrderSalesLines?$filter=No eq 'BORD-1110'&$select=Document_No,Quantity,Location_Code`,
      ),
    );
    expect(rows).toEqual([
      expect.objectContaining({ Document_No: "SO-1001", Quantity: 12, Location_Code: "VEST" }),
      expect.objectContaining({ Document_No: "SO-1009", Quantity: 4, Location_Code: "NORD" }),
    ]);
  });

  test("stand below each record, and nowhere else", async () => {
    const order = `${COMPANY}/SalesOrder(Document_Type='Order',No='SO-1001')`;
    expect(rowsOf(await bc.get(`${order}/SalesOrderSalesLines?$select=Line_No`)).map(({ Line_No }) => Line_No)).toEqual(
      [10000, 20000],
    );
    expect(
      (await bc.get(`${order}/SalesOrderSalesLines(Document_Type='Order',Document_No='SO-1001',Line_No=20000)`)).json,
    ).toMatchObject({ No: "BORD-1110" });
    expect((await bc.get(`${order}/SalesOrderOthers`)).status).toBe(404);
    expect((await bc.get(`${order}/TransferOrderTransferLines`)).status).toBe(404);
    expect((await bc.get(`${COMPANY}/SalesOrder(Document_Type='Order',No='NONE')/SalesOrderSalesLines`)).status).toBe(
      404,
    );
  });

  test("are told in the metadata", async () => {
    const { text } = await bc.get("/BC/ODataV4/$metadata");
    expect(text).toContain('<EntitySet Name="SalesOrderSalesLines" EntityType="NAV.SalesOrderSalesLines"/>');
    expect(text).toContain(
      '<NavigationProperty Name="SalesOrderSalesLines" Type="Collection(NAV.SalesOrderSalesLines)" ContainsTarget="true"/>',
    );
  });
});

describe("item ledger entries", () => {
  test("tell what remains of each, and query 37015 sums it by place", async () => {
    const client = createClient();
    const entries = async () =>
      rowsOf(
        await client.get(
          `${COMPANY}/ItemLedgerEntries?$filter=Item_No eq 'STOL-2400' and Open eq true&$select=Location_Code,Quantity,Remaining_Quantity`,
        ),
      ).map(({ Location_Code, Quantity, Remaining_Quantity }) => [Location_Code, Quantity, Remaining_Quantity]);
    expect(await entries()).toEqual([
      ["HOVED", 7, 5],
      ["VEST", 3, 2],
    ]);
    await client.send("POST", "/_sandbox/bc/ledger", { body: { item: "STOL-2400", location: "VEST", quantity: -6 } });
    await client.send("POST", "/_sandbox/bc/ledger", { body: { item: "STOL-2400", location: "", quantity: 3 } });
    expect(await entries()).toEqual([
      ["HOVED", 7, 5],
      ["VEST", -6, -4],
      ["", 3, 3],
    ]);
    const sums = rowsOf(await client.get(`${COMPANY}/InventoryByLocation?$filter=ItemNo eq 'STOL-2400'`));
    expect(sums.map(({ LocationCode, RemainingQuantity }) => [LocationCode, RemainingQuantity])).toEqual([
      ["HOVED", 5],
      ["VEST", -4],
      ["", 3],
    ]);
  });
});

describe("reservation entries", () => {
  test("come in two of one number: the demand below zero, the supply above", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/reservations", {
      body: { documentNo: "SO-1004", lineNo: 10000, quantity: 5, from: { documentNo: "PO-2001", lineNo: 30000 } },
    });
    const rows = rowsOf(await client.get(`${COMPANY}/ReservationEntries?$filter=Item_No eq 'BORD-1100'`));
    expect(rows).toEqual([
      expect.objectContaining({
        Entry_No: 5,
        Positive: false,
        Reservation_Status: "Reservation",
        Quantity_Base: -5,
        Source_Type: 37,
        Source_Subtype: "1",
        Source_ID: "SO-1004",
        Source_Ref_No: 10000,
        Shipment_Date: "2026-11-28",
      }),
      expect.objectContaining({
        Entry_No: 5,
        Positive: true,
        Quantity_Base: 5,
        Source_Type: 39,
        Source_ID: "PO-2001",
        Source_Ref_No: 30000,
        Expected_Receipt_Date: "2026-12-05",
      }),
    ]);
    const [stock] = rowsOf(
      await client.get(`${COMPANY}/ReservationEntries?$filter=Item_No eq 'STOFF-5000' and Positive eq true`),
    );
    expect(stock).toMatchObject({ Source_Type: 32, Source_ID: "", Quantity_Base: 37.5 });
  });
});

describe("API v2.0", () => {
  test("lists lines of transfers with the derived ones, for they are the table's", async () => {
    const lines = rowsOf(await bc.get(`${API}/transferOrderLines?$filter=itemNumber eq 'BORD-1100'`));
    expect(lines.map(({ transferFromCode, outstandingQuantity }) => [transferFromCode, outstandingQuantity])).toEqual([
      ["HOVED", 0],
      ["UNDERVEIS", 4],
    ]);
  });
});
