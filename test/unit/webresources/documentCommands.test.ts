/** @jest-environment jsdom */
import { XrmMockGenerator } from "xrm-mock";
import type * as Commands from "../../../webresources/ribbon/documentCommands";
import type * as OpenCommands from "../../../webresources/ribbon/openCommands";
import { ConnectionOrderMode } from "../../../core/tables/Connection.generated";
import { settle, xrmForm } from "./xrmForm";

const ORDER = "{A0000000-0000-0000-0000-000000000001}";
const BARE = "a0000000-0000-0000-0000-000000000001";
const OTHER = "b0000000-0000-0000-0000-000000000002";
const SKARVHOLM = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm",
  bcs_companyid: null,
  bcs_webclienturl: "https://bc.test/?company=Skarvholm",
};

let commands: typeof Commands;
let openCommands: typeof OpenCommands;
let navigations: unknown[][];
let alerts: string[];
let errors: { readonly message: string; readonly details: string }[];
let urls: string[];
let tables: Record<string, readonly object[] | Error>;
let multiple: jest.Mock;
let columns: readonly string[];

async function page(entityName = "salesorder") {
  const { form } = xrmForm(entityName, ORDER);
  jest.resetModules();
  commands = await import("../../../webresources/ribbon/documentCommands");
  openCommands = await import("../../../webresources/ribbon/openCommands");
  [navigations, alerts, errors, urls] = [[], [], [], []];
  [tables, columns] = [
    {
      organization: [{ issopintegrationenabled: true }],
      bcs_connection: [SKARVHOLM],
      salesorder: [{ ordernumber: "ORD-01" }],
      quote: [{ quotenumber: "QUO-01" }],
    },
    [],
  ];
  multiple = jest.fn((table: string) => {
    const rows = tables[table];
    if (rows instanceof Error) {
      return Promise.reject(rows);
    }
    return Promise.resolve({ entities: rows ?? [] });
  });
  Xrm.WebApi.retrieveMultipleRecords = multiple;
  Xrm.Utility.getEntityMetadata = (() =>
    Promise.resolve({
      Attributes: { get: (name: string) => (columns.includes(name) ? {} : null) },
    })) as unknown as typeof Xrm.Utility.getEntityMetadata;
  Object.assign(Xrm.Navigation, {
    navigateTo: (...given: unknown[]) => Promise.resolve(void navigations.push(given)),
    openAlertDialog: ({ text }: { text: string }) => Promise.resolve(void alerts.push(text)),
    openErrorDialog: (given: { message: string; details: string }) => Promise.resolve(void errors.push(given)),
    openUrl: (url: string) => void urls.push(url),
  });
  const data = {
    getIsDirty: jest.fn(() => false),
    save: jest.fn(() => Promise.resolve()),
    refresh: jest.fn(() => Promise.resolve()),
  };
  Object.assign(form.data, data);
  return { form, data };
}

const state = (value: number) => XrmMockGenerator.Attribute.createOptionSet("statecode", value);

describe("the rules of the commands", () => {
  it("ask the organisation once a page, and answer from memory", async () => {
    await page();
    expect(await Promise.all([commands.ordersAreTaken(), commands.quotesAreTaken()])).toEqual([true, true]);
    expect(commands.ordersAreTaken()).toBe(true);
    expect(multiple.mock.calls.map(([table]) => String(table))).toEqual(["organization", "bcs_connection"]);
  });

  it.each([
    ["order integration is off", [{ issopintegrationenabled: false }]],
    ["the organisation does not say", [{}]],
    ["no organisation is told", []],
  ])("hide the commands where %s", async (_name, organizations) => {
    await page();
    tables.organization = organizations;
    expect(await commands.ordersAreTaken()).toBe(false);
    expect(commands.ordersAreTaken()).toBe(false);
  });

  it("hide the commands where the organisation cannot be read, and ask again later", async () => {
    await page();
    tables.organization = new Error("no");
    expect(await commands.ordersAreTaken()).toBe(false);
    tables.organization = [{ issopintegrationenabled: true }];
    expect(await commands.ordersAreTaken()).toBe(true);
  });

  const OFF = [{ issopintegrationenabled: false }];

  it.each([
    ["orders go both ways", { bcs_ordermode: ConnectionOrderMode.Bidirectional }, true, true],
    ["quotes alone are processed", { bcs_processesquotesautomatically: true }, false, true],
    ["nothing is taken", {}, false, false],
  ])("show, where the flag is off and %s, the commands of that", async (_name, change, orders, quotes) => {
    await page("quote");
    Object.assign(tables, { organization: OFF, bcs_connection: [{ ...SKARVHOLM, ...change }] });
    expect(await commands.ordersAreTaken()).toBe(orders);
    expect(await commands.quotesAreTaken()).toBe(quotes);
    expect(commands.quotesAreNotTaken()).toBe(!quotes);
  });

  it("go by the flag alone where connections cannot be read", async () => {
    await page("quote");
    tables.bcs_connection = new Error("no");
    expect(await commands.quotesAreNotTaken()).toBe(false);
    await page("quote");
    Object.assign(tables, { organization: OFF, bcs_connection: new Error("no") });
    expect(await commands.quotesAreNotTaken()).toBe(true);
  });

  it.each([
    ["an active order", 0, true, false],
    ["a submitted order", 1, false, true],
    ["a cancelled order", 2, false, true],
  ])("tell %s by its state alone", async (_name, value, isOpen, isHandedOver) => {
    const { form } = await page();
    state(value);
    expect([commands.isOpen(form), commands.isHandedOver(form)]).toEqual([isOpen, isHandedOver]);
  });

  it("show every command on a form that does not know its state", async () => {
    const { form } = await page();
    expect([commands.isOpen(form), commands.isHandedOver(form)]).toEqual([true, true]);
  });

  it("hide what needs a saved order while it is new", async () => {
    const { form } = await page();
    form.data.entity.getId = () => "";
    expect(commands.isHandedOver(form)).toBe(false);
  });

  it("refuse to stand on another table", async () => {
    const { form } = await page("invoice");
    state(0);
    expect(() => commands.isOpen(form)).toThrow(
      "The commands for Business Central stand on orders and quotes only, not on invoice: remove them from its ribbon.",
    );
  });
});

describe("submit, activate and check", () => {
  it.each([
    ["submit", "salesorder", "Submit to Business Central"],
    ["activate", "quote", "Activate for Business Central"],
    ["checkReadiness", "salesorder", "Ready for Business Central?"],
  ] as const)(
    "%s opens the readiness page over the form, which then reads its data again",
    async (name, table, title) => {
      const { form, data } = await page(table);
      commands[name](form);
      await settle();
      expect(navigations).toEqual([
        [
          {
            pageType: "webresource",
            webresourceName: "bcs_/pages/readiness.html",
            data: JSON.stringify({ table, ids: [BARE], isDark: false }),
          },
          { target: 2, position: 1, width: { value: 60, unit: "%" }, height: { value: 80, unit: "%" }, title },
        ],
      ]);
      expect(data.save).not.toHaveBeenCalled();
      expect(data.refresh).toHaveBeenCalledWith(false);
    },
  );

  it("save first what is not saved", async () => {
    const { form, data } = await page();
    data.getIsDirty.mockReturnValue(true);
    commands.submit(form);
    await settle();
    expect(data.save).toHaveBeenCalledTimes(1);
    expect(navigations).toHaveLength(1);
  });

  it("open one page for a double click, and another once it is closed", async () => {
    const { form } = await page();
    commands.submit(form);
    commands.submit(form);
    await settle();
    expect(navigations).toHaveLength(1);
    commands.submit(form);
    await settle();
    expect(navigations).toHaveLength(2);
  });

  it("do nothing more where it cannot be saved", async () => {
    const { form, data } = await page();
    data.getIsDirty.mockReturnValue(true);
    data.save.mockRejectedValue(new Error("The order was not saved."));
    commands.submit(form);
    await settle();
    expect(navigations).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([
    ["submitSelected", "salesorder"],
    ["activateSelected", "quote"],
  ] as const)("%s opens the page for all that are selected, and the list reads its rows again", async (name, table) => {
    await page();
    const refresh = jest.fn();
    commands[name]([ORDER, OTHER], { refresh });
    await settle();
    expect(navigations[0]?.[0]).toMatchObject({ data: JSON.stringify({ table, ids: [BARE, OTHER], isDark: false }) });
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("tell the page that the app is dark", async () => {
    const { form } = await page();
    history.replaceState(null, "", "/main.aspx?flags=a%2CthemeOption%3Ddarkmode");
    commands.submit(form);
    await settle();
    history.replaceState(null, "", "/");
    expect(JSON.stringify(navigations)).toContain(String.raw`\"isDark\":true`);
  });

  it("say that they failed and changed nothing", async () => {
    const { form } = await page();
    Xrm.Navigation.navigateTo = (() =>
      Promise.reject(new Error("The page is gone."))) as unknown as typeof Xrm.Navigation.navigateTo;
    commands.checkReadiness(form);
    await settle();
    expect(errors).toEqual([
      { message: "The command failed and changed nothing.", details: "checkReadiness: The page is gone." },
    ]);
  });
});

describe("the plain activation of a quote", () => {
  const reply = (status: number, body = "") =>
    ({ ok: status < 300, status, text: () => Promise.resolve(body) }) as Response;
  const row = (statecode: number) => reply(200, JSON.stringify({ "@odata.etag": 'W/"7"', statecode }));

  async function activate(confirmed: boolean, ...answers: readonly Response[]) {
    const { form, data } = await page("quote");
    const calls: RequestInit[] = [];
    const left = [...answers];
    Xrm.Utility.getGlobalContext = () => ({ getClientUrl: () => "https://sales.test" }) as unknown as Xrm.GlobalContext;
    Xrm.Navigation.openConfirmDialog = (() =>
      Promise.resolve({ confirmed })) as unknown as typeof Xrm.Navigation.openConfirmDialog;
    globalThis.fetch = ((_url: string, init: RequestInit) => {
      calls.push(init);
      const answer = left.shift();
      return answer === undefined ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(answer);
    }) as typeof fetch;
    commands.activateWithoutIntegration(form);
    await settle();
    return { calls, data };
  }

  it("asks, then activates this version of it", async () => {
    const { calls, data } = await activate(true, row(0), reply(204));
    expect(calls[1]).toMatchObject({
      method: "PATCH",
      headers: { "If-Match": 'W/"7"' },
      body: JSON.stringify({ statecode: 1, statuscode: 2 }),
    });
    expect(alerts).toEqual([]);
    expect(data.refresh).toHaveBeenCalledWith(false);
  });

  it("does nothing where the person thinks better of it", async () => {
    const { calls, data } = await activate(false);
    expect(calls).toEqual([]);
    expect(data.refresh).not.toHaveBeenCalled();
  });

  it("says nothing where someone else has done it", async () => {
    await activate(true, row(1));
    expect(alerts).toEqual([]);
  });

  it.each([
    [
      "Sales refuses",
      [row(0), reply(400, JSON.stringify({ error: { message: "No." } }))],
      "The quote could not be activated and is as it was: No.",
    ],
    [
      "Sales does not answer",
      [],
      "The quote could not be activated and is as it was. Look at it again and try once more.",
    ],
    [
      "the connection breaks meanwhile",
      [row(0)],
      "The connection broke, so the quote may or may not be active now. Check it before you do anything else.",
    ],
    [
      "it has changed",
      [row(0), reply(412), row(0)],
      "The quote could not be activated and is as it was. Look at it again and try once more.",
    ],
  ])("says so where %s", async (_name, answers, text) => {
    const { data } = await activate(true, ...answers);
    expect(alerts).toEqual([text]);
    expect(data.refresh).toHaveBeenCalledWith(false);
  });
});

describe("open in Business Central", () => {
  const open = async () => {
    const { form } = await page();
    return async () => {
      openCommands.openOnForm(form);
      await settle();
    };
  };

  it("lists the order there by its number", async () => {
    await (
      await open()
    )();
    expect(urls).toEqual(["https://bc.test/?company=Skarvholm&page=9305&filter='Your%20Reference'%20IS%20'ORD-01'"]);
    expect(multiple.mock.calls.map(([table]) => String(table))).toEqual(["bcs_connection", "salesorder"]);
  });

  it("lists all that are selected, one page a company", async () => {
    await page();
    columns = ["bcbi_companyid"];
    tables.bcs_connection = [
      { ...SKARVHOLM, bcs_companyid: "k1" },
      { ...SKARVHOLM, bcs_companyid: "k2", bcs_webclienturl: "https://bc.test/?company=Nordvik" },
    ];
    tables.salesorder = [
      { ordernumber: "ORD-01", _bcbi_companyid_value: "k1" },
      { ordernumber: "ORD-02", _bcbi_companyid_value: "k2" },
      { ordernumber: "ORD-03", _bcbi_companyid_value: "k1" },
    ];
    openCommands.openSelectedOrders([ORDER, OTHER]);
    await settle();
    expect(urls.map((url) => new URL(url).searchParams.get("filter"))).toEqual([
      "'Your Reference' IS 'ORD-01|ORD-03'",
      "'Your Reference' IS 'ORD-02'",
    ]);
    expect(multiple.mock.calls[1]).toEqual([
      "salesorder",
      `?$select=ordernumber,_bcbi_companyid_value&$filter=${encodeURIComponent(`salesorderid eq ${BARE} or salesorderid eq ${OTHER}`)}`,
    ]);
  });

  it("lists quotes in the list of quotes", async () => {
    await page();
    openCommands.openSelectedQuotes([ORDER]);
    await settle();
    expect(urls[0]).toContain("page=9300");
  });

  it.each([
    [
      "nothing is connected",
      { bcs_connection: [] },
      "Business Central is not connected. Ask an administrator to set up a connection.",
    ],
    [
      "several companies are connected and the order names none",
      { bcs_connection: [SKARVHOLM, SKARVHOLM] },
      "Several Business Central companies are connected, and this document does not say which one it belongs to. Give it a company.",
    ],
    [
      "the connection has no address",
      { bcs_connection: [{ ...SKARVHOLM, bcs_webclienturl: null }] },
      "The connection Skarvholm has no web client address that can be opened. Ask an administrator to enter one.",
    ],
    [
      "the address is a script",
      { bcs_connection: [{ ...SKARVHOLM, bcs_webclienturl: "javascript:alert(1)" }] },
      "The connection Skarvholm has no web client address that can be opened. Ask an administrator to enter one.",
    ],
    [
      "the order has no number",
      { salesorder: [{ ordernumber: null }] },
      "The document has no number yet, so Business Central cannot find it. Save it first.",
    ],
    [
      "connections cannot be read",
      { bcs_connection: new Error("no") },
      "You don't have access to the connections to Business Central. Ask an administrator for the role Business Central for Sales User.",
    ],
  ])("says so where %s", async (_name, change, text) => {
    const run = await open();
    Object.assign(tables, change);
    await run();
    expect(alerts).toEqual([text]);
    expect(urls).toEqual([]);
  });

  it("says so where the order's company is not connected", async () => {
    const run = await open();
    columns = ["bcbi_companyid"];
    tables.bcs_connection = [{ ...SKARVHOLM, bcs_companyid: "k1" }];
    tables.salesorder = [{ ordernumber: "ORD-01", _bcbi_companyid_value: "k9" }];
    await run();
    expect(alerts).toEqual([
      "The company of this record is not connected. Ask an administrator to set up a connection for it.",
    ]);
  });

  it("fails in words where the order cannot be read", async () => {
    const run = await open();
    tables.salesorder = new Error("SQL time-out");
    await run();
    expect(errors).toEqual([
      { message: "The command failed and changed nothing.", details: "openOnForm: SQL time-out" },
    ]);
  });
});
