/** @jest-environment jsdom */
import { textsOf } from "../../support/strings";
import { settle, xrmForm } from "./xrmForm";

const ID = "{A0000000-0000-0000-0000-000000000001}";
const BARE = "a0000000-0000-0000-0000-000000000001";
const SKARVHOLM = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm",
  bcs_companyid: "k1",
  bcs_webclienturl: "https://bc.test/?company=Skarvholm",
};
const NORDVIK = {
  ...SKARVHOLM,
  bcs_connectionid: "c2",
  bcs_name: "Nordvik",
  bcs_companyid: "k2",
  bcs_webclienturl: "https://bc.test/?company=Nordvik",
};
const texts = textsOf("commands");

interface World {
  readonly connections?: readonly object[] | Error;
  readonly columns?: readonly string[];
  readonly row?: object;
}

async function open(table: string, { connections = [SKARVHOLM], columns = [], row = {} }: World = {}) {
  const { form } = xrmForm(table, ID);
  jest.resetModules();
  const { openRecordOnForm } = await import("../../../webresources/ribbon/openCommands");
  const [urls, alerts, asked]: [string[], string[], string[]] = [[], [], []];
  Xrm.WebApi.retrieveMultipleRecords = ((name: string) => {
    asked.push(name);
    return connections instanceof Error
      ? Promise.reject(connections)
      : Promise.resolve({ entities: name === "bcs_connection" ? connections : [] });
  }) as unknown as typeof Xrm.WebApi.retrieveMultipleRecords;
  Xrm.WebApi.retrieveRecord = ((name: string, id: string) => {
    asked.push(`${name}(${id})`);
    return Promise.resolve(row);
  }) as unknown as typeof Xrm.WebApi.retrieveRecord;
  Xrm.Utility.getEntityMetadata = (() =>
    Promise.resolve({
      Attributes: { get: (name: string) => (columns.includes(name) ? {} : null) },
    })) as unknown as typeof Xrm.Utility.getEntityMetadata;
  Xrm.Utility.getResourceString = (_file: string, key: string) => texts.get(key) ?? key;
  Object.assign(Xrm.Navigation, {
    openUrl: (url: string) => void urls.push(url),
    openAlertDialog: ({ text }: { text: string }) => Promise.resolve(void alerts.push(text)),
  });
  openRecordOnForm(form);
  await settle();
  return { urls: urls.map((url) => decodeURIComponent(url)), alerts, asked };
}

describe("opening a record in Business Central", () => {
  it.each(["account", "contact", "product", "invoice", "transactioncurrency", "uomschedule", "systemuser"])(
    "of %s asks for the coupled one",
    async (table) => {
      const { urls, alerts } = await open(table);
      expect(urls).toEqual([
        `https://bc.test/?company=Skarvholm&page=5329&filter='CRM Redirect'.Filter IS 'CRMID:{${BARE.toUpperCase()}};CRMType:${table}'`,
      ]);
      expect(alerts).toEqual([]);
    },
  );

  it.each([
    ["opportunity", "5123"],
    ["pricelevel", "7015"],
  ])("of %s opens the list", async (table, page) => {
    expect((await open(table)).urls).toEqual([`https://bc.test/?company=Skarvholm&page=${page}`]);
  });

  it("follows the company of the record", async () => {
    const { urls, asked } = await open("account", {
      connections: [SKARVHOLM, NORDVIK],
      columns: ["bcbi_companyid"],
      row: { _bcbi_companyid_value: "K2" },
    });
    expect(urls[0]).toContain("company=Nordvik");
    expect(asked).toContain(`account(${BARE})`);
  });

  it.each([
    [
      "nothing is connected",
      { connections: [] },
      "Business Central is not connected. Ask an administrator to set up a connection.",
    ],
    [
      "several companies are connected and the record names none",
      { connections: [SKARVHOLM, NORDVIK] },
      "Several Business Central companies are connected, and this record does not say which one it belongs to. Open it from Business Central.",
    ],
    [
      "the record's company is not connected",
      { columns: ["bcbi_companyid"], row: { _bcbi_companyid_value: "k9" } },
      "The company of this record is not connected. Ask an administrator to set up a connection for it.",
    ],
    [
      "the connection has no address",
      { connections: [{ ...SKARVHOLM, bcs_webclienturl: null }] },
      "The connection Skarvholm has no web client address that can be opened. Ask an administrator to enter one.",
    ],
    [
      "connections cannot be read",
      { connections: new Error("no") },
      "You don't have access to the connections to Business Central. Ask an administrator for the role Business Central for Sales User.",
    ],
  ])("says so where %s", async (_name, world, text) => {
    const { urls, alerts } = await open("account", world);
    expect(alerts).toEqual([text]);
    expect(urls).toEqual([]);
  });
});
