import { definePage, fromMemberName, toJsonValue, toMemberName } from "../../../../../sandbox/bc/pages/page";
import { apiSets } from "../../../../../sandbox/bc/api/apiSets";
import { createDemo } from "../../../../../sandbox/demo/createDemo";
import { NO_FILTERS } from "../../../../../sandbox/bc/ledger/figures";
import { locationTable } from "../../../../../sandbox/bc/tables/places";

describe("members of enumerations", () => {
  test.each([
    [" ", "_x0020_"],
    ["Non-Inventory", "Non_x002D_Inventory"],
    ["In Review", "In_x0020_Review"],
    ["G/L Account", "G_x002F_L_x0020_Account"],
    ["Open", "Open"],
  ])("%j is %s on the wire and back", (option, member) => {
    expect([toMemberName(option), fromMemberName(member)]).toEqual([member, option]);
  });
});

describe("moments on the wire", () => {
  test.each([
    ["", "0001-01-01T00:00:00Z"],
    ["2026-11-23T08:00:00.000Z", "2026-11-23T08:00:00Z"],
    ["2026-11-23T08:00:00.125Z", "2026-11-23T08:00:00.125Z"],
  ])("%j is %s", (moment, text) => {
    expect(toJsonValue({ type: "DateTime" }, moment)).toBe(text);
  });
});

test("a page may have another key than its table", () => {
  const page = definePage(
    { page: 9, name: "", table: "Location", key: ["SystemId"], properties: { id: "SystemId" } },
    locationTable,
  );
  expect([page.key, [...page.properties.keys()]]).toEqual([["id"], ["id"]]);
});

test("every set of the API reads every property of every record of both companies, in its type", () => {
  const companies = [...createDemo("2026-11-23").companies.values()];
  expect(companies).toHaveLength(2);
  for (const company of companies) {
    for (const set of apiSets.values()) {
      const page = set.open({ today: "2026-11-23" }, null);
      for (const record of page.table.records(company)) {
        for (const property of page.properties.values()) {
          const value = record.read(property.field, NO_FILTERS);
          const expected = ["Decimal", "Integer"].includes(property.type)
            ? "number"
            : property.type === "Boolean"
              ? "boolean"
              : "string";
          expect([set.name, property.name, typeof value]).toEqual([set.name, property.name, expected]);
          expect(String(value).length).toBeLessThanOrEqual(property.length ?? Number.MAX_SAFE_INTEGER);
        }
      }
    }
  }
});
