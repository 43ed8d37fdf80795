import { API, createClient } from "../bc/client";
import { codeOf, COMPANY, rowsOf, SALES, World } from "./support/world";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const ITEM = `${COMPANY}/ItemCard?$filter=No%20eq%20'BORD-1110'`;

describe("reads of Business Central through the relay", () => {
  it("gives the figures that Business Central gives, and only the properties that the product reads", async () => {
    const direct = await createClient().get(`/BC/ODataV4/${ITEM}`);
    const [card = {}] = direct.json.value as readonly Readonly<Record<string, unknown>>[];
    const [row = {}] = rowsOf(await world.ask(`ODataV4/${ITEM}`));
    expect(Object.keys(row).sort()).toEqual(
      expect.arrayContaining(["No", "Inventory", "Qty_on_Sales_Order", "Base_Unit_of_Measure"]),
    );
    expect(Object.entries(row).filter(([name, value]) => card[name] !== value)).toEqual([]);
    expect([card.Unit_Cost !== undefined, row.Unit_Cost, row["@odata.etag"]]).toEqual([true, undefined, undefined]);
  });

  it("names neither Business Central's server nor its context", async () => {
    const { text, json } = await world.ask(`ODataV4/${ITEM}`);
    expect(json["@odata.context"]).toBe(
      "/connections/skarvholm/ODataV4/$metadata#Company('Skarvholm%20Kontor%20AS')/ItemCard",
    );
    expect(text).not.toContain(new URL(world.bcUrl).host);
  });

  it("answers a $batch part by part, in one request to Business Central", async () => {
    const answer = await world.batch([
      ITEM,
      `${COMPANY}/SalesLines?$filter=No%20eq%20'BORD-1110'`,
      `${COMPANY}/Locations?$filter=Code%20ne%20''`,
    ]);
    const responses = answer.json.responses as readonly { id: string; status: number; body: { value: unknown[] } }[];
    expect(responses.map(({ id, status, body }) => [id, status, body.value.length > 0])).toEqual([
      ["0", 200, true],
      ["1", 200, true],
      ["2", 200, true],
    ]);
    expect((await world.bcTrace()).map(({ method, path }) => [method, path])).toEqual([["POST", "/BC/ODataV4/$batch"]]);
  });

  it("passes on the refusal of one part without the others", async () => {
    const wrong = `${COMPANY}/ItemCard?$filter=Qty_on_Job_Order%20eq%20'x'`;
    const answer = await world.batch([ITEM, wrong]);
    const responses = answer.json.responses as readonly { status: number; body: { error?: { code: string } } }[];
    expect(responses.map(({ status }) => status)).toEqual([200, 400]);
    expect(responses[1]?.body.error?.code).toMatch(/^BadRequest/);
  });

  it("gives an invoice as PDF, alone, and nothing else below a row", async () => {
    const company = `companies(${API.slice(-37, -1)})`;
    const [invoice] = rowsOf(await world.ask(`api/v2.0/${company}/salesInvoices?$top=1&$filter=status%20eq%20'Open'`));
    const path = `${company}/salesInvoices(${String(invoice?.id)})/pdfDocument/pdfDocumentContent`;
    expect(await world.ask(`api/v2.0/${path}`)).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^%PDF-/) as unknown,
    });
    expect(codeOf(await world.batch([path], { root: "api/v2.0" }))).toBe("Relay_BadRequest");
    for (const other of [
      path.replace("pdfDocumentContent", "parentId"),
      path.replace("salesInvoices", "salesOrders"),
      `${path}?$top=1`,
      `${path}/more`,
    ]) {
      expect(codeOf(await world.ask(`api/v2.0/${other}`))).toBe("Relay_NotListed");
    }
  });

  it("reads the API of the connection's company, which it finds by name", async () => {
    const companies = await world.ask("api/v2.0/companies?$filter=name%20eq%20'Skarvholm%20Kontor%20AS'&$top=1");
    expect(rowsOf(companies)).toEqual([
      { id: API.slice(-37, -1), name: "Skarvholm Kontor AS", systemVersion: expect.any(String) as unknown },
    ]);
    const company = `api/v2.0/companies(${API.slice(-37, -1)})`;
    const customer = await world.ask(
      `${company}/customers?$expand=customerFinancialDetail,agedAccountsReceivable&$filter=number%20eq%20'K10010'&$top=1`,
    );
    const [row = {}] = rowsOf(customer);
    expect([row.number, typeof row.creditLimit, row.phoneNumber]).toEqual(["K10010", "number", undefined]);
    expect(row.customerFinancialDetail).toEqual({
      balance: expect.any(Number) as number,
      overdueAmount: expect.any(Number) as number,
    });
    const invoices = await world.ask(
      `${company}/salesInvoices?$orderby=postingDate%20desc&$filter=customerNumber%20eq%20'K10010'%20and%20(status%20eq%20'Open'%20or%20status%20eq%20'Paid')&$top=8`,
    );
    expect([invoices.status, rowsOf(invoices).length > 0]).toEqual([200, true]);
  });

  it("tells of all companies only the connection's own, in OData and in the API", async () => {
    expect(rowsOf(await world.ask("ODataV4/Company")).map(({ Name }) => Name)).toEqual(["Skarvholm Kontor AS"]);
    expect(rowsOf(await world.ask("api/v2.0/companies")).map(({ name }) => name)).toEqual(["Skarvholm Kontor AS"]);
  });

  it("tells the names of listed services and properties, and of nothing else", async () => {
    const { status, text, headers } = await world.ask("ODataV4/$metadata");
    expect([status, headers.get("Content-Type")]).toEqual([200, "application/xml"]);
    expect(text).toContain('<EntityType Name="ItemCard">');
    expect(text).toContain('<Property Name="Inventory"');
    expect(propertiesIn(text, "Customer")).toEqual([
      "Allow_Line_Disc",
      "Base_Calendar_Code",
      "Bill_to_Customer_No",
      "Blocked",
      "Currency_Code",
      "Customer_Disc_Group",
      "Customer_Posting_Group",
      "Customer_Price_Group",
      "Gen_Bus_Posting_Group",
      "Location_Code",
      "Name",
      "No",
      "Prepayment_Percent",
      "Prices_Including_VAT",
      "Privacy_Blocked",
      "Responsibility_Center",
      "Ship_to_Code",
      "Shipping_Agent_Code",
      "Shipping_Agent_Service_Code",
      "Shipping_Time",
      "VAT_Bus_Posting_Group",
    ]);
    expect(text).not.toMatch(
      /Unit_Cost|Credit_Limit|"Vendor"|PostedSalesShipment|"SalesOrder"|Last_Direct_Cost|Profit/,
    );
  });

  it.each([
    "CompanyInformation",
    "InventorySetup",
    "ResponsibilityCenter",
    "UserSetup",
    "ShippingAgentServices",
    "LocationCard",
    "BaseCalendarChanges",
    "CustomizedCalendarChanges",
    "PurchasingCodes",
    "SalesSetup",
    "VATPostingSetup",
    "CountriesRegions",
    "Currencies",
    "CurrencyExchangeRates",
    "GeneralLedgerSetup",
    "Locations",
    "TransferOrders",
  ])("reads %s whole, as the product does", async (service) => {
    const { status, json } = await world.ask(`ODataV4/${COMPANY}/${service}`);
    expect([status, Array.isArray(json.value)]).toEqual([200, true]);
  });

  it.each([
    ["SalesOrderSalesLines", "No eq 'X' and Type eq 'Item' and Drop_Shipment eq true"],
    ["ItemLedgerEntries", "Item_No eq 'X' and Open eq true"],
    ["ReservationEntries", "Item_No eq 'X' and Reservation_Status eq 'Reservation'"],
    ["AssemblyLines", "No eq 'X' and Type eq 'Item'"],
    ["JobPlanningLines", "No eq 'X' and Type eq 'Item'"],
    ["ServiceLines", "No eq 'X' and Type eq 'Item'"],
  ])("reads of %s the rows that count, but not all of it", async (service, filter) => {
    const address = `ODataV4/${COMPANY}/${service}`;
    const [some, all] = [await world.ask(`${address}?$filter=${encodeURIComponent(filter)}`), await world.ask(address)];
    expect([some.status, some.json.value, all.status]).toEqual([200, [], 400]);
  });

  it("asks one by one where Business Central takes no $batch", async () => {
    const old = await World.start();
    await old.fault({ match: "$batch", kind: "status", status: 404 });
    const answer = await old.batch([ITEM, `${COMPANY}/Locations?$filter=Code%20ne%20''`]);
    const responses = answer.json.responses as readonly { status: number }[];
    expect(responses.map(({ status }) => status)).toEqual([200, 200]);
    await old.batch([ITEM, `${COMPANY}/Locations?$filter=Code%20ne%20'X'`]);
    expect((await old.bcTrace()).map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET", "GET"]);
    await old.close();
  });

  it("reads all pages itself", async () => {
    await fetch(`${world.bcUrl}/_sandbox/bc/limits`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"maxPageSize":2}',
    });
    const all = await world.ask(`ODataV4/${COMPANY}/Locations?$filter=Code%20ne%20''`);
    expect([all.json["@odata.nextLink"], rowsOf(all).length > 2]).toEqual([undefined, true]);
    expect((await world.bcTrace()).filter(({ path }) => path.includes("/Locations")).length).toBeGreaterThan(1);
  });

  it("lets a page of Sales read every answer, refusals too", async () => {
    const preflight = await fetch(`${world.url}/connections/skarvholm/ODataV4/$batch`, {
      method: "OPTIONS",
      headers: {
        Origin: SALES,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,prefer",
      },
    });
    const header = (name: string) => preflight.headers.get(`Access-Control-${name}`);
    expect([
      preflight.status,
      header("Allow-Origin"),
      header("Allow-Methods"),
      header("Allow-Headers"),
      header("Max-Age"),
    ]).toEqual([204, SALES, "GET,POST", "Authorization,Content-Type,Prefer", "600"]);
    for (const answer of [
      await world.ask("ODataV4/Company"),
      await world.ask("ODataV4/Company", { authorization: null }),
      await world.ask("elsewhere"),
    ]) {
      expect([
        answer.headers.get("Access-Control-Allow-Origin"),
        answer.headers.get("Access-Control-Expose-Headers"),
        answer.headers.get("Vary"),
      ]).toEqual([SALES, "Retry-After", "Origin"]);
    }
  });

  it("says that it is there to whoever asks, and nothing more", async () => {
    const health = await fetch(`${world.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok", connections: 2 }]);
    expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
    expect(codeOf(await world.ask("../../"))).toBe("Relay_NotFound");
  });
});

/** What a document of names tells of one service, in the order of the alphabet. */
function propertiesIn(edmx: string, service: string): readonly string[] {
  const [, type = ""] = edmx.split(`<EntityType Name="${service}">`);
  const [own = ""] = type.split("</EntityType>");
  return [...own.matchAll(/<Property Name="(\w+)"/g)].flatMap(([, name]) => name ?? []).sort();
}
