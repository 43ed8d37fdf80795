import { createClient, errorOf, rowsOf } from "./client";

/** A company, its two subsidiaries, and a branch of the first: what is above and below in Microsoft's "Query hierarchical data". */
const client = createClient();
const ids = new Map<string, string>();

beforeAll(async () => {
  for (const [name, above] of [
    ["Konsern", null],
    ["Nord", "Konsern"],
    ["Sør", "Konsern"],
    ["Filial", "Nord"],
  ] as const) {
    const parent = above === null ? {} : { "parentaccountid@odata.bind": `/accounts(${ids.get(above) ?? ""})` };
    ids.set(name, await client.create("accounts", { name, ...parent }));
  }
});

const fetch = (operator: string, id: string) =>
  `accounts?fetchXml=${encodeURIComponent(
    `<fetch><entity name="account"><attribute name="name"/><order attribute="name"/><filter><condition attribute="accountid" operator="${operator}" value="${id}"/></filter></entity></fetch>`,
  )}`;

describe("accounts in their hierarchy", () => {
  test.each([
    ["above", "Above", "Filial", ["Konsern", "Nord"]],
    ["eq-or-above", "AboveOrEqual", "Filial", ["Filial", "Konsern", "Nord"]],
    ["under", "Under", "Konsern", ["Filial", "Nord", "Sør"]],
    ["eq-or-under", "UnderOrEqual", "Nord", ["Filial", "Nord"]],
    ["not-under", "NotUnder", "Nord", ["Konsern", "Nord", "Sør"]],
    ["above", "Above", "Konsern", []],
    ["under", "Under", "Filial", []],
  ])("%s, which is %s, of %s", async (operator, name, of, found) => {
    const id = ids.get(of) ?? "";
    const asked = [
      fetch(operator, `{${id.toUpperCase()}}`),
      `accounts?$select=name&$orderby=name&$filter=Microsoft.Dynamics.CRM.${name}(PropertyName='accountid',PropertyValue='${id}')`,
    ];
    for (const path of asked) {
      expect(rowsOf(await client.get(path)).map((row) => row.name)).toEqual(found);
    }
  });

  test("a row that is not there has nothing above or below it", async () => {
    const nobody = "10000000-0000-4000-8000-000000000001";
    expect(rowsOf(await client.get(fetch("eq-or-under", nobody)))).toEqual([]);
    expect(rowsOf(await client.get(fetch("not-under", nobody)))).toHaveLength(4);
  });

  test("tables that are no hierarchy here are refused by name", async () => {
    const path =
      "contacts?$filter=Microsoft.Dynamics.CRM.Under(PropertyName='contactid',PropertyValue='10000000-0000-4000-8000-000000000001')";
    expect(errorOf(await client.get(path))).toEqual([
      501,
      "NotImplemented",
      "The local Sales does not support the condition operator 'under' on 'contactid'. docs/sandbox-parity.md lists what it does.",
    ]);
  });
});
