import { ANNOTATIONS, createClient, errorOf, rowsOf } from "./client";

const client = createClient();
let owner = "";
beforeAll(async () => {
  owner = await client.create("accounts", { name: "Fjordlys" });
  for (const [name, numberofemployees, own] of [
    ["Dahl", 1, true],
    ["Eide", 3, true],
    ["Moe", 3, false],
    ["Vik", null, false],
  ] as const) {
    await client.create("accounts", {
      name,
      numberofemployees,
      ...(own ? { "parentaccountid@odata.bind": `/accounts(${owner})` } : {}),
    });
  }
});

const apply = async (text: string, more = "") =>
  rowsOf(await client.get(`accounts?$apply=${encodeURIComponent(text)}${more}`));

test.each([
  ["aggregate($count as n)", [{ n: 5 }]],
  ["aggregate(numberofemployees with sum as n)", [{ n: 7 }]],
  ["aggregate(numberofemployees with average as a,numberofemployees with max as b)", [{ a: 7 / 3, b: 3 }]],
  ["aggregate(numberofemployees with countdistinct as n)", [{ n: 2 }]],
  ["filter(name ne 'Dahl')/aggregate(numberofemployees with min as n)", [{ n: 3 }]],
])("%s", async (text, rows) => {
  expect(await apply(text)).toEqual(rows);
});

test("groups by a lookup, with figures, in the order asked for", async () => {
  const text = "groupby((_parentaccountid_value),aggregate($count as n,numberofemployees with sum as children))";
  const rows = await apply(text, "&$orderby=children desc");
  expect(rows).toEqual([
    { _parentaccountid_value: owner, n: 2, children: 4 },
    { _parentaccountid_value: null, n: 3, children: 3 },
  ]);
  expect(await apply(text, "&$orderby=children&$top=1")).toMatchObject([{ children: 3 }]);
});

test("groups alone are the values that there are, with their formatted values", async () => {
  const text = "accounts?$apply=groupby((statecode))";
  expect(rowsOf(await client.get(text, { headers: ANNOTATIONS }))).toEqual([
    { statecode: 0, "statecode@OData.Community.Display.V1.FormattedValue": "Active" },
  ]);
});

test.each([
  ["groupby((nope))", "Could not find a property named 'nope' on type 'Microsoft.Dynamics.CRM.account'."],
  ["groupby(statecode)", "Syntax error in 'statecode' in the $apply query option."],
  ["aggregate(revenue)", "Syntax error in 'revenue' in the $apply query option."],
])("%s is refused", async (text, message) => {
  const answer = errorOf(await client.get(`accounts?$apply=${encodeURIComponent(text)}`));
  expect([answer[0], answer[2]]).toEqual([400, message]);
});
