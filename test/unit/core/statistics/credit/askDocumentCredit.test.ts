import type { WireRow } from "../../../../../core/ports";
import { DOCUMENT_TABLES } from "../../../../../core/documents/documentTable";
import type { SubmittableTable } from "../../../../../core/documents/documentTable";
import { readDocumentCredit } from "../../../../../core/statistics/credit/askDocumentCredit";
import { dayReader } from "../../../../../core/values/userDay";
import { clientPorts } from "../../../../support/client";
import { fakeTransport } from "../../../../support/fakeTransport";
import { CURRENCY_ROWS, salesOf, statisticsRow } from "../builders";

const CUSTOMER_TABLE = "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname";
const ORDER = {
  salesorderid: "o1",
  _customerid_value: "a1",
  [CUSTOMER_TABLE]: "account",
  totalamount: 500,
  _transactioncurrencyid_value: "nok",
  transactioncurrencyid: CURRENCY_ROWS[0],
  statecode: 0,
  lastbackofficesubmit: null,
};
const QUOTE = {
  quoteid: "q1",
  _customerid_value: "a1",
  [CUSTOMER_TABLE]: "account",
  totalamount: 500,
  _transactioncurrencyid_value: "eur",
  statecode: 0,
};
const ACCOUNT = {
  accountid: "a1",
  name: "Fjordskimt Energi AS",
  _nav_accountstatisticsid_value: "s1",
  _parentaccountid_value: null,
};
const ORDER_SUBJECT = { table: DOCUMENT_TABLES.order, id: "o1" };
const QUOTE_SUBJECT = { table: DOCUMENT_TABLES.quote, id: "q1" };
const COMPANY = ["bcbi_companyid"];

function tables({
  order = {},
  quote = {},
  account = {},
}: { order?: WireRow; quote?: WireRow; account?: WireRow } = {}) {
  return {
    salesorder: [{ ...ORDER, ...order }],
    salesorderdetail: [{ salesorderdetailid: "l1", _salesorderid_value: "o1", quantity: 3, priceperunit: 100 }],
    quote: [{ ...QUOTE, ...quote }],
    account: [{ ...ACCOUNT, ...account }],
    nav_accountstatistics: [statisticsRow()],
    transactioncurrency: CURRENCY_ROWS,
  };
}

interface Subject {
  readonly table: SubmittableTable;
  readonly id: string;
}

function creditOf(sales: ReturnType<typeof salesOf>, { table, id }: Subject = ORDER_SUBJECT) {
  const reading = { sales, dayOf: dayReader(() => 60) };
  return readDocumentCredit({ ...clientPorts(fakeTransport({ kind: "unreachable" })), sales, reading }, table, id);
}

function ask(change: Parameters<typeof tables>[0], subject: Subject = ORDER_SUBJECT, columns: readonly string[] = []) {
  return creditOf(salesOf(tables(change), [], columns), subject);
}

describe("the credit of a document's customer", () => {
  it("comes with the customer's figures and the saved document, and says what nobody could be asked for", async () => {
    expect(await ask({})).toMatchObject({
      kind: "statistics",
      accountName: "Fjordskimt Energi AS",
      statistics: { kind: "filled" },
      payer: { number: "K10020", from: "assumed" },
      otherPayer: null,
      isReached: false,
      document: { stage: "open", amount: { vat: "withoutVat", least: 300, most: null } },
      said: { amount: 500, currency: { code: "NOK" } },
    });
  });

  it("is asked for the account of a contact", async () => {
    const order = {
      [CUSTOMER_TABLE]: "contact",
      _customerid_value: "c1",
      customerid_contact: { contactid: "c1", fullname: "Ada Vik", parentcustomerid_account: ACCOUNT },
    };
    expect(await ask({ order })).toMatchObject({ kind: "statistics", accountName: "Fjordskimt Energi AS" });
  });

  it.each([
    ["an open order", ORDER_SUBJECT, { statecode: 0 }, "open"],
    ["a submitted order that BC has not taken", ORDER_SUBJECT, { statecode: 1 }, "open"],
    [
      "a submitted order that was never taken",
      ORDER_SUBJECT,
      { statecode: 1, lastbackofficesubmit: "1900-01-01T00:00:00Z" },
      "open",
    ],
    [
      "an order that BC holds and somebody opened again",
      ORDER_SUBJECT,
      { bcbi_businesscentralordernumber: "1001" },
      "counted",
    ],
    ["an order in BC", ORDER_SUBJECT, { statecode: 1, lastbackofficesubmit: "2026-03-03" }, "counted"],
    ["a cancelled order", ORDER_SUBJECT, { statecode: 2 }, "closed"],
    ["a fulfilled order", ORDER_SUBJECT, { statecode: 3 }, "closed"],
    ["an invoiced order", ORDER_SUBJECT, { statecode: 4 }, "closed"],
    ["a draft quote", QUOTE_SUBJECT, { statecode: 0 }, "open"],
    ["an active quote", QUOTE_SUBJECT, { statecode: 1 }, "open"],
    ["a won quote", QUOTE_SUBJECT, { statecode: 2 }, "closed"],
    ["a closed quote", QUOTE_SUBJECT, { statecode: 3 }, "closed"],
  ])("knows the stage of %s", async (_name, subject, change, stage) => {
    const credit = await ask({ order: change, quote: change }, subject);
    expect(credit).toMatchObject({ kind: "statistics", document: { stage } });
  });

  it.each([
    ["without a customer", { order: { _customerid_value: null } }, { kind: "noCustomer" }],
    ["for a contact without account", { order: { [CUSTOMER_TABLE]: "contact" } }, { kind: "contactWithoutAccount" }],
    [
      "for an account that is not coupled",
      { account: { _nav_accountstatisticsid_value: null } },
      { kind: "notCoupled", accountName: "Fjordskimt Energi AS" },
    ],
    [
      "for an account that is gone",
      { order: { _customerid_value: "a9" } },
      { kind: "unreadable", what: "account", problem: { kind: "notFound" } },
    ],
    [
      "whose figures are gone",
      { account: { _nav_accountstatisticsid_value: "s9" } },
      { kind: "statistics", statistics: { kind: "missing" } },
    ],
  ])("of a document %s", async (_name, change, expected) => {
    expect(await ask(change)).toMatchObject(expected);
  });

  it("takes a customer for an account where the client does not tell the table", async () => {
    expect(await ask({ order: { [CUSTOMER_TABLE]: undefined } })).toMatchObject({ kind: "statistics" });
  });

  it("tells that the document cannot be read", async () => {
    expect(await creditOf(salesOf(tables(), ["salesorder"]))).toEqual({
      kind: "unreadable",
      what: "document",
      problem: { kind: "noPermission", privilege: "prvReadsalesorder" },
    });
  });

  it.each([
    ["another one", "C2", { kind: "otherCompany", accountName: "Fjordskimt Energi AS" }],
    ["the same, spelt otherwise", "{c1}", { kind: "statistics" }],
    ["none", null, { kind: "statistics" }],
  ])("looks at the companies where they are kept: %s", async (_name, company, expected) => {
    const credit = await ask(
      { account: { _bcbi_companyid_value: "C1" }, order: { _bcbi_companyid_value: company } },
      ORDER_SUBJECT,
      COMPANY,
    );
    expect(credit).toMatchObject(expected);
  });

  it("never asks for a company column that is not there", async () => {
    const sales = salesOf(tables());
    await creditOf(sales);
    expect(sales.asked.filter((question) => question.includes("bcbi_"))).toEqual([]);
  });
});
