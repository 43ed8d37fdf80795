import { fits } from "../../../../sandbox/bc/odata/condition";
import { ODataFailure } from "../../../../sandbox/bc/odata/failure";
import { parseFilter } from "../../../../sandbox/bc/odata/parseFilter";
import { definePage } from "../../../../sandbox/bc/pages/page";
import { defineTable, fieldsOf } from "../../../../sandbox/bc/tables/table";
import fc from "../../../support/properties";

type Row = Readonly<Record<string, string | number | boolean>>;
const fields = fieldsOf<Row>();
const table = defineTable<Row>({
  number: 1,
  name: "Thing",
  key: ["No."],
  rows: () => [],
  rowVersion: () => 1,
  fields: {
    "No.": fields.code(10),
    Name: fields.text(20),
    Wide: fields.text(2000),
    Stock: fields.decimal(),
    Count: fields.integer(),
    Open: fields.boolean(),
    Due: fields.date(),
    Id: fields.guid(),
  },
});
const page = definePage(
  {
    page: 1,
    name: "Things",
    table: "Thing",
    flowFilters: ["Location Filter"],
    properties: {
      No: "No.",
      Name: "Name",
      Wide: "Wide",
      Stock: "Stock",
      Count: "Count",
      Open: "Open",
      Due: "Due",
      Id: "Id",
    },
  },
  table,
);
const row: Row = {
  "No.": "O'B&#%1",
  Name: "Stol æøå",
  Stock: -2.5,
  Count: 3,
  Open: true,
  Due: "2026-11-23",
  Id: "0a0a0a0a-1111-2222-3333-444444444444",
};

const scope = { typeName: "NAV.Things", schemaVersion: 2 };
const recent = { ...scope, schemaVersion: 2.1 };

function holds(filter: string, within = scope): boolean {
  return fits(parseFilter(filter, page, within), (field) => row[field] ?? "");
}

function failureOf(filter: string, within = scope): ODataFailure {
  try {
    parseFilter(filter, page, within);
  } catch (error) {
    if (error instanceof ODataFailure) {
      return error;
    }
    throw error;
  }
  throw new Error(`${filter} was not refused.`);
}

describe("parseFilter", () => {
  test.each([
    ["No eq 'O''B&#%1'", true],
    ["No eq 'o''b&#%1'", true],
    ["No eq 'O''B%2527'", false],
    ["No ne ''", true],
    ["Name eq 'Stol æøå'", true],
    ["Name eq 'stol æøå'", false],
    ["tolower(Name) eq 'stol æøå'", true],
    ["toupper(Name) eq 'stol æøå'", true],
    ["contains(Name,'l æ')", true],
    ["startswith(No,'o''b')", true],
    ["endswith(Name,'x')", false],
    ["Stock lt 0", true],
    ["Stock eq -2.5", true],
    ["Stock gt 0", false],
    ["Count ge 3 and Count le 3", true],
    ["Open eq true", true],
    ["Open eq false", false],
    ["Due ge 2026-11-23 and Due lt 2026-12-01", true],
    ["Due eq 0001-01-01", false],
    ["Id eq 0A0A0A0A-1111-2222-3333-444444444444", true],
    ["No eq 'X' or No eq 'O''B&#%1'", true],
    ["(No eq 'X' or No eq 'Y') and Count eq 3", false],
    ["Count eq 3 and No eq 'X' or No eq 'Y' and Count eq 3", null],
    ["((Count eq 3))", true],
    ["Name eq '<script>alert(1)'", false],
  ])("%s: %s", (filter, expected) => {
    if (expected === null) {
      expect(failureOf(filter).status).toBe(501);
    } else {
      expect(holds(filter)).toBe(expected);
    }
  });

  test("a percent sign and what looks like an encoded quote are only text", () => {
    expect(holds("No eq 'A%27B'")).toBe(false);
    expect(fits(parseFilter("Name eq 'A%27B%25'", page, scope), () => "A%27B%25")).toBe(true);
  });

  test("any text in quotes, its own quotes doubled, is that text and nothing else", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 20 }),
        fc.string({ unit: "grapheme", maxLength: 20 }),
        (text, other) => {
          const condition = parseFilter(`Wide eq '${text.replaceAll("'", "''")}'`, page, scope);
          return fits(condition, () => text) && fits(condition, () => other) === (text === other);
        },
      ),
    );
  });

  test.each([
    [
      "or over two fields",
      "No eq 'A' or Count eq 3",
      501,
      "BadRequest_MethodNotImplemented",
      "The 'OR' operator is not supported on distinct fields on an OData filter.",
    ],
    [
      "or of a field and a FlowFilter",
      "No eq 'A' or Location_Filter eq 'X'",
      501,
      "BadRequest_MethodNotImplemented",
      "distinct fields",
    ],
    [
      "not",
      "not (No eq 'A')",
      501,
      "BadRequest_MethodNotImplemented",
      "Client requests that contain 'Not' filter options are not supported.",
    ],
    [
      "in below schema version 2.1",
      "No in ('A','B')",
      501,
      "BadRequest_MethodNotImplemented",
      "The 'In' operator is not supported below $schemaversion=2.1.",
    ],
    [
      "a function inside a function below schema version 2.1",
      "contains(tolower(Name),'stol')",
      501,
      "BadRequest_MethodNotImplemented",
      "The function 'tolower' inside 'contains' is not supported below $schemaversion=2.1.",
    ],
    ["arithmetic", "Count add 1 eq 2", 501, "BadRequest_MethodNotImplemented", "is not supported on an OData filter"],
    [
      "a field compared with a field",
      "No eq Name",
      501,
      "BadRequest_MethodNotImplemented",
      "compare a field with a value",
    ],
    ["has", "No has 'x'", 501, "BadRequest_MethodNotImplemented", "is not supported on an OData filter"],
    ["a bare field", "Open", 501, "BadRequest_MethodNotImplemented", "'Open' is not supported"],
    ["an unknown function", "indexof(Name,'x') eq 1", 501, "BadRequest_MethodNotImplemented", "The function 'indexof'"],
    ["an unknown search", "concat(Name,'x')", 501, "BadRequest_MethodNotImplemented", "The function 'concat'"],
    [
      "an unknown property",
      "Nmae eq 'x'",
      400,
      "BadRequest",
      "Could not find a property named 'Nmae' on type 'NAV.Things'.",
    ],
    ["a navigation", "a/b eq 'x'", 400, "BadRequest", "Could not find a property named 'a/b'"],
    [
      "a quoted GUID",
      "Id eq '0a0a0a0a-1111-2222-3333-444444444444'",
      400,
      "BadRequest",
      "Found operand types 'Edm.Guid' and 'Edm.String' for operator kind 'Equal'.",
    ],
    [
      "a number for a text",
      "No gt 5",
      400,
      "BadRequest",
      "Found operand types 'Edm.String' and 'Edm.SByte' for operator kind 'GreaterThan'.",
    ],
    ["null", "No eq null", 400, "BadRequest", "incompatible types"],
    ["a number sought in a text", "contains(Name,5)", 400, "BadRequest", "incompatible types"],
    [
      "a value longer than the field",
      "No eq '12345678901'",
      400,
      "Application_FilterErrorException",
      "The length of the string is 11, but it must be less than or equal to 10 characters.",
    ],
    ["half an expression", "No eq", 400, "BadRequest_NotFound", "Bad Request - Error in query syntax."],
    ["an open quote", "No eq 'x", 400, "BadRequest_NotFound", "Bad Request - Error in query syntax."],
    ["a quote that is not doubled", "No eq 'O'B'", 400, "BadRequest_NotFound", "Bad Request - Error in query syntax."],
  ])("refuses %s", (_what, filter, status, code, message) => {
    const failure = failureOf(filter);
    expect([failure.status, failure.code]).toEqual([status, code]);
    expect(failure.message).toContain(message);
  });

  describe("from schema version 2.1 on", () => {
    test.each([
      ["No in ('X','O''B&#%1')", true],
      ["No in ('X')", false],
      ["No in ( 'X' , 'o''b&#%1' ) and Count eq 3", true],
      ["Count in (1,2,3)", true],
      ["Stock in (-2.5,7)", true],
      ["tolower(Name) in ('stol æøå')", true],
      ["Id in (0a0a0a0a-1111-2222-3333-444444444444)", true],
      ["Name eq 'x in (1,2)'", false],
      ["No in ('a in (b)','O''B&#%1')", true],
      ["Due in (2026-11-22,2026-11-23)", true],
      ["No in ('X') or No in ('O''B&#%1')", true],
      ["contains(tolower(Name),'STOL')", true],
    ])("%s: %s", (filter, expected) => {
      expect(holds(filter, recent)).toBe(expected);
    });

    test("a list of a hundred is read at once", () => {
      const numbers = Array.from({ length: 100 }, (_each, at) => `'N${at}'`).join(",");
      const before = performance.now();
      expect(holds(`No in (${numbers},'O''B&#%1')`, recent)).toBe(true);
      expect(performance.now() - before).toBeLessThan(2000);
    });

    test.each([
      ["an empty list", "No in ()", 400, "Bad Request - Error in query syntax."],
      ["a list with a hole", "No in ('A',)", 400, "Bad Request - Error in query syntax."],
      ["values of another type", "Count in ('A')", 400, "incompatible types"],
      ["lists over two fields", "No in ('A') or Count in (3)", 501, "distinct fields"],
    ])("refuses %s", (_what, filter, status, message) => {
      const failure = failureOf(filter, recent);
      expect([failure.status, failure.message]).toEqual([status, expect.stringContaining(message)]);
    });
  });
});
