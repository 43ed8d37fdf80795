import { API, createClient, errorOf, rowsOf } from "./client";

const ROOT = "/BC/api/v2.0";
const TODAY = "2026-11-23";
const bc = createClient();
const company = bc.database().companies.get("Skarvholm Kontor AS");

type Row = Readonly<Record<string, unknown>>;

async function first(path: string): Promise<Row> {
  const [row] = rowsOf(await bc.get(path));
  if (row === undefined) {
    throw new Error(`${path} answers no row.`);
  }
  return row;
}

/** Sum of an amount over the detailed ledger entries of some customer entries, in whole øre, so that nothing is rounded twice. */
function sumOf(chosen: (entry: { readonly customerNo: string; readonly dueDate: string }) => boolean): number {
  const entries = new Map((company?.customerEntries ?? []).map((entry) => [entry.entryNo, entry]));
  const cents = (company?.detailedCustomerEntries ?? [])
    .filter((detail) => {
      const entry = entries.get(detail.customerEntryNo);
      return entry !== undefined && chosen(entry);
    })
    .reduce((sum, detail) => sum + Math.round(detail.amountLcy * 100), 0);
  return cents / 100;
}

describe("the API's root", () => {
  test("lists its sets", async () => {
    const names = rowsOf(await bc.get(ROOT)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "companies",
        "items",
        "customers",
        "salesOrders",
        "salesQuotes",
        "salesInvoices",
        "salesShipments",
        "transferOrderLines",
      ]),
    );
  });

  test("metadata tells keys, properties and navigation", async () => {
    const { text, headers } = await bc.get(`${ROOT}/$metadata`);
    expect(headers.get("Content-Type")).toBe("application/xml");
    expect(text).toContain(
      '<EntityType Name="customer">\n<Key><PropertyRef Name="id"/></Key>\n<Property Name="id" Type="Edm.Guid" Nullable="false"/>',
    );
    expect(text).toContain(
      '<NavigationProperty Name="customerFinancialDetail" Type="Microsoft.NAV.customerFinancialDetail"/>',
    );
    expect(text).toContain(
      '<NavigationProperty Name="salesOrderLines" Type="Collection(Microsoft.NAV.salesOrderLine)"/>',
    );
  });
});

describe("companies", () => {
  test("are listed as BC does, without etags", async () => {
    const answer = await bc.get(`${ROOT}/companies`);
    expect(answer.json["@odata.context"]).toBe("http://localhost/BC/api/v2.0/$metadata#companies");
    expect(rowsOf(answer).map(({ name }) => name)).toEqual(["Skarvholm Kontor AS", "Skarvholm Svenska AB"]);
    expect(Object.keys(rowsOf(answer)[0] ?? {})).toEqual([
      "id",
      "systemVersion",
      "timestamp",
      "name",
      "displayName",
      "businessProfileId",
      "systemCreatedAt",
      "systemCreatedBy",
      "systemModifiedAt",
      "systemModifiedBy",
    ]);
  });

  test("are found by name, by id, and counted", async () => {
    const { id } = await first(`${ROOT}/companies?$filter=name eq 'Skarvholm Svenska AB'&$select=id`);
    expect((await bc.get(`${ROOT}/companies(${String(id)})`)).json).toMatchObject({
      "@odata.context": "http://localhost/BC/api/v2.0/$metadata#companies/$entity",
      name: "Skarvholm Svenska AB",
    });
    expect((await bc.get(`${ROOT}/companies/$count`)).text).toBe("2");
  });

  test("each has its own items", async () => {
    const { id } = await first(`${ROOT}/companies?$filter=name eq 'Skarvholm Svenska AB'`);
    expect(
      rowsOf(await bc.get(`${ROOT}/companies(${String(id)})/items?$select=number&$top=2`)).map(({ number }) => number),
    ).toEqual(["SE-BORD-10", "SE-BORD-20"]);
    expect(rowsOf(await bc.get(`${ROOT}/items?company=Skarvholm Svenska AB&$top=1`))[0]?.number).toBe("SE-BORD-10");
    expect(
      rowsOf(await bc.get(`${ROOT}/items?$top=1`, { headers: { Company: "Skarvholm Kontor AS" } }))[0]?.number,
    ).toBe("BORD-1000");
  });
});

describe("items", () => {
  test("carry the properties of API v2.0, inventory computed over all locations", async () => {
    const item = await first(`${API}/items?$filter=number eq 'BORD-1120'`);
    expect(item).toMatchObject({
      number: "BORD-1120",
      type: "Inventory",
      blocked: false,
      inventory: 3,
      baseUnitOfMeasureCode: "PCS",
      itemCategoryCode: "BORD",
    });
    expect(Object.keys(item)[0]).toBe("@odata.etag");
    expect(Object.keys(item)).toHaveLength(23);
    await bc.send("POST", "/_sandbox/bc/ledger", { body: { item: "BORD-1120", location: "VEST", quantity: 4 } });
    const byId = await bc.get(`${API}/items(${String(item.id)})?$select=inventory`);
    expect(byId.json).toEqual({
      "@odata.context": `http://localhost/BC/api/v2.0/$metadata#companies(${company?.id ?? ""})/items/$entity`,
      "@odata.etag": item["@odata.etag"],
      inventory: 7,
    });
  });

  test("an option is the member of an enumeration, in answers and in filters", async () => {
    const { type } = await first(`${API}/items?$filter=type eq 'Non_x002D_Inventory'&$top=1`);
    expect(type).toBe("Non_x002D_Inventory");
    expect(errorOf(await bc.get(`${API}/items?$filter=type eq 'Non-Inventory'`))).toEqual([
      400,
      "BadRequest",
      "The string 'Non-Inventory' is not a valid enumeration type constant.",
    ]);
  });

  test("page by the next link, which keeps filter and order, and end with $top", async () => {
    const seen: unknown[] = [];
    let next: unknown = `${API}/items?$filter=startswith(number,'STOL')&$orderby=number desc&$top=5&$select=number`;
    while (typeof next === "string") {
      const answer = await bc.get(next.replace("http://localhost", ""), { headers: { Prefer: "odata.maxpagesize=2" } });
      expect(answer.headers.get("Preference-Applied")).toBe("odata.maxpagesize=2");
      seen.push(...rowsOf(answer).map(({ number }) => number));
      next = answer.json["@odata.nextLink"];
    }
    const all = rowsOf(await bc.get(`${API}/items?$filter=startswith(number,'STOL')&$orderby=number desc&$top=5`));
    expect(seen).toEqual(all.map(({ number }) => number));
    expect(seen).toHaveLength(5);
  });

  test("count with and without the rows", async () => {
    const { json } = await bc.get(`${API}/items?$count=true&$top=1&$filter=blocked eq true`);
    expect((await bc.get(`${API}/items/$count?$filter=blocked eq true`)).text).toBe(String(json["@odata.count"]));
  });

  test("changed since a moment", async () => {
    expect((await bc.get(`${API}/items/$count?$filter=lastModifiedDateTime gt 2026-10-23T00:00:00Z`)).text).not.toBe(
      "0",
    );
    expect((await bc.get(`${API}/items/$count?$filter=lastModifiedDateTime gt 2026-11-22T00:00:00.000Z`)).text).toBe(
      "0",
    );
  });

  test("their unit is a part of them, by $expand and by path", async () => {
    const item = await first(`${API}/items?$filter=number eq 'STOFF-5000'&$expand=unitOfMeasure($select=code)`);
    expect(item.unitOfMeasure).toEqual({ "@odata.etag": expect.any(String) as string, code: "M" });
    expect((await bc.get(`${API}/items(${String(item.id)})/unitOfMeasure`)).json).toMatchObject({
      id: item.baseUnitOfMeasureId,
      code: "M",
    });
    expect(rowsOf(await bc.get(`${API}/unitsOfMeasure?$filter=code eq 'M'`))[0]?.id).toBe(item.baseUnitOfMeasureId);
  });
});

describe("customers", () => {
  test("carry their figures, to the last øre as the ledger says", async () => {
    for (const no of ["K10010", "K10020", "K10100", "K10160"]) {
      const customer = await first(
        `${API}/customers?$filter=number eq '${no}'&$expand=customerFinancialDetail,agedAccountsReceivable`,
      );
      const aged = customer.agedAccountsReceivable as Row;
      const open = (from: string, to: string) =>
        sumOf((entry) => entry.customerNo === no && entry.dueDate >= from && entry.dueDate < to);
      expect(customer.customerFinancialDetail).toMatchObject({
        number: no,
        balance: open("", "9999"),
        overdueAmount: open("", TODAY),
      });
      expect(aged).toMatchObject({
        customerNumber: no,
        agedAsOfDate: TODAY,
        periodLengthFilter: "30D",
        balanceDue: open("", "9999"),
        currentAmount: open(TODAY, "9999"),
        period1Amount: open("2026-10-24", TODAY),
        period2Amount: open("2026-09-24", "2026-10-24"),
        period3Amount: open("", "2026-09-24"),
        period1Label: "10/24/26-11/23/26",
        period2Label: "09/24/26-10/24/26",
        period3Label: "-09/24/26",
      });
    }
  });

  test("a customer that owes nothing has zeros", async () => {
    const idle = [...(company?.customers.keys() ?? [])].find((no) =>
      company?.customerEntries.every((entry) => entry.customerNo !== no),
    );
    const customer = await first(`${API}/customers?$filter=number eq '${idle ?? ""}'&$expand=customerFinancialDetail`);
    expect(customer).toMatchObject({
      blocked: "_x0020_",
      currencyCode: "NOK",
      customerFinancialDetail: { balance: 0, overdueAmount: 0, totalSalesExcludingTax: 0 },
    });
  });

  test("figures and ageing are parts by path and sets of their own", async () => {
    const { id } = await first(`${API}/customers?$filter=number eq 'K10020'`);
    const byPath = await bc.get(`${API}/customers(${String(id)})/customerFinancialDetail`);
    expect(byPath.json).toMatchObject({ id, number: "K10020" });
    expect((await bc.get(`${API}/customerFinancialDetails(${String(id)})`)).json.balance).toBe(byPath.json.balance);
    expect((await bc.get(`${API}/customers(${String(id)})/agedAccountsReceivable`)).json).toMatchObject({
      customerId: id,
    });
    expect((await bc.get(`${API}/agedAccountsReceivables(${String(id)})`)).json).toMatchObject({ customerId: id });
  });

  test("ageing ends with a total, and its filters choose the day and the period", async () => {
    const rows = rowsOf(await bc.get(`${API}/agedAccountsReceivables`));
    expect(rows.at(-1)).toMatchObject({
      customerId: "00000000-0000-0000-0000-000000000000",
      name: "Total",
      balanceDue: sumOf(() => true),
    });
    const [row] = rowsOf(
      await bc.get(
        `${API}/agedAccountsReceivables?$filter=agedAsOfDate eq 2026-12-31 and periodLengthFilter eq '1M' and customerNumber eq 'K10020'`,
      ),
    );
    expect(row).toMatchObject({
      customerNumber: "K10020",
      agedAsOfDate: "2026-12-31",
      period1Label: "11/30/26-12/31/26",
      period2Label: "10/30/26-11/30/26",
    });
    expect(row?.currentAmount).toBe(sumOf((entry) => entry.customerNo === "K10020" && entry.dueDate >= "2026-12-31"));
  });

  test("a foreign customer is aged in the company's currency, beside the currency of its card", async () => {
    const [aged] = rowsOf(await bc.get(`${API}/agedAccountsReceivables?$filter=customerNumber eq 'K10160'`));
    expect(aged).toMatchObject({
      currencyCode: "SEK",
      balanceDue: sumOf((entry) => entry.customerNo === "K10160"),
    });
  });

  test("a foreign customer's currency is a part of it", async () => {
    const customer = await first(`${API}/customers?$filter=number eq 'K10160'&$expand=currency`);
    expect(customer).toMatchObject({ currencyCode: "SEK", currency: { id: customer.currencyId, code: "SEK" } });
  });
});

describe("sales documents", () => {
  test("an order with its lines: amounts, customer, dates", async () => {
    const order = await first(
      `${API}/salesOrders?$filter=number eq 'SO-1002'&$expand=salesOrderLines($expand=item($select=number),location($select=code)),customer($select=number)`,
    );
    const lines = order.salesOrderLines as readonly Row[];
    expect(order).toMatchObject({
      number: "SO-1002",
      status: "Draft",
      customerNumber: "K10010",
      customer: { number: "K10010" },
      currencyCode: "NOK",
      fullyShipped: false,
    });
    expect(
      lines.map((line) => [
        line.sequence,
        line.lineObjectNumber,
        line.lineType,
        (line.item as Row).number,
        (line.location as Row).code,
      ]),
    ).toEqual([
      [10000, "BORD-1200", "Item", "BORD-1200", "HOVED"],
      [20000, "STOL-2120", "Item", "STOL-2120", "HOVED"],
      [30000, "LAMPE-3110", "Item", "LAMPE-3110", "HOVED"],
    ]);
    const sum = (name: string) => lines.reduce((total, line) => total + Math.round(Number(line[name]) * 100), 0) / 100;
    expect([order.totalAmountExcludingTax, order.totalAmountIncludingTax]).toEqual([
      sum("netAmount"),
      sum("netAmountIncludingTax"),
    ]);
    expect(order.totalTaxAmount).toBe(Math.round((sum("netAmountIncludingTax") - sum("netAmount")) * 100) / 100);
  });

  test("lines are answered for a document or a line only", async () => {
    const { id } = await first(`${API}/salesOrders?$filter=number eq 'SO-1002'`);
    const byDocument = rowsOf(
      await bc.get(`${API}/salesOrderLines?$filter=documentId eq ${String(id)}&$select=id,sequence`),
    );
    expect(rowsOf(await bc.get(`${API}/salesOrders(${String(id)})/salesOrderLines?$select=id,sequence`))).toEqual(
      byDocument,
    );
    expect((await bc.get(`${API}/salesOrderLines(${String(byDocument[1]?.id)})?$select=sequence`)).json.sequence).toBe(
      20000,
    );
    expect(
      (await bc.get(`${API}/salesOrders(${String(id)})/salesOrderLines(${String(byDocument[1]?.id)})`)).json.sequence,
    ).toBe(20000);
    expect((await bc.get(`${API}/salesOrders(${String(id)})/salesOrderLines/$count`)).text).toBe("3");
    for (const set of ["salesOrderLines", "salesQuoteLines", "salesInvoiceLines", "purchaseOrderLines"]) {
      expect(errorOf(await bc.get(`${API}/${set}?$filter=lineObjectNumber eq 'BORD-1000'`))).toEqual([
        400,
        "Application_DialogException",
        "You must specify an Id or a Document Id to get the lines.",
      ]);
    }
  });

  test("posted invoices are open, paid or cancelled, with what is left to pay", async () => {
    const invoices = rowsOf(
      await bc.get(`${API}/salesInvoices?$filter=(status eq 'Open' or status eq 'Paid')&$orderby=postingDate desc`),
    );
    expect(new Set(invoices.map(({ status }) => status))).toEqual(new Set(["Open", "Paid"]));
    for (const invoice of invoices) {
      const entry = company?.customerEntries.find(
        ({ documentType, documentNo }) => documentType === "Invoice" && documentNo === invoice.number,
      );
      const left =
        (company?.detailedCustomerEntries ?? [])
          .filter(({ customerEntryNo }) => customerEntryNo === entry?.entryNo)
          .reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
      expect([invoice.number, invoice.remainingAmount, invoice.dueDate]).toEqual([
        invoice.number,
        left,
        entry?.dueDate,
      ]);
      expect(invoice.status).toBe(left === 0 ? "Paid" : "Open");
    }
    expect(rowsOf(await bc.get(`${API}/salesInvoices?$filter=status eq 'Canceled'`)).length).toBeGreaterThan(0);
    expect(rowsOf(await bc.get(`${API}/salesInvoices?$filter=status eq 'Draft'`)).length).toBeGreaterThan(0);
  });

  test("an invoice's lines add up to it", async () => {
    const invoice = await first(`${API}/salesInvoices?$filter=status eq 'Paid'&$expand=salesInvoiceLines&$top=1`);
    const sum =
      (invoice.salesInvoiceLines as readonly Row[]).reduce(
        (total, line) => total + Math.round(Number(line.netAmountIncludingTax) * 100),
        0,
      ) / 100;
    expect(invoice.totalAmountIncludingTax).toBe(sum);
  });

  test("shipments name their order, and their lines need no document", async () => {
    const shipment = await first(`${API}/salesShipments?$expand=salesShipmentLines&$top=1`);
    const [line] = shipment.salesShipmentLines as readonly Row[];
    expect(line).toMatchObject({ documentId: shipment.id, documentNo: shipment.number });
    expect(shipment.orderNumber).not.toBe("");
    expect(
      rowsOf(await bc.get(`${API}/salesShipmentLines?$filter=documentNo eq '${String(shipment.number)}'`))[0]?.id,
    ).toBe(line?.id);
  });

  test("quotes are none until somebody makes one", async () => {
    expect(rowsOf(await bc.get(`${API}/salesQuotes`))).toEqual([]);
  });

  test("purchase order lines of one document", async () => {
    const known = company?.purchaseLines.get("BORD-1130")?.[0];
    const all = bc.get(`${API}/purchaseOrderLines?$filter=documentId ne 00000000-0000-0000-0000-000000000000`);
    const line = rowsOf(await all).find(({ lineObjectNumber }) => lineObjectNumber === "BORD-1130");
    expect(line).toMatchObject({
      quantity: known?.quantity,
      receivedQuantity: 0,
      expectedReceiptDate: known?.expectedReceiptDate,
    });
    expect(
      rowsOf(await bc.get(`${API}/purchaseOrderLines?$filter=documentId eq ${String(line?.documentId)}`)),
    ).toHaveLength(3);
  });
});

describe("transfers and places", () => {
  test("transfer order lines are found by item, with places and dates", async () => {
    expect(rowsOf(await bc.get(`${API}/transferOrderLines?$filter=itemNumber eq 'BORD-1100'`))[0]).toMatchObject({
      documentNumber: "TO-3001",
      sequence: 10000,
      transferFromCode: "HOVED",
      transferToCode: "NORD",
      quantity: 4,
      quantityShipped: 4,
      outstandingQuantity: 0,
      qtyToReceive: 4,
      shipmentDate: "2026-11-22",
      receiptDate: "2026-11-26",
      unitOfMeasureCode: "PCS",
    });
  });

  test("transfer orders with their lines", async () => {
    const order = await first(
      `${API}/transferOrders?$filter=number eq 'TO-3001'&$expand=transferOrderLines($select=itemNumber,transferFromCode)`,
    );
    expect(order).toMatchObject({ transferFromCode: "HOVED", transferToCode: "NORD", status: "Released" });
    const lines = order.transferOrderLines as readonly Row[];
    expect(lines.map(({ itemNumber, transferFromCode }) => [itemNumber, transferFromCode])).toEqual([
      ["BORD-1100", "HOVED"],
      ["STOL-2020", "HOVED"],
      // What is shipped and not received stands on a line of its own, from the location in transit.
      ["BORD-1100", "UNDERVEIS"],
    ]);
  });

  test("locations, currencies and item ledger entries", async () => {
    expect(rowsOf(await bc.get(`${API}/locations?$select=code`)).map(({ code }) => code)).toEqual([
      "HOVED",
      "NORD",
      "UNDERVEIS",
      "VEST",
    ]);
    expect(rowsOf(await bc.get(`${API}/currencyExchangeRates?$filter=currencyCode eq 'EUR'`))).toMatchObject([
      {
        currencyCode: "EUR",
        startingDate: "2020-01-01",
        exchangeRateAmount: 100,
        relationalCurrencyCode: "",
        relationalExchangeRateAmount: 1170,
      },
    ]);
    expect(rowsOf(await bc.get(`${API}/currencies?$select=code`)).map(({ code }) => code)).toEqual([
      "DKK",
      "EUR",
      "SEK",
    ]);
    const entries = rowsOf(await bc.get(`${API}/itemLedgerEntries?$filter=itemNumber eq 'BORD-1000'&$select=quantity`));
    expect(entries.reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBe(58);
  });
});
