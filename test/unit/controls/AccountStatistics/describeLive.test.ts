import { describeLive } from "../../../../controls/AccountStatistics/describeLive";
import type { KnownCustomer } from "../../../../controls/AccountStatistics/message";
import type { LiveAnswer, StatisticsNotLive } from "../../../../core/statistics/askLive";
import { liveCustomerOf } from "../../../../core/statistics/liveCustomer";
import type { LiveCustomer, PostedInvoice } from "../../../../core/statistics/liveCustomer";
import { EUR, figures, NOK } from "../../core/statistics/builders";
import { SURROUNDINGS } from "./language";

const KNOWN: KnownCustomer = {
  number: "K10020",
  accountId: "a1",
  currency: NOK,
  synchronised: figures({ balance: 80, overdue: 0, creditLimit: 1000 }),
};
const CUSTOMER: LiveCustomer = {
  number: "K10020",
  name: "Fjordskimt",
  blocked: "none",
  balance: 90,
  overdue: 0,
  creditLimit: 1000,
  ageing: {
    asOf: "2026-03-01",
    current: 60,
    periods: [
      { days: { from: 1, to: 30 }, label: "01/30/26-03/01/26", amount: 30 },
      { days: { from: 31, to: null }, label: null, amount: -5 },
    ],
    total: 85,
  },
};
const INVOICE: PostedInvoice = {
  number: "FS-1",
  postedOn: "2026-02-01",
  dueOn: "2026-03-02",
  currencyCode: null,
  amount: 50,
  remaining: 30,
  billedTo: null,
};
const ANSWER: LiveAnswer = {
  customer: CUSTOMER,
  invoices: { ok: true, value: [INVOICE] },
  oldestOpen: { ok: true, value: INVOICE },
  companyName: "Skarvholm Kontor AS",
  currencies: (code) => (code === "EUR" ? EUR : null),
  askedOn: new Date("2026-03-03T08:58:00Z"),
  from: "api",
};

function live(change: Partial<LiveAnswer> = {}, customer: Partial<LiveCustomer> = {}, known = KNOWN) {
  return describeLive(
    { kind: "live", answer: { ...ANSWER, ...change, customer: { ...CUSTOMER, ...customer } } },
    known,
    SURROUNDINGS,
  );
}

describe("a live customer in words", () => {
  it("stands beside what was synchronised", () => {
    expect(live()).toEqual({
      status: { tone: "good", headline: "Now in Business Central", lines: ["Nothing overdue."] },
      signIn: null,
      origin: "Business Central, Skarvholm Kontor AS · 2 minutes ago",
      comparison: {
        caption: "Synchronised figures and live figures",
        columns: { figure: "Figure", synchronised: "Synchronised", live: "Now" },
        rows: [
          { label: "Balance", synchronised: "NOK 80.00", live: "NOK 90.00" },
          { label: "Overdue", synchronised: "NOK 0.00", live: "NOK 0.00" },
          { label: "Credit limit", synchronised: "NOK 1000.00", live: "NOK 1000.00" },
        ],
      },
      ageing: {
        caption: "Open amounts by age, as of 2026-03-01",
        columns: { age: "Age", amount: "Amount" },
        rows: [
          { label: "Not due", value: "NOK 60.00", percent: 100 },
          { label: "1–30 days overdue", value: "NOK 30.00", percent: 50 },
          { label: "More than 30 days overdue", value: "NOK -5.00", percent: 0 },
          { label: "Total", value: "NOK 85.00", percent: 0 },
        ],
      },
      invoices: {
        caption: "Latest posted invoices",
        columns: { invoice: "Invoice", due: "Due", open: "Open" },
        rows: [
          {
            number: "FS-1",
            payer: null,
            due: "2026-03-02, overdue",
            isOverdue: true,
            amount: "of NOK 50.00",
            open: "NOK 30.00",
          },
        ],
      },
      notes: [],
    });
  });

  it.each<[string, Partial<LiveAnswer>, Partial<LiveCustomer>, string, readonly string[]]>([
    ["overdue since a day", {}, { overdue: 6200 }, "warning", ["NOK 6200.00 overdue since 2026-03-02."]],
    [
      "overdue, the oldest invoice due today",
      { oldestOpen: { ok: true, value: { ...INVOICE, dueOn: "2026-03-03" } } },
      { overdue: 6200 },
      "warning",
      ["NOK 6200.00 overdue."],
    ],
    [
      "overdue, no invoice open",
      { oldestOpen: { ok: true, value: null } },
      { overdue: 6200 },
      "warning",
      ["NOK 6200.00 overdue."],
    ],
    [
      "overdue, invoices closed to us",
      { oldestOpen: { ok: false, problem: { kind: "cancelled" } } },
      { overdue: 6200 },
      "warning",
      ["NOK 6200.00 overdue."],
    ],
    ["overdue or not is unknown", {}, { overdue: null }, "warning", ["Business Central gave no overdue amount."]],
    ["owed money by us", {}, { overdue: -1 }, "good", ["Nothing overdue."]],
    [
      "blocked for shipments",
      {},
      { blocked: "ship" },
      "warning",
      ["Business Central has blocked this customer for shipments.", "Nothing overdue."],
    ],
    [
      "blocked for invoices",
      {},
      { blocked: "invoice" },
      "warning",
      ["Business Central has blocked this customer for invoices.", "Nothing overdue."],
    ],
    [
      "blocked for everything",
      {},
      { blocked: "all" },
      "bad",
      ["Business Central has blocked this customer completely.", "Nothing overdue."],
    ],
    [
      "blocked in a way that is not known",
      {},
      { blocked: "unknown" },
      "warning",
      ["Business Central does not say whether this customer is blocked.", "Nothing overdue."],
    ],
    [
      "paid for by somebody else",
      { invoices: { ok: true, value: [{ ...INVOICE, billedTo: { number: "K1", name: "Konsern" } }] } },
      {},
      "good",
      ["Nothing overdue.", "Business Central sends this customer's invoices to Konsern."],
    ],
    [
      "paid for by a number",
      { invoices: { ok: true, value: [{ ...INVOICE, billedTo: { number: "K1", name: null } }] } },
      {},
      "good",
      ["Nothing overdue.", "Business Central sends this customer's invoices to K1."],
    ],
  ])("says that the customer is %s", (_name, answer, customer, tone, lines) => {
    expect(live(answer, customer).status).toEqual({ tone, headline: "Now in Business Central", lines });
  });

  it("keeps unknown apart from zero on both sides", () => {
    const { comparison } = live({}, { balance: null }, { ...KNOWN, synchronised: null });
    expect(comparison?.rows[0]).toEqual({ label: "Balance", synchronised: "not known", live: "not known" });
  });

  it.each<[string, PostedInvoice, object]>([
    ["paid", { ...INVOICE, remaining: 0 }, { due: "2026-03-02", isOverdue: false, open: "paid" }],
    ["due today", { ...INVOICE, dueOn: "2026-03-03" }, { due: "2026-03-03", isOverdue: false }],
    ["without a due date", { ...INVOICE, dueOn: null }, { due: "not known", isOverdue: false }],
    ["with an unknown rest", { ...INVOICE, remaining: null }, { isOverdue: false, open: "not known" }],
    ["in a currency that Sales keeps", { ...INVOICE, currencyCode: "EUR" }, { amount: "of EUR 50.00" }],
    ["in a currency that Sales does not keep", { ...INVOICE, currencyCode: "CHF" }, { amount: "of CHF 50.00" }],
    [
      "paid by somebody else",
      { ...INVOICE, billedTo: { number: "K1", name: "Konsern" } },
      { payer: "paid by Konsern" },
    ],
    ["paid by a number", { ...INVOICE, billedTo: { number: "K1", name: null } }, { payer: "paid by K1" }],
  ])("tells of an invoice %s", (_name, invoice, expected) => {
    expect(live({ invoices: { ok: true, value: [invoice] } }).invoices?.rows[0]).toMatchObject(expected);
  });

  it("says where there are no invoices, no ageing, or none may be read", () => {
    expect(live({ invoices: { ok: true, value: [] } })).toMatchObject({
      invoices: null,
      notes: ["No posted invoices."],
    });
    expect(live({}, { ageing: null })).toMatchObject({ ageing: null, notes: ["Business Central gave no ageing."] });
    const forbidden = { kind: "forbidden", service: "salesInvoices", userName: "READER" } as const;
    expect(live({ invoices: { ok: false, problem: forbidden } }).notes).toEqual([
      "The invoices could not be read. No permission in Business Central. The Business Central user READER does not have access to salesInvoices. Ask your Business Central administrator for access.",
    ]);
    expect(live({ invoices: { ok: false, problem: { kind: "cancelled" } } }).notes).toEqual([
      "The invoices could not be read. Asking Business Central …",
    ]);
  });

  it("writes ageing in Business Central's own currency, whichever one the customer's card names beside it", () => {
    const row = {
      number: "K10160",
      agedAccountsReceivable: { currencyCode: "EUR", currentAmount: 50, period1Amount: 20, balanceDue: 70 },
    };
    const { ageing = null } = liveCustomerOf(row) ?? {};
    const values = live({}, { ageing }).ageing?.rows.map(({ value }) => value);
    expect(values).toEqual(["NOK 50.00", "NOK 20.00", "not known", "not known", "NOK 70.00"]);
  });

  it("draws no bars where nothing is open, and knows an undated ageing", () => {
    const nothing = {
      asOf: null,
      current: 0,
      periods: [{ days: null, label: "x", amount: null }],
      total: 0,
    };
    expect(live({}, { ageing: nothing }).ageing).toMatchObject({
      caption: "Open amounts by age",
      rows: [{ value: "NOK 0.00", percent: 0 }, { value: "not known", percent: 0 }, { value: "NOK 0.00" }],
    });
  });
});

const BC = { from: "businessCentral", companyName: "Skarvholm" } as const;
const CONNECTION = { from: "connection", companyName: "Skarvholm" } as const;

const REASONS: readonly (readonly [StatisticsNotLive, string, string | null])[] = [
  [
    { from: "choice", reason: "none" },
    "Not connected to Business Central",
    "An administrator sets up the connection in Sales.",
  ],
  [
    { from: "choice", reason: "several" },
    "More than one Business Central company",
    "This record does not say which company it belongs to, and nothing is guessed.",
  ],
  [
    { from: "choice", reason: "noneForCompany" },
    "No connection for this company",
    "An administrator adds a connection for the company of this record.",
  ],
  [
    { from: "connections", problem: { kind: "noPermission", privilege: "prvReadbcs_Connection" } },
    "You don't have access to the connection to Business Central",
    "Ask your administrator for the security role Business Central for Sales User. Missing: prvReadbcs_Connection.",
  ],
  [
    { from: "connections", problem: { kind: "noPermission", privilege: null } },
    "You don't have access to the connection to Business Central",
    "Ask your administrator for the security role Business Central for Sales User. Missing: ?.",
  ],
  [
    { from: "connections", problem: { kind: "failed", detail: "SQL time-out" } },
    "Sales could not read the connection to Business Central",
    "SQL time-out",
  ],
  [
    { from: "connections", problem: { kind: "notFound" } },
    "Sales could not read the connection to Business Central",
    null,
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "missing" } } },
    "The connection to Skarvholm is not complete",
    "The OData URL is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notAnUrl", value: "bc" } } },
    "The connection to Skarvholm is not complete",
    "The OData URL is not an address: bc",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "holdsCredentials" } } },
    "The connection to Skarvholm is not complete",
    "The OData URL holds a user name or password. An administrator removes it from the address.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notEncrypted", host: "bc.test" } } },
    "The connection to Skarvholm is not complete",
    "The OData URL of bc.test begins with http. The access key would travel readable, so nothing was sent. Use https.",
  ],
  [
    { ...CONNECTION, problem: { kind: "address", problem: { kind: "notOData", value: "https://bc.test/" } } },
    "The connection to Skarvholm is not complete",
    "The OData URL has no /ODataV4 in it, so it is not the address of Business Central's web services: https://bc.test/",
  ],
  [
    { ...CONNECTION, problem: { kind: "userNameMissing" } },
    "The connection to Skarvholm is not complete",
    "The Business Central user name is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "accessKeyMissing" } },
    "No access key that you may use",
    "Either none is saved for Skarvholm, or you lack the field security profile Business Central Access Key User. Ask your administrator.",
  ],
  [
    { ...CONNECTION, problem: { kind: "tenantWrong", value: null } },
    "The connection to Skarvholm is not complete",
    "The tenant id is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "tenantWrong", value: "a/b" } },
    "The connection to Skarvholm is not complete",
    "“a/b” is not a valid tenant ID or domain. An administrator corrects it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "clientWrong", value: null } },
    "The connection to Skarvholm is not complete",
    "The client id is missing. An administrator enters it.",
  ],
  [
    { ...CONNECTION, problem: { kind: "clientWrong", value: "x" } },
    "The connection to Skarvholm is not complete",
    "“x” is no client id. An administrator copies the application id of the app registration.",
  ],
  [
    { ...CONNECTION, problem: { kind: "notOnline", host: "bc.test" } },
    "The connection to Skarvholm is not complete",
    "Microsoft Entra ID signs in to Business Central online, and bc.test is another server, so nothing was sent to it. An administrator corrects the OData URL or chooses a web service access key.",
  ],
  [
    { ...BC, problem: { kind: "tokenRefused", host: "bc.test" } },
    "Business Central does not accept your sign-in",
    "bc.test does not know the person who signed in, or does not let them in. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "forbidden", service: "customers", userName: null } },
    "No permission in Business Central",
    "You don't have access to customers in Business Central. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "unreachable", host: "bc.test" } },
    "Business Central does not answer",
    "Nothing came back from bc.test. It may be stopped, or the network does not reach it.",
  ],
  [
    { ...BC, problem: { kind: "crossOrigin", host: "bc.test" } },
    "Business Central does not let Sales read the answer",
    "bc.test is there, but does not allow this page (CORS). Either the OData URL names another server, or an administrator of that server adds the address of Sales.",
  ],
  [
    { ...BC, problem: { kind: "timeout", host: "bc.test", afterMs: 20_000 } },
    "Business Central takes too long",
    "bc.test gave no answer within 20 seconds.",
  ],
  [{ ...BC, problem: { kind: "cancelled" } }, "Asking Business Central …", null],
  [
    { ...BC, problem: { kind: "unauthorized", host: "bc.test", userName: "READER" } },
    "Business Central refuses the sign-in",
    "bc.test does not accept the user READER with the saved access key. An administrator enters a new key.",
  ],
  [
    { ...BC, problem: { kind: "forbidden", service: "customers", userName: "READER" } },
    "No permission in Business Central",
    "The Business Central user READER does not have access to customers. Ask your Business Central administrator for access.",
  ],
  [
    { ...BC, problem: { kind: "notPublished", service: "companies", host: "bc.test" } },
    "Business Central's API was not found",
    "bc.test has no companies in its API v2.0. On a server of one's own an administrator switches the API services on.",
  ],
  [
    { ...BC, problem: { kind: "throttled", retryAfterSeconds: 7 } },
    "Business Central asks to wait",
    "Too many questions were asked at once. Try again in 7 seconds.",
  ],
  [
    { ...BC, problem: { kind: "throttled", retryAfterSeconds: null } },
    "Business Central asks to wait",
    "Too many questions were asked at once. Try again in a moment.",
  ],
  [
    { ...BC, problem: { kind: "unavailable", status: 503, host: "bc.test" } },
    "Business Central is not available now",
    "bc.test answered 503. It may be starting or under maintenance.",
  ],
  [
    { ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: null } },
    "Business Central could not answer",
    "bc.test answered 400.",
  ],
  [
    { ...BC, problem: { kind: "refused", status: 400, host: "bc.test", detail: "<b>No</b>" } },
    "Business Central could not answer",
    "bc.test answered 400: <b>No</b>",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "html" } },
    "This address is not Business Central",
    "bc.test sent a web page instead of data. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "redirect" } },
    "This address is not Business Central",
    "bc.test sends callers elsewhere, and the access key is never sent on. An administrator enters the final address.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" } },
    "This address is not Business Central",
    "bc.test sent data, but not those of Business Central. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "notBusinessCentral", host: "bc.test", got: "brokenJson" } },
    "Business Central returned an incomplete response",
    "What bc.test sent ends early or is not readable, so none of it is used.",
  ],
  [
    { ...BC, problem: { kind: "companyNotFound", companyName: "Skarvholm", host: "bc.test" } },
    "The company was not found",
    "bc.test has no company named Skarvholm, or the user of the connection may not see it. An administrator checks the OData URL.",
  ],
  [
    { ...BC, problem: { kind: "customerNotFound", customerNumber: "K1" } },
    "The customer was not found",
    "This company in Business Central has no customer K1. The figures may be of another company, or the customer was removed.",
  ],
  [
    { ...BC, problem: { kind: "unexpectedProperty", service: "customers", property: "number" } },
    "Business Central returned something other than expected",
    "customers has no usable number. An administrator checks which page is published under that name.",
  ],
];

describe("no live customer", () => {
  it.each(REASONS)("says why: %j", (why, headline, explanation) => {
    expect(describeLive({ kind: "notLive", why }, KNOWN, SURROUNDINGS)).toEqual({
      status: { tone: "problem", headline, lines: explanation === null ? [] : [explanation] },
      signIn: null,
      origin: null,
      comparison: null,
      ageing: null,
      invoices: null,
      notes: [],
    });
  });

  it("offers to sign in where there is no token", () => {
    const signIn = { tenantId: "t", clientId: "c", scope: "s" };
    const { status, signIn: offered } = describeLive(
      { kind: "notLive", why: { ...BC, problem: { kind: "signIn", signIn, problem: { kind: "needed" } } } },
      KNOWN,
      SURROUNDINGS,
    );
    expect(status).toEqual({
      tone: "problem",
      headline: "Sign in to Business Central",
      lines: ["Sales uses your own Business Central account. Signing in opens a window of Microsoft Entra ID."],
    });
    expect(offered).toBe(signIn);
  });
});
