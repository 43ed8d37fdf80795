import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

let both: BothSides;
const hands = synchronisationOf(() => both);
beforeAll(async () => {
  both = await startBothSides();
  await hands.card("shippingAgents", { code: "DHL", name: "DHL" });
  await hands.card("shippingAgents", { code: "BRING", name: "Bring" });
  await hands.post("trade", { shipmentMethods: { FOB: { description: "Free on Board" } } });
  await both.control("bc", "POST", "baseline");
}, 120_000);
afterAll(() => both.close());
beforeEach(() => both.reset(), 30_000);

const match = async (name: string): Promise<Row> => {
  const { status, json } = await hands.act(name, "match");
  expect(status).toBe(200);
  return json.counts as Row;
};
/** Values of a choice by their English labels. */
async function optionsOf(table: string, column: string): Promise<Readonly<Record<string, number>>> {
  const { json } = await both.sales(
    "GET",
    `EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${column}')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet`,
    undefined,
    "admin",
  );
  const { Options } = json.OptionSet as { Options: readonly Row[] };
  return Object.fromEntries(
    Options.map(({ Value, Label }) => {
      const { LocalizedLabels } = Label as { LocalizedLabels: readonly Row[] };
      return [String(LocalizedLabels.find(({ LanguageCode }) => LanguageCode === 1033)?.Label), Number(Value)];
    }),
  );
}
const kept = async (): Promise<Row> => ((await both.bc("GET", "trade")).json.options ?? {}) as Row;

test("a code is coupled with the value of the same label, and the customers' column follows", async () => {
  expect(await match("SHIPMENT METHOD")).toMatchObject({ coupled: 1, inserted: 0, failed: 0 });
  const { FOB } = await optionsOf("account", "address1_freighttermscode");
  expect(await kept()).toEqual({ [`freighttermscode/${FOB}`]: { code: "FOB" } });

  await hands.card("customers", { no: "K10010", shipmentMethodCode: "FOB" });
  await both.run("customers");
  expect(await hands.row(`accounts(${both.accountId("K10010")})`)).toMatchObject({ address1_freighttermscode: FOB });
});

test("a code without a value makes one, with the same number in the documents", async () => {
  expect(await match("SHIPPING AGENT")).toMatchObject({ coupled: 1, inserted: 2, failed: 0 });
  const { BRING, DHL } = await optionsOf("account", "address1_shippingmethodcode");
  expect(BRING).toBeGreaterThanOrEqual(100_000_000);
  for (const table of ["salesorder", "quote", "invoice"]) {
    expect((await optionsOf(table, "shippingmethodcode")).BRING).toBe(BRING);
  }
  expect(await kept()).toMatchObject({
    [`shippingmethodcode/${DHL}`]: { code: "DHL" },
    [`shippingmethodcode/${BRING}`]: { code: "BRING" },
  });
  expect(await match("SHIPPING AGENT")).toMatchObject({ coupled: 0, inserted: 0, failed: 0 });
});

test("the job leaves uncoupled codes alone, and makes values of them where the mapping takes them too", async () => {
  const before = await optionsOf("account", "paymenttermscode");
  await both.run("paymentTerms");
  expect(await optionsOf("account", "paymenttermscode")).toEqual(before);
  await hands.mapping("PAYMENT TERMS", { onlyCoupled: false });
  await both.run("paymentTerms");
  const after = await optionsOf("account", "paymenttermscode");
  expect(Object.keys(after)).toEqual(expect.arrayContaining(["NETTO14", "NETTO30"]));
  expect(await optionsOf("salesorder", "paymenttermscode")).toMatchObject({ NETTO30: after.NETTO30 });
  const { rows } = await both.bc("GET", "synchronisation/mappings");
  const standing = rows.find(({ name }) => name === "PAYMENT TERMS");
  expect(standing).toMatchObject({ uncoupled: 0 });
  expect(standing?.coupled).toBeGreaterThanOrEqual(2);

  await hands.card("customers", { no: "K10010", paymentTermsCode: "NETTO30" });
  await both.run("customers");
  const account = await hands.row(`accounts(${both.accountId("K10010")})`);
  expect(account.paymenttermscode).toBe(after.NETTO30);
});

test("a value that two codes would be is told, and the others go on", async () => {
  await both.bc("POST", "trade", { options: { "freighttermscode/1": { code: "CIF" } } });
  expect(await match("SHIPMENT METHOD")).toMatchObject({ coupled: 0, failed: 1 });
  expect(await hands.errors("SHIPMENT METHOD")).toEqual([expect.stringMatching(/^Failed to couple/)]);
});

describe("what Sales says of a new value", () => {
  const insert = (body: Row, alias?: string) => both.sales("POST", "InsertOptionValue", body, alias);
  const label = { LocalizedLabels: [{ Label: "NY", LanguageCode: 1033 }] };

  test.each<[string, Row, string, number]>([
    [
      "a salesperson",
      { EntityLogicalName: "account", AttributeLogicalName: "paymenttermscode", Label: label },
      "salesperson",
      403,
    ],
    ["no choice", { EntityLogicalName: "account", AttributeLogicalName: "name", Label: label }, "admin", 400],
    ["no label", { EntityLogicalName: "account", AttributeLogicalName: "paymenttermscode" }, "admin", 400],
    [
      "no whole number",
      { EntityLogicalName: "account", AttributeLogicalName: "paymenttermscode", Label: label, Value: "x" },
      "admin",
      400,
    ],
    [
      "a value that is there",
      { EntityLogicalName: "account", AttributeLogicalName: "paymenttermscode", Label: label, Value: 1 },
      "admin",
      400,
    ],
  ])("%s is refused", async (_what, body, alias, status) => {
    expect((await insert(body, alias)).status).toBe(status);
  });
});
