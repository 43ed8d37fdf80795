import { askCurrency, askCustomer, openCompany } from "../../../../../core/orders/readiness/askCompany";
import type { HttpOutcome, WireRow } from "../../../../../core/ports";
import { clientPorts } from "../../../../support/client";
import { fakeTransport, odata, response } from "../../../../support/fakeTransport";
import { ACCOUNT, fakeRows } from "../builders";

const CONNECTION = {
  bcs_connectionid: "c1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_apiurl: "https://bc.test/BC/api/v2.0",
  bcs_itemavailabilityenabled: true,
  bcs_authentication: 727000000,
  bcs_username: "READER",
  bcs_accesskey: "key-1",
};
const STATISTICS = { nav_accountstatisticsid: "s1", nav_customerno: "K10020" };

interface World {
  readonly customers?: HttpOutcome;
  readonly companies?: HttpOutcome;
  readonly currencies?: HttpOutcome;
  readonly connections?: readonly WireRow[];
  readonly statistics?: readonly WireRow[] | null;
  readonly statisticsId?: string | null;
}

async function ask({
  customers = odata({ number: "K10020", blocked: "_x0020_" }),
  companies,
  currencies,
  connections = [CONNECTION],
  statistics = [STATISTICS],
  statisticsId = "s1",
}: World = {}) {
  const transport = fakeTransport(({ url }) =>
    url.includes("/currencies") && currencies !== undefined
      ? currencies
      : url.includes("/customers")
        ? customers
        : (companies ?? odata({ id: "b1", name: "Skarvholm Kontor AS" })),
  );
  const sales = fakeRows({
    bcs_connection: connections,
    ...(statistics === null ? {} : { nav_accountstatistics: statistics }),
  });
  const company = await openCompany({ sales, ...clientPorts(transport) }, "a1");
  const customer = company === null ? null : await askCustomer(sales, company, { ...ACCOUNT, statisticsId });
  return { customer, company, requests: transport.requests };
}

describe("whether Business Central deals with a customer", () => {
  it.each([
    ["_x0020_", false],
    ["Ship", true],
    ["Invoice", true],
    ["All", true],
    ["Some day", null],
  ])("is told by what it is blocked for: %s", async (blocked, isBlocked) => {
    const { customer } = await ask({ customers: odata({ number: "K10020", blocked }) });
    expect(customer).toEqual({ isKnown: true, isBlocked });
  });

  it("is asked in two requests, for nothing but the block", async () => {
    const { requests } = await ask();
    expect(requests.map(({ url }) => decodeURIComponent(url))).toEqual([
      "https://bc.test/BC/api/v2.0/companies?$filter=name eq 'Skarvholm Kontor AS'&$top=1",
      "https://bc.test/BC/api/v2.0/companies(b1)/customers?$select=number,blocked&$filter=number eq 'K10020'&$top=1",
    ]);
  });

  it("is told of one that Business Central does not have", async () => {
    expect((await ask({ customers: odata() })).customer).toEqual({ isKnown: false, isBlocked: null });
  });

  it.each<[string, World, number]>([
    ["the account has no statistics", { statisticsId: null }, 1],
    ["the statistics cannot be read", { statistics: null }, 1],
    ["the statistics have no customer number", { statistics: [{ ...STATISTICS, nav_customerno: " " }] }, 1],
    ["nothing is connected", { connections: [] }, 0],
    ["the connection has no key", { connections: [{ ...CONNECTION, bcs_accesskey: null }] }, 0],
    ["the API has no such company", { companies: odata() }, 1],
    ["the user may not read customers", { customers: response(403, "{}") }, 2],
    ["the answer is somebody else's", { customers: odata({ number: "K9", blocked: "All" }) }, 2],
  ])("is not known where %s", async (_name, world, requested) => {
    const { customer, requests } = await ask(world);
    expect(customer).toBeNull();
    expect(requests).toHaveLength(requested);
  });
});

describe("whether Business Central has a currency", () => {
  async function currencies(answer: HttpOutcome, own: string | null) {
    const { company, requests } = await ask({ currencies: answer });
    if (company === null) {
      throw new Error("The company did not open.");
    }
    const before = requests.length;
    const known = await askCurrency(company, "USD", own);
    return { known, urls: requests.slice(before).map(({ url }) => decodeURIComponent(url)), before };
  }

  it("is asked by its code", async () => {
    const { urls } = await currencies(odata({ code: "USD" }), "NOK");
    expect(urls).toEqual([
      "https://bc.test/BC/api/v2.0/companies(b1)/currencies?$select=code&$filter=code eq 'USD'&$top=1",
    ]);
  });

  it.each<[string, HttpOutcome, string | null, readonly string[] | null]>([
    ["one that it has", odata({ code: "USD" }), "NOK", ["NOK", "USD"]],
    ["one that it has, its own not known", odata({ code: "USD" }), null, ["USD"]],
    ["one that it does not have", odata(), "NOK", ["NOK"]],
    ["one that it does not list, its own not known", odata(), null, null],
    ["one of which it does not tell", response(403, "{}"), "NOK", null],
  ])("is told of %s", async (_name, answer, own, expected) => {
    expect((await currencies(answer, own)).known).toEqual(expected);
  });

  it("need not be asked for its own", async () => {
    const { known, urls } = await currencies(response(500, ""), "USD");
    expect(known).toEqual(["USD"]);
    expect(urls).toEqual([]);
  });
});
