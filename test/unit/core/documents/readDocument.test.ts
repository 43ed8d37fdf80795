import { DOCUMENT_TABLES, documentTable, documentTableOfLines } from "../../../../core/documents/documentTable";
import type { DocumentKind } from "../../../../core/documents/documentTable";
import { readDocument, readHeader } from "../../../../core/documents/readDocument";
import type { WireRow } from "../../../../core/ports";
import { fakeRows } from "../orders/builders";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

const header = (kind: DocumentKind, row: WireRow, columns: readonly string[] = []) => {
  const table = DOCUMENT_TABLES[kind];
  const sales = fakeRows({ [table.table.logicalName]: [{ [table.table.primaryId]: "D1", ...row }] }, columns);
  return readHeader(sales.reading, table, "d1");
};

describe("the tables of documents", () => {
  it.each([
    ["opportunity", "opportunity", "opportunityproduct"],
    ["quote", "quote", "quotedetail"],
    ["order", "salesorder", "salesorderdetail"],
    ["invoice", "invoice", "invoicedetail"],
  ] as const)("know an %s by its own table and by its lines'", (kind, table, lineTable) => {
    expect(documentTable(table)).toBe(DOCUMENT_TABLES[kind]);
    expect(documentTableOfLines(lineTable)).toBe(DOCUMENT_TABLES[kind]);
  });

  it("know no others", () => {
    expect([documentTable("account"), documentTableOfLines("account")]).toEqual([null, null]);
  });
});

describe("a document", () => {
  it("has its day, company, BC's number and customer", async () => {
    const row = {
      statecode: 1,
      ordernumber: "ORD-1",
      requestdeliveryby: "2026-11-04T23:00:00Z",
      lastbackofficesubmit: "2026-11-01T23:00:00Z",
      _bcbi_companyid_value: "AB",
      bcbi_businesscentralordernumber: "S-7",
      _customerid_value: "A1",
      customerid_account: { accountid: "A1", name: "Fjordkontor AS", accountnumber: "K10010", statecode: 0 },
    };
    expect(await header("order", row, ["bcbi_companyid", "bcbi_businesscentralordernumber"])).toMatchObject({
      ok: true,
      value: {
        id: "d1",
        number: "ORD-1",
        requestedDate: "2026-11-05",
        companyId: "ab",
        held: { orderNumber: "S-7" },
        submitted: "inBusinessCentral",
        isOpen: true,
        isEditable: false,
        customer: { kind: "account", account: { id: "a1", number: "K10010", isActive: true } },
      },
    });
  });

  it.each(["opportunity", "quote", "order", "invoice"] as const)("of kind %s tells its amounts", async (kind) => {
    const row = { statecode: 0, totaltax: 25, totallineitemamount: 100, totalamountlessfreight: 90, freightamount: 45 };
    expect(await header(kind, row)).toMatchObject({
      value: { totalTax: 25, linesAmount: 100, amountLessFreight: 90, freightAmount: 45 },
    });
    expect(await header(kind, { statecode: 0 })).toMatchObject({
      value: { totalTax: null, linesAmount: null, amountLessFreight: null, freightAmount: 0 },
    });
  });

  it("is never asked for columns that its table does not have", async () => {
    const sales = fakeRows({ opportunity: [{ opportunityid: "d1", statecode: 0 }] });
    await readHeader(sales.reading, DOCUMENT_TABLES.opportunity, "d1");
    expect(sales.questions.join()).not.toMatch(/bcbi_|requestdeliveryby|shipto_|lastbackofficesubmit/);
  });

  it.each([
    ["taken by the job", { statecode: 1, lastbackofficesubmit: "2026-11-01T23:00:00Z" }, { orderNumber: null }],
    ["submitted and not taken", { statecode: 1, lastbackofficesubmit: null }, null],
    ["submitted and reset", { statecode: 1, lastbackofficesubmit: "1900-01-01T00:00:00Z" }, null],
    ["opened again after BC took it", { statecode: 0, bcbi_businesscentralordernumber: "S-7" }, { orderNumber: "S-7" }],
  ])("tells whether BC holds an order that was %s", async (_name, row, held) => {
    expect(await header("order", row, ["bcbi_businesscentralordernumber"])).toMatchObject({ value: { held } });
  });

  it.each([
    ["opportunity", [0], [0]],
    ["quote", [0, 1], [0]],
    ["order", [0, 1], [0]],
    ["invoice", [0], [0]],
  ] as const)(
    "of kind %s knows the states in which something is still to be delivered",
    async (kind, open, editable) => {
      for (const statecode of [0, 1, 2, 3, 4]) {
        expect(await header(kind, { statecode })).toMatchObject({
          value: {
            isOpen: open.some((state) => state === statecode),
            isEditable: editable.some((state) => state === statecode),
            held: null,
          },
        });
      }
    },
  );

  it("is read without what it points to where this user may not read all of that", async () => {
    const sales = fakeRows({});
    const asked = await readHeader(sales.reading, DOCUMENT_TABLES.quote, "d1");
    expect(asked).toEqual({ ok: false, problem: { kind: "noPermission", privilege: "prvReadquote" } });
    expect(sales.questions.map((question) => question.includes("$expand"))).toEqual([true, false]);
  });
});

describe("the lines of a document", () => {
  const row = (id: string, change: WireRow = {}): WireRow => ({
    salesorderdetailid: id,
    _productid_value: "P1",
    productid: { productid: "P1", name: "Desk Vik", productnumber: "1000", producttypecode: 1 },
    _uomid_value: "U1",
    [`_uomid_value${FORMATTED}`]: "PCS",
    uomid: null,
    quantity: 4,
    quantityshipped: 1,
    sequencenumber: null,
    lineitemnumber: null,
    ...change,
  });
  const linesOf = async (...rows: readonly WireRow[]) => {
    const sales = fakeRows({ salesorder: [{ salesorderid: "d1", statecode: 0 }], salesorderdetail: rows });
    return { sales, outcome: await readDocument(sales.reading, DOCUMENT_TABLES.order, "d1") };
  };
  const idsOf = ({ outcome }: Awaited<ReturnType<typeof linesOf>>) =>
    outcome.ok ? outcome.value.lines.map(({ id }) => id) : outcome.problem;

  it("come with their products in one question beside the document's", async () => {
    const { sales, outcome } = await linesOf(
      row("A", { requestdeliveryby: "2026-11-04T23:00:00Z" }),
      row("B", { sequencenumber: 1, _productid_value: null, productid: null, productdescription: "Assembly" }),
    );
    expect(sales.questions).toHaveLength(2);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        lines: [
          {
            id: "a",
            position: 1,
            productId: "p1",
            product: { id: "p1", number: "1000", isStockItem: true },
            unit: { id: "u1", name: "PCS", groupId: null },
            quantity: 4,
            requestedDate: "2026-11-05",
            shipped: 1,
          },
          { id: "b", position: 2, name: "Assembly", productId: null, product: null, requestedDate: null },
        ],
      },
    });
  });

  it("tell what they cost, and what is taken off", async () => {
    const { outcome } = await linesOf(
      row("A", { priceperunit: 99.5, volumediscountamount: 1.5, manualdiscountamount: 10 }),
      row("B", { priceperunit: null, volumediscountamount: null }),
    );
    expect(outcome).toMatchObject({
      value: {
        lines: [
          { id: "a", price: 99.5, volumeDiscount: 1.5, manualDiscount: 10 },
          { id: "b", price: null, volumeDiscount: 0, manualDiscount: 0 },
        ],
      },
    });
  });

  it.each([
    ["by sequence number", [row("A", { sequencenumber: 2 }), row("B", { sequencenumber: 1 })], ["b", "a"]],
    [
      "those without one first, as Dataverse sorts what BC asks for",
      [row("A", { sequencenumber: 1, lineitemnumber: 1 }), row("B", { lineitemnumber: 2 })],
      ["b", "a"],
    ],
    ["equals by line item number", [row("A", { lineitemnumber: 2 }), row("B", { lineitemnumber: 1 })], ["b", "a"]],
    ["and then by id, however they were read", [row("B"), row("A")], ["a", "b"]],
  ])("stand in the order in which BC takes them: %s", async (_name, rows, ids) => {
    expect(idsOf(await linesOf(...rows))).toEqual(ids);
    expect(idsOf(await linesOf(...[...rows].reverse()))).toEqual(ids);
  });

  it("are none where one does not say which it is", async () => {
    expect(idsOf(await linesOf(row("A"), row("B", { salesorderdetailid: null })))).toMatchObject({ kind: "failed" });
  });
});
