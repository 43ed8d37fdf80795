import { dayOf } from "../../../../../controls/shared/calendarDay";
import { readCompanyId, readDocumentFacts } from "../../../../../controls/shared/document/documentFacts";
import { readDocumentLines } from "../../../../../controls/shared/document/documentLines";
import { salesDocument, salesDocumentOfLines } from "../../../../../controls/shared/document/salesDocument";
import type { RowQuery, RowReader, RowsQuery } from "../../../../../core/dataverse/rowReader";
import type { SalesOutcome, WireRow } from "../../../../../core/ports";

interface Sales {
  readonly row?: SalesOutcome<WireRow>;
  readonly rows?: SalesOutcome<readonly WireRow[]>;
  readonly columns?: readonly string[];
}

const NOT_FOUND = { ok: false, problem: { kind: "notFound" } } as const;

function reading({ row = NOT_FOUND, rows = NOT_FOUND, columns = [] }: Sales) {
  const asked: (readonly [string, string, RowQuery | RowsQuery])[] = [];
  const reader: RowReader = {
    row: (table, id, query) => {
      asked.push([table, id, query]);
      return Promise.resolve(row);
    },
    rows: (table, query) => {
      asked.push([table, "", query]);
      return Promise.resolve(rows);
    },
    columns: (_table, names) => Promise.resolve(names.filter((name) => columns.includes(name))),
  };
  return { asked, reading: { rows: reader, dayOf: (value: unknown) => dayOf(value, () => 60) } };
}

function kindOf(table: string) {
  const kind = salesDocument(table);
  if (kind === null) throw new Error(`${table} is no document`);
  return kind;
}

const facts = (table: string, row: WireRow, columns: readonly string[] = []) =>
  readDocumentFacts(reading({ row: { ok: true, value: row }, columns }).reading, kindOf(table), "d1");

describe("salesDocument", () => {
  it.each([
    ["opportunity", "opportunityproduct"],
    ["quote", "quotedetail"],
    ["salesorder", "salesorderdetail"],
    ["invoice", "invoicedetail"],
  ])("knows %s by its lines", (table, lineTable) => {
    expect(salesDocumentOfLines(lineTable)).toBe(kindOf(table));
  });

  it("knows no other tables", () => {
    expect([salesDocument("account"), salesDocumentOfLines("account")]).toEqual([null, null]);
  });
});

describe("readDocumentFacts", () => {
  it("reads an order with its day, company and number", async () => {
    const { asked, reading: sales } = reading({
      row: {
        ok: true,
        value: {
          statecode: 1,
          requestdeliveryby: "2026-11-04T23:00:00Z",
          lastbackofficesubmit: "2026-11-01T23:00:00Z",
          _bcbi_companyid_value: "AB",
          bcbi_businesscentralordernumber: "S-7",
        },
      },
      columns: ["bcbi_companyid", "bcbi_businesscentralordernumber"],
    });
    expect(await readDocumentFacts(sales, kindOf("salesorder"), "d1")).toEqual({
      ok: true,
      value: {
        document: kindOf("salesorder"),
        id: "d1",
        requestedDate: "2026-11-05",
        companyId: "ab",
        held: { orderNumber: "S-7" },
        isOpen: true,
        isEditable: false,
      },
    });
    expect(asked).toEqual([
      [
        "salesorder",
        "d1",
        {
          select: [
            "statecode",
            "requestdeliveryby",
            "lastbackofficesubmit",
            "_bcbi_companyid_value",
            "bcbi_businesscentralordernumber",
          ],
        },
      ],
    ]);
  });

  it("never asks for columns that the table does not have", async () => {
    const { asked, reading: sales } = reading({ row: { ok: true, value: { statecode: 0 } } });
    await readDocumentFacts(sales, kindOf("opportunity"), "d1");
    expect(asked).toEqual([["opportunity", "d1", { select: ["statecode"] }]]);
  });

  it.each([
    ["taken by the job", { statecode: 1, lastbackofficesubmit: "2026-11-01T23:00:00Z" }, { orderNumber: null }],
    ["submitted and not taken", { statecode: 1, lastbackofficesubmit: null }, null],
    ["submitted and reset", { statecode: 1, lastbackofficesubmit: "1900-01-01T00:00:00Z" }, null],
    ["synchronised both ways", { statecode: 0, bcbi_businesscentralordernumber: "S-7" }, { orderNumber: "S-7" }],
  ])("knows whether BC holds an order that was %s", async (_name, row, held) => {
    expect(await facts("salesorder", row, ["bcbi_businesscentralordernumber"])).toMatchObject({ value: { held } });
  });

  it.each([
    ["opportunity", [0], [0]],
    ["quote", [0, 1], [0]],
    ["salesorder", [0, 1], [0]],
    ["invoice", [0], [0]],
  ] as const)("knows the states in which something of a %s is still to be delivered", async (table, open, editable) => {
    for (const statecode of [0, 1, 2, 3, 4]) {
      expect(await facts(table, { statecode })).toMatchObject({
        value: {
          isOpen: open.some((state) => state === statecode),
          isEditable: editable.some((state) => state === statecode),
          held: null,
        },
      });
    }
  });

  it("passes on why a document cannot be read", async () => {
    expect(await readDocumentFacts(reading({}).reading, kindOf("quote"), "d1")).toEqual(NOT_FOUND);
  });
});

describe("readCompanyId", () => {
  it.each([
    [
      "the row's company",
      { row: { ok: true, value: { _bcbi_companyid_value: "AB" } }, columns: ["bcbi_companyid"] },
      "ab",
    ],
    ["none where the column is absent", { row: { ok: true, value: { _bcbi_companyid_value: "AB" } } }, null],
    ["none where the row cannot be read", { columns: ["bcbi_companyid"] }, null],
  ] as const)("tells %s", async (_name, sales, companyId) => {
    expect(await readCompanyId(reading(sales).reading.rows, "product", "p1")).toBe(companyId);
  });
});

describe("readDocumentLines", () => {
  const row = (id: string, change: WireRow = {}): WireRow => ({
    salesorderdetailid: id,
    _productid_value: "P1",
    _uomid_value: "U1",
    "_uomid_value@OData.Community.Display.V1.FormattedValue": "PCS",
    quantity: 4,
    sequencenumber: null,
    lineitemnumber: null,
    ...change,
  });

  it("gives all lines in the document's order", async () => {
    const { asked, reading: sales } = reading({
      rows: {
        ok: true,
        value: [
          row("C"),
          row("B", { sequencenumber: 2 }),
          row("A", { sequencenumber: 1, requestdeliveryby: "2026-11-04T23:00:00Z", quantity: null }),
          row("D", { lineitemnumber: 1, _productid_value: null, _uomid_value: null }),
        ],
      },
    });
    const outcome = await readDocumentLines(sales, kindOf("salesorder"), "d1");
    expect(outcome).toEqual({
      ok: true,
      value: [
        { id: "a", productId: "p1", quantity: null, unit: { id: "u1", name: "PCS" }, requestedDate: "2026-11-05" },
        { id: "b", productId: "p1", quantity: 4, unit: { id: "u1", name: "PCS" }, requestedDate: null },
        { id: "d", productId: null, quantity: 4, unit: null, requestedDate: null },
        { id: "c", productId: "p1", quantity: 4, unit: { id: "u1", name: "PCS" }, requestedDate: null },
      ],
    });
    expect(asked).toEqual([
      [
        "salesorderdetail",
        "",
        {
          select: [
            "salesorderdetailid",
            "_productid_value",
            "_uomid_value",
            "quantity",
            "sequencenumber",
            "lineitemnumber",
            "requestdeliveryby",
          ],
          filter: "_salesorderid_value eq d1",
        },
      ],
    ]);
  });

  it("asks for no day of a line where its table has none", async () => {
    const { asked, reading: sales } = reading({ rows: { ok: true, value: [] } });
    await readDocumentLines(sales, kindOf("invoice"), "d1");
    expect(asked[0]?.[2]).toEqual({
      select: ["invoicedetailid", "_productid_value", "_uomid_value", "quantity", "sequencenumber", "lineitemnumber"],
      filter: "_invoiceid_value eq d1",
    });
  });

  it("passes on why lines cannot be read", async () => {
    expect(await readDocumentLines(reading({}).reading, kindOf("quote"), "d1")).toEqual(NOT_FOUND);
  });
});
