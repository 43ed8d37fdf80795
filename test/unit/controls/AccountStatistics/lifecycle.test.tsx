/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { IInputs } from "../../../../controls/AccountStatistics/generated/ManifestTypes";
import { AccountStatistics } from "../../../../controls/AccountStatistics/index";
import type { WireRow } from "../../../../core/ports";
import { textsOf } from "../../../support/strings";
import { forgetSales } from "../shared/platform";
import { CURRENCY_ROWS, salesOf, statisticsRow } from "../../core/statistics/builders";

const ENGLISH = textsOf("AccountStatistics");
const NORWEGIAN = textsOf("AccountStatistics", 1044);

const CONNECTION = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_itemavailabilityenabled: true,
  bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_apiurl: "https://bc.test/BC/api/v2.0",
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
  bcs_itemcardservice: "ItemCard",
  bcs_webclienturl: "https://bc.test/BC/",
};
const ACCOUNT = {
  accountid: "a1",
  name: "Fjordskimt Energi AS",
  _nav_accountstatisticsid_value: "s1",
  _parentaccountid_value: null,
};
const OTHER = {
  accountid: "a2",
  name: "Nordvarde",
  _nav_accountstatisticsid_value: "s2",
  _parentaccountid_value: null,
};
const ORDER = {
  salesorderid: "o1",
  _customerid_value: "a1",
  "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
  totalamount: 500,
  _transactioncurrencyid_value: "nok",
  transactioncurrencyid: CURRENCY_ROWS[0],
  statecode: 0,
  lastbackofficesubmit: null,
};
const ORDER_LINE = { salesorderdetailid: "l1", _salesorderid_value: "o1", quantity: 5, priceperunit: 100 };

let tables: Record<string, readonly WireRow[]>;
let closed: readonly string[];
let requests: string[];
let respond: (url: string, init: RequestInit) => Promise<Response>;
let asked: string[];

// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

const CUSTOMER = {
  number: "K10020",
  displayName: "Fjordskimt",
  creditLimit: 1000,
  blocked: "All",
  customerFinancialDetail: { balance: 77, overdueAmount: 6200 },
  agedAccountsReceivable: {
    currencyCode: "",
    currentAmount: 70,
    period1Amount: 7,
    balanceDue: 77,
    agedAsOfDate: "2026-03-01",
  },
};
const INVOICE = {
  number: "FS-1",
  postingDate: "2026-02-01",
  dueDate: "2020-03-03",
  customerNumber: "K10020",
  billToCustomerNumber: "K10020",
  currencyCode: "",
  totalAmountIncludingTax: 50,
  remainingAmount: 30,
  status: "Open",
};

function businessCentral(url: string): Promise<Response> {
  requests.push(decodeURIComponent(url));
  const row = url.includes("/salesInvoices")
    ? INVOICE
    : url.includes("/customers")
      ? CUSTOMER
      : { id: "g", name: "Skarvholm Kontor AS" };
  const body = JSON.stringify({ "@odata.context": "x", value: [row] });
  return Promise.resolve({
    type: "cors",
    status: 200,
    headers: new Map(),
    text: () => Promise.resolve(body),
  } as unknown as Response);
}

beforeEach(() => {
  tables = {
    nav_accountstatistics: [
      statisticsRow({ nav_totallcy: 800, nav_balancelcy: 800, nav_creditlimitlcy: 1000 }),
      statisticsRow({ nav_accountstatisticsid: "s2", nav_totallcy: 5, nav_customerno: "K2" }),
    ],
    account: [ACCOUNT, OTHER],
    bcs_connection: [CONNECTION],
    salesorder: [ORDER],
    salesorderdetail: [ORDER_LINE],
  };
  forgetSales();
  closed = [];
  requests = [];
  asked = [];
  respond = businessCentral;
  globalThis.fetch = ((url: string, init: RequestInit) => respond(url, init)) as typeof fetch;
});
afterEach(cleanup);

const tableOf = (logicalName: string) => ({
  logicalName,
  entitySetName: `${logicalName}s`,
  primaryId: `${logicalName}id`,
});

/** The platform's reader of Dataverse: rejects with a code where something is wrong. */
const webAPI = {
  async retrieveRecord(table: string, id: string) {
    asked.push(`${table}(${id})`);
    const outcome = await salesOf(tables, closed).row(tableOf(table), id, { select: [] });
    if (outcome.ok) {
      return outcome.value;
    }
    const errorCode = outcome.problem.kind === "noPermission" ? 0x80040220 : 0x80040217;
    return Promise.reject(Object.assign(new Error(`missing prvRead${table}`), { errorCode }));
  },
  async retrieveMultipleRecords(table: string, options: string) {
    asked.push(table);
    const filter = decodeURIComponent(/\$filter=(.*)$/.exec(options)?.[1] ?? "");
    const outcome = await salesOf(tables, closed).rows(tableOf(table), { select: [], filter });
    return { entities: outcome.ok ? outcome.value : [] };
  },
};

interface Values {
  readonly place?: string;
  readonly statisticsId?: string | null;
  readonly amount?: number | null;
  readonly record?: { readonly entityTypeName: string; readonly entityId: string };
  readonly strings?: ReadonlyMap<string, string>;
}

function context({
  place = "account",
  statisticsId = "s1",
  amount = null,
  record,
  strings = ENGLISH,
}: Values = {}): ComponentFramework.Context<IInputs> {
  return {
    parameters: {
      field: { raw: "x" },
      place: { raw: place },
      statistics: {
        raw: statisticsId === null ? [] : [{ id: statisticsId, name: "x", entityType: "nav_accountstatistics" }],
      },
      parentAccount: { raw: [] },
      customerNumber: { raw: null },
      amount: { raw: amount },
      currency: { raw: [] },
    },
    webAPI,
    mode: { contextInfo: record },
    utils: { getEntityMetadata: () => Promise.resolve({ Attributes: { get: () => null } }) },
    // No-break spaces look like spaces and are hard to type.
    resources: { getString: (key: string) => (strings.get(key) ?? key).replace(/\u00a0/g, " ") },
    formatting: {
      formatDecimal: (value: number, precision: number) => value.toFixed(precision),
      formatDateShort: (day: Date) => `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`,
      formatTime: (value: Date) => value.toISOString(),
    },
    userSettings: { getTimeZoneOffsetMinutes: () => 0 },
  } as unknown as ComponentFramework.Context<IInputs>;
}

function host(values: Values = {}) {
  const control = new AccountStatistics();
  control.init(context(values));
  const view = render(control.updateView(context(values)));
  return {
    control,
    update: (next: Values) => act(() => view.rerender(control.updateView(context({ ...values, ...next })))),
    unmount: view.unmount,
  };
}

/** Who pays is asked at once, and kept for a minute for the whole page. */
const figuresAsked = () => requests.filter((url) => /expand|aged/i.test(url));

const ON_ORDER = { place: "document", record: { entityTypeName: "salesorder", entityId: "{O1}" } } as const;

describe("AccountStatistics on an account", () => {
  it("says that it reads, then the customer's position with a bar and tables", async () => {
    host();
    expect(screen.getByRole("status").textContent).toBe("Reading the figures …");
    expect(screen.getByRole("region", { name: "Customer in Business Central" }).getAttribute("aria-busy")).toBe("true");
    expect(await screen.findByText("Within the credit limit")).toBeTruthy();
    expect(screen.getByText("NOK 800.00 used of NOK 1000.00, NOK 200.00 left.")).toBeTruthy();
    expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("false");
    const bar = screen.getByRole("meter", { name: "Credit limit used" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuetext")]).toEqual([
      "80",
      "80 % of NOK\u00a01000.00",
    ]);
    const parts = screen.getByRole("table", { name: "What the total consists of" });
    expect(within(parts).getByRole("row", { name: "Balance NOK\u00a0800.00" })).toBeTruthy();
    expect(screen.getByText("Customer K10020")).toBeTruthy();
  });

  it("asks Business Central who pays, and for its figures only when the person says so, and writes nothing", async () => {
    host();
    await screen.findByText("Within the credit limit");
    expect(figuresAsked()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Update from Business Central" }));
    expect(await screen.findByText("Now in Business Central")).toBeTruthy();
    expect(screen.getByText("Business Central has blocked this customer completely.")).toBeTruthy();
    expect(screen.getByText("NOK 6200.00 overdue since 3 Mar 2020.")).toBeTruthy();
    const both = screen.getByRole("table", { name: "Synchronised figures and live figures" });
    expect(within(both).getByRole("row", { name: "Balance NOK\u00a0800.00 NOK\u00a077.00" })).toBeTruthy();
    expect(
      within(screen.getByRole("table", { name: "Open amounts by age, as of 1 Mar" })).getByRole("row", {
        name: "1–30 days overdue NOK\u00a07.00",
      }),
    ).toBeTruthy();
    expect(
      within(screen.getByRole("table", { name: "Latest posted invoices" })).getByRole("row", {
        name: "FS-1 3.3.2020, overdue NOK\u00a030.00 of NOK\u00a050.00",
      }),
    ).toBeTruthy();
    expect(screen.getByText("Business Central, Skarvholm Kontor AS · just now")).toBeTruthy();
    expect(figuresAsked()).not.toEqual([]);
  });

  it("says why there is nothing live, and works when asked again", async () => {
    respond = () => Promise.reject(new TypeError("Failed to fetch"));
    host();
    await screen.findByText("Within the credit limit");
    fireEvent.click(screen.getByRole("button", { name: "Update from Business Central" }));
    expect(await screen.findByText("Business Central does not answer")).toBeTruthy();
    expect(screen.getByText("Within the credit limit")).toBeTruthy();
    respond = businessCentral;
    fireEvent.click(screen.getByRole("button", { name: "Update from Business Central" }));
    expect(await screen.findByText("Now in Business Central")).toBeTruthy();
  });

  it("links to the customer card, in a tab that knows nothing of Sales", async () => {
    host();
    const link = await screen.findByRole("link", { name: "Open the customer card in Business Central (new tab)" });
    expect(decodeURIComponent(link.getAttribute("href") ?? "")).toBe(
      "https://bc.test/BC/?company=Skarvholm Kontor AS&page=21&filter='Customer'.'No.' IS 'K10020'",
    );
    expect([link.getAttribute("target"), link.getAttribute("rel")]).toEqual(["_blank", "noopener noreferrer"]);
  });

  it("shows nothing of the former account once another is open", async () => {
    const { update } = host();
    await screen.findByText("Within the credit limit");
    fireEvent.click(screen.getByRole("button", { name: "Update from Business Central" }));
    await screen.findByText("Now in Business Central");
    update({ statisticsId: "s2" });
    expect(screen.queryByText("Within the credit limit")).toBeNull();
    expect(screen.queryByText("Now in Business Central")).toBeNull();
    expect(await screen.findByText("No credit limit")).toBeTruthy();
    expect(screen.queryByText("Now in Business Central")).toBeNull();
  });

  it("does not ask again because the platform updates the view", async () => {
    const { update } = host();
    await screen.findByText("Within the credit limit");
    const before = asked.length;
    update({});
    await waitFor(() => expect(asked.length).toBe(before));
  });

  it("tells that an account is not coupled, and offers nothing that needs a customer", () => {
    host({ statisticsId: null });
    return waitFor(() => {
      expect(screen.getByText("Not coupled with Business Central")).toBeTruthy();
      expect(screen.queryByRole("button")).toBeNull();
    });
  });

  it("lets a person try again where a privilege was missing", async () => {
    closed = ["nav_accountstatistics"];
    host();
    expect(await screen.findByText("You don't have access to the figures from Business Central")).toBeTruthy();
    closed = [];
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Within the credit limit")).toBeTruthy();
  });

  it("speaks Norwegian where the user does", async () => {
    host({ strings: NORWEGIAN });
    expect(await screen.findByText("Innenfor kredittgrensen")).toBeTruthy();
    expect(screen.getByText("Ingenting forfalt per 3. mars.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Oppdater fra Business Central" })).toBeTruthy();
  });

  it("cancels what is under way when the form is left", async () => {
    let signal: AbortSignal | null | undefined;
    respond = (_url, init) => {
      signal = init.signal;
      return new Promise(() => undefined);
    };
    const { control, unmount } = host();
    await screen.findByText("Within the credit limit");
    fireEvent.click(screen.getByRole("button", { name: "Update from Business Central" }));
    await waitFor(() => expect(signal).toBeDefined());
    unmount();
    control.destroy();
    expect(signal?.aborted).toBe(true);
  });
});

describe("AccountStatistics beside a parent", () => {
  it("shows both, plainly", async () => {
    tables.account = [{ ...ACCOUNT, _parentaccountid_value: "a2" }, OTHER];
    host();
    const group = await screen.findByRole("group", { name: "Parent account: Nordvarde" });
    expect(within(group).getByText("No credit limit")).toBeTruthy();
  });
});

describe("AccountStatistics on an order", () => {
  it("tells what the order does to the credit", async () => {
    host(ON_ORDER);
    expect(
      await screen.findByText("This order takes Fjordskimt Energi AS at least NOK 300.00 over the credit limit"),
    ).toBeTruthy();
    const region = screen.getByRole("region", { name: "Credit in Business Central" });
    expect(JSON.parse(region.getAttribute("data-credit") ?? "")).toEqual({
      payer: "K10020",
      used: 800,
      limit: 1000,
      after: 1300,
      currency: "NOK",
      isCertain: false,
    });
    expect(screen.getByRole("meter").getAttribute("aria-valuenow")).toBe("100");
  });

  it("reads the document again when the form has another amount", async () => {
    const { update } = host(ON_ORDER);
    await screen.findByText(/takes Fjordskimt Energi AS at least NOK 300.00 over the credit limit/);
    tables.salesorderdetail = [{ ...ORDER_LINE, quantity: 1 }];
    update({ amount: 100 });
    expect(
      await screen.findByText("Without VAT, Fjordskimt Energi AS has NOK 100.00 left of the credit limit"),
    ).toBeTruthy();
  });

  it("reads again when the person says so", async () => {
    host(ON_ORDER);
    await screen.findByText(/over the credit limit$/);
    tables.salesorder = [{ ...ORDER, _customerid_value: "a2" }];
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Nordvarde has no credit limit")).toBeTruthy();
  });

  it("lets a person try again where figures are to come", async () => {
    tables.nav_accountstatistics = [];
    host(ON_ORDER);
    expect(await screen.findByText("The figures are gone")).toBeTruthy();
    tables.nav_accountstatistics = [statisticsRow()];
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Fjordskimt Energi AS has no credit limit")).toBeTruthy();
  });

  it("asks nothing before the order is saved", () => {
    host({ place: "document", record: { entityTypeName: "salesorder", entityId: "" } });
    expect(screen.getByRole("status").textContent).toBe("Save first to see what this does to the customer's credit.");
    expect(asked).toEqual([]);
  });
});

describe("AccountStatistics and the platform", () => {
  it("writes nothing to the form", async () => {
    const { control } = host();
    await screen.findByText("Within the credit limit");
    expect(control.getOutputs()).toEqual({});
  });

  it("refuses to draw before the platform has started it", () => {
    expect(() => new AccountStatistics().updateView(context())).toThrow("the platform called updateView before init");
  });
});
