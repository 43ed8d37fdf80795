import { NOTHING_PROMISED } from "../../../../core/orders/readiness/facts";
import { askBusinessCentral } from "../../../../webresources/pages/readiness/askBusinessCentral";
import { clientPorts } from "../../../support/client";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";
import { ENVIRONMENT, fakeRows, LINE, ORDER } from "../../core/orders/builders";

const NOW = new Date("2026-11-02T08:00:00Z");
const NOK = { transactioncurrencyid: "nok", isocurrencycode: "NOK", currencyprecision: 2, exchangerate: 1 };
const STATISTICS = {
  nav_accountstatisticsid: "s1",
  nav_totallcy: 9000,
  nav_creditlimitlcy: 10000,
  nav_overdueamountslcy: 250,
  nav_overdueamountsasof: "2026-11-02",
  nav_balancelcy: 9000,
  transactioncurrencyid: NOK,
  statecode: 0,
  modifiedon: "2026-11-02T07:00:00Z",
};
const TABLES = {
  salesorder: [
    {
      _customerid_value: "a1",
      "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
      totalamount: 5000,
      _transactioncurrencyid_value: "nok",
      transactioncurrencyid: NOK,
      statecode: 0,
    },
  ],
  account: [{ accountid: "a1", name: "Fjordkontor AS", _nav_accountstatisticsid_value: "s1" }],
  nav_accountstatistics: [STATISTICS],
};
/** Two at 2,500 each; Business Central tells no VAT. */
const FACTS = { document: { ...ORDER, lines: [{ ...LINE, price: 2500 }] }, environment: ENVIRONMENT };

const SILENT = response(500, "");
const UNKNOWN = [["l1", { isKnown: null, isBlocked: null, availability: null }]];
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

describe("what Business Central knows of an order", () => {
  it("is the customer's credit with the order's amount in it, from what BC wrote to Sales", async () => {
    const ask = askBusinessCentral({ ...fakeRows(TABLES).reading, ...clientPorts(fakeTransport(SILENT), NOW) });
    const { credit, ...others } = await ask(FACTS);
    expect(credit).toEqual({ currencyCode: "NOK", over: 4000, limit: 10000, overdue: 250 });
    expect({ ...others, lines: [...(others.lines ?? [])] }).toEqual({
      customer: null,
      currencies: null,
      lines: UNKNOWN,
      trade: null,
      place: null,
      total: null,
      soldBefore: null,
      promised: NOTHING_PROMISED,
    });
  });

  it("is nothing where nothing can be read", async () => {
    const ask = askBusinessCentral({ ...fakeRows({}).reading, ...clientPorts(fakeTransport(SILENT), NOW) });
    const { lines, ...others } = await ask(FACTS);
    expect([...(lines ?? [])]).toEqual(UNKNOWN);
    expect(others).toEqual({
      customer: null,
      currencies: null,
      credit: null,
      trade: null,
      place: null,
      total: null,
      soldBefore: null,
      promised: NOTHING_PROMISED,
    });
  });

  it("is whether the customer is blocked, asked once for all documents of a round", async () => {
    const transport = fakeTransport(({ url }) =>
      url.includes("/customers")
        ? odata({ number: "K1", blocked: "All" })
        : odata({ id: "b1", name: "Skarvholm Kontor AS" }),
    );
    const { reading } = fakeRows({
      ...TABLES,
      bcs_connection: [CONNECTION],
      nav_accountstatistics: [{ ...STATISTICS, nav_customerno: "K1" }],
    });
    const ask = askBusinessCentral({ ...reading, ...clientPorts(transport, NOW) });
    const answers = await Promise.all([ask(FACTS), ask(FACTS)]);
    expect(answers.map(({ customer }) => customer)).toEqual([
      { isKnown: true, isBlocked: true },
      { isKnown: true, isBlocked: true },
    ]);
    expect(transport.requests.filter(({ url }) => url.includes("/customers"))).toHaveLength(1);
    expect(transport.requests.filter(({ url }) => url.includes("/currencies"))).toEqual([]);
  });

  it("is whether BC has a currency that is not the organisation's", async () => {
    const transport = fakeTransport(({ url }) =>
      url.includes("/companies?") ? odata({ id: "b1", name: "Skarvholm Kontor AS" }) : odata(),
    );
    const ask = askBusinessCentral({
      ...fakeRows({ ...TABLES, bcs_connection: [CONNECTION] }).reading,
      ...clientPorts(transport, NOW),
    });
    const currency = { id: "usd", code: "USD", precision: 2, rate: 0.1 };
    expect((await ask({ ...FACTS, document: { ...ORDER, currency } })).currencies).toEqual(["NOK"]);
  });
});
