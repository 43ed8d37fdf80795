import { readStandardFacts } from "../../../../solution/build/check/standardFacts";
import { STANDARD_FACTS } from "../support/exampleSolution";
import { temporaryFolder, writeIn } from "../support/temporaryRepository";

describe("the facts about standard tables", () => {
  it("know the tables of Sales and how their lines hang together", () => {
    expect(STANDARD_FACTS.columns.get("salesorder")?.has("requestdeliveryby")).toBe(true);
    expect(STANDARD_FACTS.relationships.get("order_details")).toEqual({
      referencing: "salesorderdetail",
      referenced: "salesorder",
    });
  });

  it("name no column that another product brings, since a form with one cannot be imported without it", () => {
    const foreign = [...STANDARD_FACTS.columns].flatMap(([table, columns]) =>
      [...columns]
        .filter((column) => column.includes("_") && /^(bcbi|nav|bcs|msdyn)_/.test(column))
        .map((column) => `${table}.${column}`),
    );
    expect(foreign).toEqual([]);
  });

  it("name only tables that they know in relationships", () => {
    const named = [...STANDARD_FACTS.relationships.values()].flatMap(({ referencing, referenced }) => [
      referencing,
      referenced,
    ]);
    expect(named.filter((table) => !STANDARD_FACTS.columns.has(table))).toEqual([]);
  });

  it.each([
    ["[]1", "{}", /JSON/],
    ["1", "{}", "standardColumns.json is no JSON object. Give it one."],
    ['{ "account": "name" }', "{}", "standardColumns.json: account is no list of columns. Give it one."],
    [
      "{}",
      '{ "order_details": { "referencing": "salesorderdetail" } }',
      "standardRelationships.json: order_details needs the texts referencing and referenced. Add them.",
    ],
  ])("are refused when they are not as expected: %s %s", (columns, relationships, message) => {
    const folder = temporaryFolder();
    writeIn(folder, "standardColumns.json", columns);
    writeIn(folder, "standardRelationships.json", relationships);
    expect(() => readStandardFacts(folder)).toThrow(message);
  });
});
