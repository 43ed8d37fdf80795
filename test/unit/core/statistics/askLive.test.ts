import type { HttpOutcome, Transport, WireRow } from "../../../../core/ports";
import { askLive } from "../../../../core/statistics/askLive";
import { clientPorts } from "../../../support/client";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";
import { CURRENCY_ROWS, salesOf } from "./builders";

const CONNECTION = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_companyid: null,
  bcs_itemavailabilityenabled: false,
  bcs_odataurl: "https://bc.test/BC/ODataV4?tenant=default",
  bcs_apiurl: "https://bc.test/BC/api/v2.0?tenant=default",
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
};
const COMPANY = { id: "00000000-1111", name: "Skarvholm Kontor AS" };
const CUSTOMER = {
  number: "K10020",
  displayName: "Fjordskimt Energi AS",
  creditLimit: 600000,
  blocked: "_x0020_",
  customerFinancialDetail: { balance: 81000.5, overdueAmount: 6200 },
  agedAccountsReceivable: {
    currencyCode: "NOK",
    balanceDue: 81000.5,
    currentAmount: 74800.5,
    period1Label: "31 - 60 days",
    period1Amount: 6200,
    period2Label: "",
    period2Amount: 0,
    period3Amount: 0,
    agedAsOfDate: "2026-03-10",
  },
};
const INVOICE = {
  number: "FS-201",
  postingDate: "2026-02-01",
  dueDate: "2026-03-03",
  customerNumber: "K10020",
  billToCustomerNumber: "K10020",
  billToName: "Fjordskimt Energi AS",
  currencyCode: "NOK",
  totalAmountIncludingTax: 6200,
  remainingAmount: 6200,
  status: "Open",
};
const ASKED_ON = new Date("2026-03-10T10:00:00Z");

const SALES = { bcs_connection: [CONNECTION], nav_connection: [], account: [], transactioncurrency: CURRENCY_ROWS };

interface Answers {
  readonly companies?: HttpOutcome;
  readonly customers?: HttpOutcome;
  readonly salesInvoices?: HttpOutcome;
}

function businessCentral(given: Answers | (() => HttpOutcome | null) = {}) {
  const answers = typeof given === "function" ? {} : given;
  const instead = typeof given === "function" ? given : () => null;
  const { companies = odata(COMPANY), customers = odata(CUSTOMER), salesInvoices = odata(INVOICE) } = answers;
  return fakeTransport(
    ({ url }) =>
      instead() ??
      (url.includes("/salesInvoices") ? salesInvoices : url.includes("/customers") ? customers : companies),
  );
}

interface World {
  readonly answers?: Answers | (() => HttpOutcome | null);
  readonly connections?: readonly WireRow[];
  readonly accounts?: readonly WireRow[];
  readonly accountId?: string | null;
  readonly closed?: readonly string[];
  readonly columns?: readonly string[];
}

async function live({
  answers,
  connections = [CONNECTION],
  accounts = [],
  accountId = "a1",
  closed = [],
  columns = [],
}: World = {}) {
  const transport = businessCentral(answers);
  const sales = salesOf(
    { bcs_connection: connections, nav_connection: [], account: accounts, transactioncurrency: CURRENCY_ROWS },
    closed,
    columns,
  );
  const result = await askLive({ sales, ...clientPorts(transport, ASKED_ON) }, { customerNumber: "K10020", accountId });
  return {
    result,
    urls: transport.requests.map(({ url }) => decodeURIComponent(url)),
    requests: transport.requests,
    sales,
  };
}

describe("a live customer", () => {
  it("is told with ageing and invoices", async () => {
    const { result } = await live();
    expect(result).toMatchObject({
      kind: "live",
      answer: {
        companyName: "Skarvholm Kontor AS",
        askedOn: ASKED_ON,
        customer: {
          number: "K10020",
          name: "Fjordskimt Energi AS",
          blocked: "none",
          balance: 81000.5,
          overdue: 6200,
          creditLimit: 600000,
          ageing: {
            asOf: "2026-03-10",
            current: 74800.5,
            total: 81000.5,
            periods: [
              { days: { from: 1, to: 30 }, label: "31 - 60 days", amount: 6200 },
              { days: { from: 31, to: 60 }, label: null, amount: 0 },
              { days: { from: 61, to: null }, label: null, amount: 0 },
            ],
          },
        },
        invoices: {
          ok: true,
          value: [
            {
              number: "FS-201",
              postedOn: "2026-02-01",
              dueOn: "2026-03-03",
              currencyCode: "NOK",
              amount: 6200,
              remaining: 6200,
              billedTo: null,
            },
          ],
        },
        oldestOpen: { ok: true, value: { number: "FS-201" } },
      },
    });
  });

  it("is asked for in the company that the address names, by GET, with the key for the transport only", async () => {
    const { urls, requests } = await live();
    const company = "https://bc.test/BC/api/v2.0/companies(00000000-1111)";
    expect(urls).toEqual([
      "https://bc.test/BC/api/v2.0/companies?tenant=default&$filter=name eq 'Skarvholm Kontor AS'&$top=1",
      `${company}/customers?tenant=default&$expand=customerFinancialDetail,agedAccountsReceivable&$filter=number eq 'K10020'&$top=1`,
      `${company}/salesInvoices?tenant=default&$orderby=postingDate desc&$filter=customerNumber eq 'K10020' and (status eq 'Open' or status eq 'Paid')&$top=8`,
      `${company}/salesInvoices?tenant=default&$orderby=dueDate&$filter=billToCustomerNumber eq 'K10020' and status eq 'Open'&$top=1`,
    ]);
    expect(requests.every(({ method, body }) => method === "GET" && body === undefined)).toBe(true);
    expect(JSON.stringify(requests)).not.toContain("key-1");
  });

  it("does not depend on the switches of item availability", async () => {
    expect(
      (await live({ connections: [{ ...CONNECTION, bcs_itemavailabilityenabled: false, bcs_itemcardservice: null }] }))
        .result.kind,
    ).toBe("live");
  });

  it.each([
    ["", "none"],
    ["_x0020_", "none"],
    [" ", "none"],
    ["Ship", "ship"],
    ["Invoice", "invoice"],
    ["All", "all"],
    ["Sometimes", "unknown"],
    [null, "unknown"],
  ])("blocked as %p is %s", async (blocked, expected) => {
    const { result } = await live({ answers: { customers: odata({ ...CUSTOMER, blocked }) } });
    expect(result).toMatchObject({ answer: { customer: { blocked: expected } } });
  });

  it("leaves unknown what the answer does not hold", async () => {
    const bare = { number: "K10020" };
    const { result } = await live({ answers: { customers: odata(bare) } });
    expect(result).toMatchObject({
      answer: {
        customer: { name: null, balance: null, overdue: null, creditLimit: null, ageing: null, blocked: "unknown" },
      },
    });
  });

  it("tells who pays where it is somebody else", async () => {
    const { result } = await live({
      answers: { salesInvoices: odata({ ...INVOICE, billToCustomerNumber: "K1", billToName: "Konsern" }) },
    });
    expect(result).toMatchObject({
      answer: { invoices: { value: [{ billedTo: { number: "K1", name: "Konsern" } }] } },
    });
  });

  it("stands though the invoices cannot be read", async () => {
    const { result } = await live({ answers: { salesInvoices: response(403, "{}") } });
    const problem = { kind: "forbidden", service: "salesInvoices", userName: "READER" };
    expect(result).toMatchObject({
      kind: "live",
      answer: { invoices: { ok: false, problem }, oldestOpen: { ok: false, problem } },
    });
  });

  it("has no oldest invoice where none is open", async () => {
    expect((await live({ answers: { salesInvoices: odata() } })).result).toMatchObject({
      answer: { invoices: { ok: true, value: [] }, oldestOpen: { ok: true, value: null } },
    });
  });

  it("does not pass off an invoice without number as one", async () => {
    const { result } = await live({ answers: { salesInvoices: odata({ ...INVOICE, number: null }) } });
    expect(result).toMatchObject({
      answer: {
        invoices: { ok: false, problem: { kind: "unexpectedProperty", service: "salesInvoices", property: "number" } },
      },
    });
  });
});

describe("no live customer", () => {
  const bc = (problem: object) => ({
    kind: "notLive",
    why: { from: "businessCentral", companyName: "Skarvholm Kontor AS", problem },
  });
  const connection = (problem: object) => ({
    kind: "notLive",
    why: { from: "connection", companyName: "Skarvholm Kontor AS", problem },
  });

  it.each<[string, World, object]>([
    ["no connection", { connections: [] }, { kind: "notLive", why: { from: "choice", reason: "none" } }],
    [
      "two connections and no company",
      { connections: [CONNECTION, { ...CONNECTION, bcs_connectionid: "c2" }] },
      { kind: "notLive", why: { from: "choice", reason: "several" } },
    ],
    [
      "connections closed to the user",
      { closed: ["bcs_connection"] },
      {
        kind: "notLive",
        why: { from: "connections", problem: { kind: "noPermission", privilege: "prvReadbcs_connection" } },
      },
    ],
    [
      "no address",
      { connections: [{ ...CONNECTION, bcs_odataurl: null }] },
      connection({ kind: "address", problem: { kind: "missing" } }),
    ],
    ["no user name", { connections: [{ ...CONNECTION, bcs_username: null }] }, connection({ kind: "userNameMissing" })],
    ["no key", { connections: [{ ...CONNECTION, bcs_accesskey: null }] }, connection({ kind: "accessKeyMissing" })],
    [
      "another sign-in",
      { connections: [{ ...CONNECTION, bcs_authentication: 727000001 }] },
      connection({ kind: "notOnline", host: "bc.test" }),
    ],
    [
      "no API",
      { answers: { companies: response(404, "{}") } },
      bc({ kind: "notPublished", service: "companies", host: "bc.test" }),
    ],
    [
      "no such company",
      { answers: { companies: odata() } },
      bc({ kind: "companyNotFound", companyName: "Skarvholm Kontor AS", host: "bc.test" }),
    ],
    [
      "a company without id",
      { answers: { companies: odata({ name: "Skarvholm Kontor AS" }) } },
      bc({ kind: "unexpectedProperty", service: "companies", property: "id" }),
    ],
    [
      "another company's row",
      { answers: { companies: odata({ id: "b2", name: "Vidda AB" }) } },
      bc({ kind: "companyNotFound", companyName: "Skarvholm Kontor AS", host: "bc.test" }),
    ],
    [
      "no such customer",
      { answers: { customers: odata() } },
      bc({ kind: "customerNotFound", customerNumber: "K10020" }),
    ],
    [
      "somebody else's row",
      { answers: { customers: odata({ ...CUSTOMER, number: "K9" }) } },
      bc({ kind: "wrongAnswer", service: "customers", asked: "K10020", got: "K9" }),
    ],
    [
      "a refused key",
      { answers: { customers: response(401, "") } },
      bc({ kind: "unauthorized", host: "bc.test", userName: "READER" }),
    ],
    ["no answer", { answers: { companies: { kind: "unreachable" } } }, bc({ kind: "unreachable", host: "bc.test" })],
  ])("because of %s", async (_name, world, expected) => {
    expect((await live(world)).result).toEqual(expected);
  });
});

describe("a busy server", () => {
  it("is asked again when it says so, as availability is", async () => {
    let isFirst = true;
    const { result } = await live({
      answers: () => {
        const answer = isFirst ? response(429, "", { "Retry-After": "1" }) : null;
        isFirst = false;
        return answer;
      },
    });
    expect(result).toMatchObject({ kind: "live", answer: { customer: { balance: 81000.5 }, invoices: { ok: true } } });
  });

  it("is asked at most five things at once by everybody on the page", async () => {
    let [running, most] = [0, 0];
    const usual = businessCentral();
    const transport: Transport = {
      send: async (request) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running--;
        return usual.send(request);
      },
    };
    const ports = { sales: salesOf(SALES), ...clientPorts(transport, ASKED_ON) };
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => askLive(ports, { customerNumber: "K10020", accountId: "a1" })),
    );
    expect([all.every(({ kind }) => kind === "live"), most]).toEqual([true, 5]);
  });

  it("tells of the invoices of somebody else that they are not believed", async () => {
    const { result } = await live({ answers: { salesInvoices: odata({ ...INVOICE, customerNumber: "K9" }) } });
    expect(result).toMatchObject({
      kind: "live",
      answer: { invoices: { ok: false, problem: { kind: "wrongAnswer", asked: "K10020", got: "K9" } } },
    });
  });
});

describe("the company of the account", () => {
  const SWEDISH = { ...CONNECTION, bcs_connectionid: "c2", bcs_name: "Skarvholm AB", bcs_companyid: "c-se" };
  const NORWEGIAN = { ...CONNECTION, bcs_companyid: "c-no" };

  it.each([
    ["its own", [{ accountid: "a1", _bcbi_companyid_value: "{C-SE}" }], "a1", "Skarvholm AB"],
    ["the other", [{ accountid: "a1", _bcbi_companyid_value: "c-no" }], "a1", "Skarvholm Kontor AS"],
  ])("decides between connections: %s", async (_name, accounts, accountId, companyName) => {
    const { result } = await live({
      connections: [NORWEGIAN, SWEDISH],
      accounts,
      accountId,
      columns: ["bcbi_companyid"],
      answers: { companies: odata({ id: "b1", name: companyName }) },
    });
    expect(result).toMatchObject({ kind: "live", answer: { companyName } });
  });

  it.each([
    ["has none", [{ accountid: "a1", _bcbi_companyid_value: null }], "a1", "several"],
    ["is not known", [], null, "several"],
    ["is of another company", [{ accountid: "a1", _bcbi_companyid_value: "c-dk" }], "a1", "noneForCompany"],
  ])("is never guessed where the account %s", async (_name, accounts, accountId, reason) => {
    const { result } = await live({
      connections: [NORWEGIAN, SWEDISH],
      accounts,
      accountId,
      columns: ["bcbi_companyid"],
    });
    expect(result).toMatchObject({ kind: "notLive", why: { from: "choice", reason } });
  });

  it("is not asked for where one connection serves all", async () => {
    const { sales } = await live({ columns: ["bcbi_companyid"] });
    expect(sales.asked.filter((question) => question.includes("bcbi_"))).toEqual([]);
  });
});
