import { COMPANY, createClient, errorOf, rowsOf } from "./client";

const SELECT = "$select=No,Inventory,Qty_on_Sales_Order,Qty_on_Purch_Order";
const bc = createClient();

describe("service root", () => {
  test.each(["/BC/ODataV4", "/BC/ODataV4/"])("%s lists the published services", async (path) => {
    const answer = await bc.get(path);
    expect(answer.json["@odata.context"]).toBe("http://localhost/BC/ODataV4/$metadata");
    const published = [...bc.database().services.keys()];
    const partsOfPages = {
      SalesOrder: ["SalesOrderSalesLines"],
      TransferOrder: ["TransferOrderTransferLines"],
      PostedSalesShipment: ["PostedSalesShipmentSalesShipmLines"],
    } as Readonly<Record<string, readonly string[]>>;
    expect(rowsOf(answer).map(({ name }) => name)).toEqual([
      "Company",
      ...published.flatMap((name) => [name, ...(partsOfPages[name] ?? [])]),
    ]);
    expect(published).toEqual(expect.arrayContaining(["ItemCard", "SalesLines", "CompanyInformation", "SalesOrder"]));
  });

  test("metadata tells keys, types and the FlowFilters that come last", async () => {
    const answer = await bc.get("/BC/ODataV4/$metadata");
    expect(answer.headers.get("Content-Type")).toBe("application/xml");
    expect(answer.text).toContain(
      '<EntityType Name="ItemCard">\n<Key><PropertyRef Name="No"/></Key>\n<Property Name="No" Type="Edm.String" Nullable="false" MaxLength="20"/>',
    );
    expect(answer.text).toContain(
      '<Property Name="Qty_on_Sales_Order" Type="Edm.Decimal" Nullable="false" Scale="Variable"/>',
    );
    expect(answer.text).toContain('<Property Name="Date_Filter" Type="Edm.String" Nullable="true"/>\n</EntityType>');
    expect(answer.text).toContain('<Key><PropertyRef Name="CRM_ID"/><PropertyRef Name="Integration_ID"/></Key>');
    expect(answer.text).toContain(
      '<NavigationProperty Name="ItemCard" Type="Collection(NAV.ItemCard)" ContainsTarget="true"/>',
    );
    const itemList = answer.text.slice(
      answer.text.indexOf('EntityType Name="ItemList"'),
      answer.text.indexOf('EntityType Name="PurchaseLines"'),
    );
    expect(itemList).toContain("Location_Filter");
    expect(itemList).not.toContain("Date_Filter");
  });

  test("companies are listed and found by name or id", async () => {
    const [company] = rowsOf(await bc.get("/BC/ODataV4/Company"));
    expect(company).toMatchObject({ Name: "Skarvholm Kontor AS", Evaluation_Company: false });
    const byId = await bc.get(`/BC/ODataV4/Company('${String(company?.Id)}')`);
    expect(byId.json).toMatchObject({
      "@odata.context": "http://localhost/BC/ODataV4/$metadata#Company/$entity",
      Name: "Skarvholm Kontor AS",
    });
  });
});

describe("addresses of a service", () => {
  test.each([
    ["below the company", `${COMPANY}/ItemCard('BORD-1120')?${SELECT}`, {}],
    ["by ?company=", `/BC/ODataV4/ItemCard('BORD-1120')?company=Skarvholm%20Kontor%20AS&${SELECT}`, {}],
    ["by ?company= in quotes", `/BC/ODataV4/ItemCard('BORD-1120')?company='Skarvholm%20Kontor%20AS'&${SELECT}`, {}],
    ["by the header Company", `/BC/ODataV4/ItemCard('BORD-1120')?${SELECT}`, { Company: "Skarvholm Kontor AS" }],
    ["with a tenant", `${COMPANY}/ItemCard('BORD-1120')?tenant=default&${SELECT}`, {}],
    ["with encoded quotes", `${COMPANY.replaceAll("'", "%27")}/ItemCard(%27BORD-1120%27)?${SELECT}`, {}],
    ["with a named key", `${COMPANY}/ItemCard(No='BORD-1120')?${SELECT}`, {}],
    ["in any case of the number", `${COMPANY}/ItemCard('bord-1120')?${SELECT}`, {}],
  ])("%s", async (_how, path, headers) => {
    const answer = await bc.get(path, { headers });
    expect(answer.json).toEqual({
      "@odata.context": "http://localhost/BC/ODataV4/$metadata#Company('Skarvholm%20Kontor%20AS')/ItemCard/$entity",
      "@odata.etag": expect.stringMatching(/^W\/"[A-Za-z0-9+/=]+"$/) as string,
      No: "BORD-1120",
      Inventory: 3,
      Qty_on_Purch_Order: 20,
      Qty_on_Sales_Order: 0,
    });
    expect(answer.headers.get("OData-Version")).toBe("4.0");
    expect(answer.headers.get("Content-Type")).toContain("application/json; odata.metadata=minimal");
  });
});

describe("queries", () => {
  test("a number full of signs is found by filter and by key", async () => {
    const filter = encodeURIComponent("No eq 'KROK O''&#50%'");
    const key = encodeURIComponent("'KROK O''&#50%'");
    const [row] = rowsOf(await bc.get(`${COMPANY}/ItemCard?$filter=${filter}&$select=No,Description,Inventory`));
    expect(row).toMatchObject({
      No: "KROK O'&#50%",
      Description: "Klesknagg «O'Hara & Sønn» #50 – 100 % messing",
      Inventory: 30,
    });
    expect((await bc.get(`${COMPANY}/ItemCard(${key})?$select=Inventory`)).json.Inventory).toBe(30);
  });

  test("a list of values, and or over one property, find the same records in the order of their numbers", async () => {
    const list = await bc.get(
      `${COMPANY}/ItemCard?$schemaversion=2.1&$filter=No in ('STOL-2000','bord-1000','NONE')&$select=No`,
    );
    const or = await bc.get(
      `${COMPANY}/ItemCard?$filter=No eq 'STOL-2000' or No eq 'bord-1000' or No eq 'STOL-2000'&$select=No`,
    );
    expect(rowsOf(list).map(({ No }) => No)).toEqual(["BORD-1000", "STOL-2000"]);
    expect(rowsOf(or)).toEqual(rowsOf(list));
  });

  test("an injected condition stays a text", async () => {
    const filter = encodeURIComponent("No eq 'X'' or No ne '''");
    expect(rowsOf(await bc.get(`${COMPANY}/ItemCard?$filter=${filter}`))).toEqual([]);
  });

  test("FlowFilters narrow the figures, on a key as well as on a collection, and are shown", async () => {
    const byKey = await bc.get(
      `${COMPANY}/ItemCard('BORD-1100')?$filter=Location_Filter eq 'HOVED'&${SELECT},Location_Filter`,
    );
    expect(byKey.json).toMatchObject({
      Inventory: 24,
      Qty_on_Sales_Order: 9,
      Qty_on_Purch_Order: 15,
      Location_Filter: "HOVED",
    });
    const soon = await bc.get(
      `${COMPANY}/ItemCard?$filter=No eq 'BORD-1100' and Location_Filter eq 'HOVED|VEST' and Date_Filter eq '..2026-11-27'&${SELECT},Date_Filter`,
    );
    expect(rowsOf(soon)[0]).toMatchObject({
      Inventory: 30,
      Qty_on_Sales_Order: 0,
      Qty_on_Purch_Order: 0,
      Date_Filter: "..2026-11-27",
    });
    const either = await bc.get(
      `${COMPANY}/ItemCard?$filter=No eq 'BORD-1100' and (Location_Filter eq 'VEST' or Location_Filter eq 'NORD')&${SELECT},Location_Filter`,
    );
    expect(rowsOf(either)[0]).toMatchObject({ Inventory: 6, Location_Filter: "VEST|NORD" });
    const range = await bc.get(
      `${COMPANY}/ItemCard?$filter=No eq 'BORD-1110' and Date_Filter ge '2026-11-27' and Date_Filter le '2026-12-31'&${SELECT},Date_Filter`,
    );
    expect(rowsOf(range)[0]).toMatchObject({ Qty_on_Sales_Order: 4, Date_Filter: ">=2026-11-27&<=2026-12-31" });
    const other = await bc.get(
      `${COMPANY}/ItemCard?$filter=No eq 'BORD-1100' and Location_Filter ne 'HOVED'&${SELECT}`,
    );
    expect(rowsOf(other)[0]).toMatchObject({ Inventory: 6 });
  });

  test("transfers stand on the item card", async () => {
    const north = await bc.get(
      `${COMPANY}/ItemCard('BORD-1100')?$filter=Location_Filter eq 'NORD'&$select=Qty_in_Transit,Trans_Ord_Receipt_Qty`,
    );
    expect(north.json).toMatchObject({ Qty_in_Transit: 4, Trans_Ord_Receipt_Qty: 0 });
  });

  test("order, top, skip and count work together, the count is that of the filter", async () => {
    const answer = await bc.get(
      `${COMPANY}/ItemList?$filter=startswith(No,'LAMPE')&$orderby=InventoryField desc,No&$top=2&$skip=1&$count=true&$select=No,InventoryField`,
    );
    expect(answer.json["@odata.count"]).toBe(9);
    expect(rowsOf(answer).map(({ No, InventoryField }) => [No, InventoryField])).toEqual([
      ["LAMPE-3000", 80],
      ["LAMPE-3010", 67],
    ]);
    expect(answer.json["@odata.nextLink"]).toBeUndefined();
    expect((await bc.get(`${COMPANY}/ItemList/$count?$filter=startswith(No,'LAMPE')`)).text).toBe("9");
  });

  test("pages lead to each other until nothing is left", async () => {
    const seen: unknown[] = [];
    let path: string | undefined =
      `${COMPANY}/SalesLines?$filter=${encodeURIComponent("startswith(No,'STOL')")}&$select=Document_No,Line_No`;
    let pages = 0;
    while (path !== undefined) {
      const answer = await bc.get(path, { headers: { Prefer: "odata.maxpagesize=5" } });
      expect(answer.headers.get("Preference-Applied")).toBe("odata.maxpagesize=5");
      seen.push(...rowsOf(answer).map(({ Document_No, Line_No }) => `${String(Document_No)}/${String(Line_No)}`));
      path = answer.json["@odata.nextLink"] as string | undefined;
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(seen.length / 5));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(Number((await bc.get(`${COMPANY}/SalesLines/$count?$filter=startswith(No,'STOL')`)).text));
  });

  test("pages end where $top ends", async () => {
    const headers = { Prefer: "odata.maxpagesize=2" };
    const first = await bc.get(`${COMPANY}/ItemCard?$top=3&$select=No`, { headers });
    expect(first.json["@odata.nextLink"]).toContain("$top=1&$skiptoken='BORD-1010'");
    const second = await bc.get(String(first.json["@odata.nextLink"]), { headers });
    expect([...rowsOf(first), ...rowsOf(second)].map(({ No }) => No)).toEqual(["BORD-1000", "BORD-1010", "BORD-1020"]);
    expect(second.json["@odata.nextLink"]).toBeUndefined();
  });

  test("lines, locations and substitutes carry what availability needs", async () => {
    expect(
      rowsOf(await bc.get(`${COMPANY}/PurchaseLines?$filter=No eq 'STOL-2000' and Document_Type eq 'Order'`))[0],
    ).toMatchObject({
      Document_No: "PO-2002",
      Location_Code: "HOVED",
      Outstanding_Quantity: 4,
      Unit_of_Measure_Code: "PALLET",
      Expected_Receipt_Date: "2026-12-02",
    });
    expect(rowsOf(await bc.get(`${COMPANY}/SalesLines?$filter=No eq 'BORD-1310'`))[0]).toMatchObject({
      Shipment_Date: "2026-11-24",
      Sell_to_Customer_Name: "Svart Kaffe & Bakst AS",
    });
    expect(rowsOf(await bc.get(`${COMPANY}/Locations`)).map(({ Code }) => Code)).toEqual([
      "HOVED",
      "NORD",
      "UNDERVEIS",
      "VEST",
    ]);
    expect(rowsOf(await bc.get(`${COMPANY}/ItemSubstitutions?$filter=No eq 'BORD-1120'`))[0]).toMatchObject({
      Substitute_No: "BORD-1110",
      Interchangeable: false,
    });
  });

  test("ProductItemAvailability is asked for by the product's id in Dataverse", async () => {
    const client = createClient();
    const crmId = "0f0f0f0f-1111-2222-3333-444444444444";
    const data = (await client.get("/_sandbox/bc/data")).json as { items: { no: string; systemId: string }[] };
    const systemId = data.items.find(({ no }) => no === "STOFF-5000")?.systemId;
    expect(rowsOf(await client.get(`${COMPANY}/ProductItemAvailability?$filter=CRM_ID eq ${crmId}`))).toEqual([]);
    await client.send("POST", "/_sandbox/bc/couplings", {
      body: { crmId: crmId.toUpperCase(), integrationId: systemId, tableId: 27 },
    });
    expect(rowsOf(await client.get(`${COMPANY}/ProductItemAvailability?$filter=CRM_ID eq ${crmId}`))).toEqual([
      {
        "@odata.etag": expect.any(String) as string,
        CRM_ID: crmId,
        Integration_ID: systemId,
        Table_ID: 27,
        ItemNo: "STOFF-5000",
        UOM: "M",
        Inventory: 108.9,
      },
    ]);
    const byKey = await client.get(
      `${COMPANY}/ProductItemAvailability(CRM_ID=${crmId},Integration_ID=${String(systemId)})`,
    );
    expect(byKey.json.ItemNo).toBe("STOFF-5000");
    expect(
      (await client.get(`${COMPANY}/ItemList('STOFF-5000')?$select=Coupled_to_Dataverse`)).json.Coupled_to_Dataverse,
    ).toBe(true);
  });
});

describe("refusals", () => {
  test.each([
    [
      "an unpublished service",
      `${COMPANY}/ItemCards`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'ItemCards'.",
    ],
    [
      "a service in another case",
      `${COMPANY}/itemcard`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'itemcard'.",
    ],
    [
      "a record that is not there",
      `${COMPANY}/ItemCard('NONE')`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'ItemCard'.",
    ],
    [
      "a navigation",
      `${COMPANY}/ItemCard('BORD-1000')/Units`,
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'Units'.",
    ],
    [
      "what lies below the list of companies",
      "/BC/ODataV4/Company/ItemCard",
      404,
      "BadRequest_ResourceNotFound",
      "Resource not found for the segment 'ItemCard'.",
    ],
    [
      "an unknown company",
      "/BC/ODataV4/Company('Nobody')/ItemCard",
      404,
      "Internal_CompanyNotFound",
      'The company "Nobody" does not exist.',
    ],
    [
      "an unknown company in the query",
      "/BC/ODataV4/ItemCard?company=Nobody",
      404,
      "Internal_CompanyNotFound",
      'The company "Nobody" does not exist.',
    ],
    [
      "a route beside OData",
      "/BC/ODataV5/ItemCard",
      404,
      "BadRequest_NotFound",
      "No HTTP resource was found that matches the request URI 'http://localhost/BC/ODataV5/ItemCard'.",
    ],
    [
      "another API",
      "/BC/api/contoso/app/v1.0/companies",
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support other APIs than /BC/api/v2.0. A real one may.",
    ],
    [
      "SOAP",
      "/BC/WS/Services",
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support SOAP web services. A real one may.",
    ],
    [
      "$expand",
      `${COMPANY}/ItemCard?$expand=x`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support the query option $expand on published pages. A real one may.",
    ],
    [
      "$apply",
      `${COMPANY}/ItemCard?$apply=x`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support the query option $apply. A real one may.",
    ],
    [
      "a schema version that is none",
      `${COMPANY}/ItemCard?$schemaversion=two`,
      400,
      "BadRequest",
      "Invalid value 'two' for $schemaversion: it is a number such as 2.1.",
    ],
    [
      "a list below schema version 2.1",
      `${COMPANY}/ItemCard?$filter=No in ('A','B')`,
      501,
      "BadRequest_MethodNotImplemented",
      "The 'In' operator is not supported below $schemaversion=2.1.",
    ],
    [
      "an unknown option",
      `${COMPANY}/ItemCard?$foo=1`,
      400,
      "BadRequest",
      "The query parameter '$foo' is not supported.",
    ],
    [
      "an option twice",
      `${COMPANY}/ItemCard?$top=1&$top=2`,
      400,
      "BadRequest",
      "Query option '$top' was specified more than once, but it must be specified at most once.",
    ],
    [
      "a top below zero",
      `${COMPANY}/ItemCard?$top=-1`,
      400,
      "BadRequest",
      "Invalid value '-1' for $top query option found. The $top query option requires a non-negative integer value.",
    ],
    [
      "a count that is neither",
      `${COMPANY}/ItemCard?$count=yes`,
      400,
      "BadRequest",
      "Invalid value 'yes' for $count query option found. Valid values are 'true' and 'false'.",
    ],
    [
      "an unknown property selected",
      `${COMPANY}/ItemCard?$select=Colour`,
      400,
      "BadRequest",
      "Could not find a property named 'Colour' on type 'NAV.ItemCard'.",
    ],
    [
      "an unknown property to order by",
      `${COMPANY}/ItemCard?$orderby=Colour`,
      400,
      "BadRequest",
      "Could not find a property named 'Colour' on type 'NAV.ItemCard'.",
    ],
    [
      "an order that is none",
      `${COMPANY}/ItemCard?$orderby=No%20up`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. 'No up' is no order: name a field, then asc or desc.",
    ],
    [
      "a key of another shape",
      `${COMPANY}/SalesLines('SO-1001')`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The key ('SO-1001') of 'SalesLines' needs Document_Type, Document_No, Line_No.",
    ],
    [
      "a key that is no literal",
      `${COMPANY}/ItemCard(abc)`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The key (abc) of 'ItemCard' needs No.",
    ],
    [
      "a number as a text key",
      `${COMPANY}/ItemCard(5)`,
      400,
      "BadRequest",
      "A binary operator with incompatible types was detected. Found operand types 'Edm.String' and 'Edm.Int32' for operator kind 'Equal'.",
    ],
    [
      "a stale skip token",
      `${COMPANY}/ItemCard?$skiptoken='NONE'`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The skip token is no longer valid.",
    ],
    [
      "a segment that cannot be decoded",
      `${COMPANY}/Item%E0%A4%A`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. 'Item%E0%A4%A' is not percent-encoded text.",
    ],
    [
      "a segment that cannot be read",
      `${COMPANY}/ItemCard('x`,
      400,
      "BadRequest_NotFound",
      "Bad Request - Error in query syntax. The segment 'ItemCard('x' cannot be read.",
    ],
    [
      "a date that is none",
      `${COMPANY}/ItemCard?$filter=Date_Filter eq 'soon'`,
      400,
      "Application_FilterErrorException",
      "The filter \"soon\" is not valid for the Date Filter field on the Item table. 'soon' is not a valid value.",
    ],
    [
      "a search in a FlowFilter",
      `${COMPANY}/ItemCard?$filter=contains(Location_Filter,'O')`,
      501,
      "BadRequest_MethodNotImplemented",
      "The function 'contains' is not supported on the FlowFilter 'Location_Filter'.",
    ],
    [
      "a number longer than an item's",
      `${COMPANY}/ItemCard?$filter=No eq '123456789012345678901'`,
      400,
      "Application_FilterErrorException",
      "The filter \"='123456789012345678901'\" is not valid for the No. field on the Item table. The length of the string is 21, but it must be less than or equal to 20 characters. Value: 123456789012345678901.",
    ],
    [
      "or over two fields",
      `${COMPANY}/ItemCard?$filter=No eq 'A' or Description eq 'B'`,
      501,
      "BadRequest_MethodNotImplemented",
      "The 'OR' operator is not supported on distinct fields on an OData filter.",
    ],
  ])("%s", async (_what, path, status, code, message) => {
    expect(errorOf(await bc.get(path))).toEqual([status, code, message]);
  });

  test.each([
    [
      "POST",
      `${COMPANY}/ItemCard`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support POST on the service ItemCard; change data on the page of the local Business Central. A real one may.",
    ],
    [
      "DELETE",
      `${COMPANY}/ItemCard('BORD-1000')`,
      501,
      "Sandbox_NotSupported",
      "The local Business Central does not support DELETE on the service ItemCard; change data on the page of the local Business Central. A real one may.",
    ],
    [
      "POST",
      "/BC/ODataV4/Company",
      405,
      "BadRequest_MethodNotAllowed",
      "'POST' requests for 'Company' of EdmType 'Entity' are not allowed within Microsoft Dynamics 365 Business Central OData web services.",
    ],
    [
      "PUT",
      "/BC/ODataV4/$metadata",
      405,
      "BadRequest_MethodNotAllowed",
      "'PUT' requests for '$metadata' of EdmType 'Entity' are not allowed within Microsoft Dynamics 365 Business Central OData web services.",
    ],
  ])("%s %s", async (method, path, status, code, message) => {
    expect(errorOf(await bc.send(method, path, { body: {} }))).toEqual([status, code, message]);
  });

  test("no company named, and several to choose from", async () => {
    const [status, code, message] = errorOf(await bc.get("/BC/ODataV4/ItemCard"));
    expect([status, code]).toEqual([404, "Internal_CompanyNotFound"]);
    expect(message).toContain("the default company cannot be found");
  });

  test("the only company needs no name", async () => {
    const client = createClient();
    client.database().companies.delete("Skarvholm Svenska AB");
    expect((await client.get("/BC/ODataV4/ItemCard('BORD-1120')?$select=Inventory")).json.Inventory).toBe(3);
  });
});
