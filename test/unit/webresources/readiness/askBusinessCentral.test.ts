import { DOCUMENT_TABLES } from "../../../../core/orders/documentTable";
import { askBusinessCentral } from "../../../../webresources/pages/readiness/askBusinessCentral";
import { fakeTransport, response } from "../../../support/fakeTransport";
import { ENVIRONMENT, fakeRows, ORDER } from "../../core/orders/builders";

const CLOCK = { now: () => new Date("2026-11-02T08:00:00Z"), after: () => () => undefined };
const STATISTICS = {
  nav_accountstatisticsid: "s1", nav_totallcy: 9000, nav_creditlimitlcy: 10000, nav_overdueamountslcy: 250, nav_overdueamountsasof: "2026-11-02", nav_balancelcy: 9000,
  _transactioncurrencyid_value: "nok", statecode: 0, modifiedon: "2026-11-02T07:00:00Z",
};
const TABLES = {
  salesorder: [{ _customerid_value: "a1", "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account", totalamount: 5000, _transactioncurrencyid_value: "nok", statecode: 0 }],
  account: [{ accountid: "a1", name: "Fjordkontor AS", _nav_accountstatisticsid_value: "s1" }],
  nav_accountstatistics: [STATISTICS],
  transactioncurrency: [{ transactioncurrencyid: "nok", isocurrencycode: "NOK", currencyprecision: 2, exchangerate: 1 }],
};
const FACTS = { document: ORDER, environment: ENVIRONMENT };

describe("what Business Central knows of an order", () => {
  it("is the customer's credit with the order's amount in it, from what BC wrote to Sales", async () => {
    const ask = askBusinessCentral({ reader: fakeRows(TABLES), clock: CLOCK, transport: null });
    expect(await ask(DOCUMENT_TABLES.order, FACTS)).toEqual({
      customer: null, currencies: null, lines: null, credit: { currencyCode: "NOK", over: 4000, limit: 10000, overdue: 250 },
    });
  });

  it("is nothing where nothing can be read", async () => {
    const ask = askBusinessCentral({ reader: fakeRows({}), clock: CLOCK, transport: null });
    expect(await ask(DOCUMENT_TABLES.quote, FACTS)).toEqual({ customer: null, currencies: null, lines: null, credit: null });
  });

  it("is asked for every line where there is a way to ask, and not known where it does not answer", async () => {
    const transport = fakeTransport(response(500, ""));
    const ask = askBusinessCentral({ reader: fakeRows(TABLES), clock: CLOCK, transport });
    const { lines } = await ask(DOCUMENT_TABLES.order, FACTS);
    expect([...(lines ?? [])]).toEqual([["l1", { isKnown: null, isBlocked: null, availability: null }]]);
  });
});
