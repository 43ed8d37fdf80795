/** @jest-environment jsdom */
import { configure, screen, waitFor } from "@testing-library/react";
import { start } from "../../../../webresources/pages/readiness/index";
import { appXrm } from "../../../../webresources/shared/appXrm";
import { formatReadinessRequest } from "../../../../webresources/shared/readinessRequest";
import { webResourceText } from "../../../support/strings";

// A machine that does other work as well draws slowly.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

const ID = "a0000000-0000-0000-0000-000000000001";

let fetched: string[];
let close: jest.SpyInstance;
let openForm: jest.Mock;

function app(languageId: number) {
  openForm = jest.fn(() => Promise.resolve());
  return {
    WebApi: {
      retrieveRecord: () =>
        Promise.resolve({
          "@odata.etag": 'W/"1"',
          ordernumber: "ORD-01",
          name: null,
          salesorderid: ID,
          statecode: 0,
          _customerid_value: "a1",
          customerid_account: { accountid: "a1", name: "Fjordkontor AS", customertypecode: 1 },
        }),
      retrieveMultipleRecords: () => Promise.resolve({ entities: [] }),
    },
    Utility: {
      getGlobalContext: () => ({
        getClientUrl: () => "https://sales.test",
        userSettings: {
          languageId,
          userId: "{ME}",
          getTimeZoneOffsetMinutes: () => 60,
          dateFormattingInfo: { ShortTimePattern: "HH:mm" },
        },
      }),
      getEntityMetadata: () => Promise.resolve({ Attributes: { get: () => null } }),
    },
    Navigation: { openForm },
  };
}

function page(languageId: number, data: string | null): HTMLElement {
  Object.assign(window, { Xrm: app(languageId) });
  history.replaceState(
    null,
    "",
    data === null
      ? "/WebResources/bcs_/pages/readiness.html"
      : `/WebResources/bcs_/pages/readiness.html?data=${encodeURIComponent(data)}`,
  );
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  return root;
}

beforeEach(() => {
  fetched = [];
  close = jest.spyOn(window, "close").mockImplementation(() => undefined);
  globalThis.fetch = ((url: string) => {
    fetched.push(url);
    const text = webResourceText(url);
    return Promise.resolve({ ok: text !== undefined, text: () => Promise.resolve(text) });
  }) as unknown as typeof fetch;
});

const REQUEST = formatReadinessRequest({ table: "salesorder", ids: [ID], isDark: true });

describe("the readiness page", () => {
  it.each([
    [1044, "nb", "Ordre ORD-01", [1044]],
    [1033, "en-GB", "Order ORD-01", [1033]],
    [1030, "en-GB", "Order ORD-01", [1030, 1033]],
  ])("speaks the language %s as %s", async (languageId, lang, heading, asked) => {
    await start(page(languageId, REQUEST));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(heading));
    expect(document.documentElement.lang).toBe(lang);
    expect(fetched).toEqual(asked.map((lcid) => `../strings/readiness.${lcid}.resx`));
  });

  it("opens records in a new tab and closes with Escape", async () => {
    await start(page(1033, REQUEST));
    (await screen.findAllByRole("button", { name: "Open Fjordkontor AS in a new tab" }))[0]?.click();
    expect(openForm).toHaveBeenCalledWith({ entityName: "account", entityId: "a1", openInNewWindow: true });
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(close).toHaveBeenCalled();
  });

  it.each([
    ["nothing", null],
    ["something else", "x"],
    ["another table", formatReadinessRequest({ table: "invoice", ids: [ID], isDark: false })],
  ])("says where it is opened from when it is asked for %s", async (_name, data) => {
    const root = page(1033, data);
    await start(root);
    expect(root.textContent).toBe(
      "This page is opened from orders and quotes in Dynamics 365 Sales, by the command Check readiness.",
    );
  });

  it("says so where its words do not come", async () => {
    globalThis.fetch = (() => Promise.resolve({ ok: false, status: 404 })) as unknown as typeof fetch;
    await expect(start(page(1033, REQUEST))).rejects.toThrow(
      "The texts of this page did not come (readiness.1033.resx, HTTP 404). Load it again.",
    );
  });
});

describe("the app around the page", () => {
  const xrm = { WebApi: {}, Utility: {}, Navigation: {} };
  it.each([
    ["is its own window's", { Xrm: xrm }, xrm],
    ["is its parent's", { parent: { Xrm: xrm } }, xrm],
    ["is none in a window of its own", {}, null],
    ["is none where something else is called so", { Xrm: { Page: {} }, parent: null }, null],
  ])("%s", (_name, host, expected) => {
    expect(appXrm(host)).toBe(expected);
  });

  it("is none where the parent is of another origin", () => {
    const parent = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException("Blocked", "SecurityError");
        },
      },
    );
    expect(appXrm({ parent })).toBeNull();
  });
});
