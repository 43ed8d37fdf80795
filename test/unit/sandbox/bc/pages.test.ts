import { createDemo } from "../../../../sandbox/demo/createDemo";
import { NO_FILTERS } from "../../../../sandbox/bc/ledger/figures";
import { definePage, toJsonValue, toPropertyName } from "../../../../sandbox/bc/pages/page";
import { publishablePages } from "../../../../sandbox/bc/pages/publishablePages";
import { locationTable } from "../../../../sandbox/bc/tables/places";

describe("toPropertyName", () => {
  test.each([
    ["No.", "No"],
    ["Qty. on Sales Order", "Qty_on_Sales_Order"],
    ["Trans. Ord. Receipt (Qty.)", "Trans_Ord_Receipt_Qty"],
    ["Profit %", "Profit_Percent"],
    ["Cost is Posted to G/L", "Cost_is_Posted_to_G_L"],
  ])("%s becomes %s", (name, property) => {
    expect(toPropertyName(name)).toBe(property);
  });
});

describe("definePage", () => {
  test("adds key fields that the page does not show", () => {
    const page = publishablePages.get(5716);
    expect(page?.key).toEqual([
      "Type",
      "No",
      "Variant_Code",
      "Substitute_Type",
      "Substitute_No",
      "Substitute_Variant_Code",
    ]);
    expect([...(page?.properties.keys() ?? [])].slice(0, 3)).toEqual(["Type", "No", "Variant_Code"]);
  });

  test("refuses a field that the table lacks, and another table", () => {
    expect(() =>
      definePage({ page: 9, name: "", table: "Location", properties: { X: "Colour" } }, locationTable),
    ).toThrow('Page 9 shows field "Colour", which table Location of the local Business Central lacks.');
    expect(() => definePage({ page: 9, name: "", table: "Item", properties: {} }, locationTable)).toThrow(
      "Page 9 shows table Item, not Location.",
    );
  });
});

test("a table tells which field it lacks", () => {
  const [company] = createDemo("2026-11-23").companies.values();
  const [record] = company === undefined ? [] : locationTable.records(company);
  expect(() => record?.read("Colour", NO_FILTERS)).toThrow(
    'Table Location of the local Business Central has no field "Colour".',
  );
});

test("a blank date is BC's 0001-01-01", () => {
  expect([
    toJsonValue({ type: "Date" }, ""),
    toJsonValue({ type: "Date" }, "2026-11-23"),
    toJsonValue({ type: "Text" }, ""),
  ]).toEqual(["0001-01-01", "2026-11-23", ""]);
});

test("every page reads every property of every record of the demo, in its type", () => {
  const [company] = createDemo("2026-11-23").companies.values();
  if (company === undefined) {
    throw new Error("The demo holds no company.");
  }
  for (const page of publishablePages.values()) {
    for (const record of page.table.records(company)) {
      for (const property of page.properties.values()) {
        const value = record.read(property.field, NO_FILTERS);
        const expected = ["Decimal", "Integer"].includes(property.type)
          ? "number"
          : property.type === "Boolean"
            ? "boolean"
            : "string";
        expect([page.name, property.name, typeof value]).toEqual([page.name, property.name, expected]);
        expect(String(value).length).toBeLessThanOrEqual(property.length ?? Number.MAX_SAFE_INTEGER);
      }
    }
  }
});
