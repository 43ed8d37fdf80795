import type { WireRow } from "../../../../../core/ports";
import { DOCUMENT_TABLES } from "../../../../../core/documents/documentTable";
import { readEnvironment } from "../../../../../core/orders/readiness/readEnvironment";
import { readFacts } from "../../../../../core/orders/readiness/readFacts";
import { fakeRows } from "../builders";

const ACCOUNT_ROW = {
  accountid: "A1",
  name: "Fjordkontor AS",
  statecode: 0,
  customertypecode: 3,
  _nav_accountstatisticsid_value: "s1",
};
const ORDER_ROW: WireRow = {
  "@odata.etag": 'W/"7"',
  salesorderid: "O1",
  _customerid_value: "A1",
  "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
  _transactioncurrencyid_value: "NOK",
  ordernumber: "ORD-01",
  name: "Desks",
  statecode: 0,
  discountamount: null,
  discountpercentage: 5,
  totalamount: 5000,
  requestdeliveryby: "2026-11-20",
  shipto_line1: "Havnegata 3",
  shipto_country: " NO ",
  billto_city: "",
  customerid_account: ACCOUNT_ROW,
  customerid_contact: null,
  pricelevelid: { pricelevelid: "PL", name: "Retail", _createdby_value: "{BC-USER}", _modifiedby_value: "bc-user" },
  transactioncurrencyid: {
    transactioncurrencyid: "NOK",
    isocurrencycode: "NOK",
    currencyprecision: 2,
    exchangerate: 1,
  },
  _bcbi_companyid_value: "{K1}",
};
const OF_CONTACT = {
  _customerid_value: "K",
  "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
  customerid_account: null,
};
const line = (change: object) => ({
  salesorderdetailid: "L1",
  productdescription: null,
  sequencenumber: 1,
  quantity: 2,
  requestdeliveryby: null,
  _productid_value: "P1",
  _uomid_value: "U1",
  productid: {
    productid: "P1",
    name: "Desk Vik",
    productnumber: "1000",
    statecode: 0,
    producttypecode: 1,
    _defaultuomscheduleid_value: "G1",
    quantityonhand: 0,
  },
  uomid: { uomid: "U1", name: "PCS", _uomscheduleid_value: "G1" },
  ...change,
});
const TABLES = {
  salesorder: [ORDER_ROW],
  salesorderdetail: [
    line({
      salesorderdetailid: "L2",
      sequencenumber: 2,
      _productid_value: null,
      productid: null,
      productdescription: "Assembly",
      _uomid_value: null,
      uomid: null,
    }),
    line({}),
  ],
  organization: [{ issopintegrationenabled: true, _basecurrencyid_value: "nok" }],
  systemuser: [{ systemuserid: "BC-USER" }],
  bcs_connection: [
    { bcs_connectionid: "c1", bcs_name: "Skarvholm", bcs_companyid: "K1", bcs_createsordersautomatically: true },
  ],
  productpricelevel: [],
  nav_accountstatistics: [{ nav_accountstatisticsid: "s9" }],
};

async function read(tables: Parameters<typeof fakeRows>[0], columns: readonly string[] = ["bcbi_companyid"]) {
  const reader = fakeRows(tables, columns);
  const environment = await readEnvironment(reader, "{ME}");
  return { reader, outcome: await readFacts(reader.reading, DOCUMENT_TABLES.order, "o1", environment) };
}

describe("the facts of an order", () => {
  it("are read in few reads, products and units along with their lines", async () => {
    const { reader, outcome } = await read(TABLES);
    expect(reader.asked.map((asked) => asked.split("?")[0]).sort()).toEqual([
      "bcs_connection",
      "organization",
      "productpricelevel",
      "salesorder",
      "salesorderdetail",
      "systemuser",
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        document: {
          kind: "order",
          id: "o1",
          etag: 'W/"7"',
          number: "ORD-01",
          isEditable: true,
          discountAmount: 0,
          discountPercentage: 5,
          totalAmount: 5000,
          requestedDate: "2026-11-20",
          companyId: "k1",
          hasCompanyColumn: true,
          customer: {
            kind: "account",
            account: { id: "a1", name: "Fjordkontor AS", isActive: true, isCustomer: true, statisticsId: "s1" },
          },
          shipTo: { line1: "Havnegata 3", country: "NO", city: null },
          billTo: { city: null },
          priceList: { id: "pl", name: "Retail", isMaintained: true, isEdited: false },
          currency: { id: "nok", code: "NOK", precision: 2, rate: 1 },
          lines: [
            {
              id: "l1",
              position: 1,
              name: "Desk Vik",
              quantity: 2,
              unit: { id: "u1", name: "PCS", groupId: "g1" },
              product: { id: "p1", number: "1000", isActive: true, type: 1, unitGroupId: "g1", synchronisedOnHand: 0 },
            },
            { id: "l2", position: 2, name: "Assembly", product: null, unit: null },
          ],
        },
        environment: {
          integrationIsOn: true,
          userIsIntegrationUser: false,
          baseCurrencyId: "nok",
          statisticsAreWritten: null,
        },
      },
    });
  });

  it("ask for no column that Business Central has not brought", async () => {
    const row = Object.fromEntries(Object.entries(ORDER_ROW).filter(([name]) => name !== "_bcbi_companyid_value"));
    const { reader, outcome } = await read({ ...TABLES, salesorder: [row] }, []);
    expect(reader.questions.filter((question) => question.includes("bcbi_"))).toEqual([]);
    expect(outcome).toMatchObject({ ok: true, value: { document: { companyId: null } } });
  });

  it("never take more than eight reads, whatever the order is like", async () => {
    const uncoupled = {
      ...ORDER_ROW,
      ...OF_CONTACT,
      customerid_contact: {
        contactid: "k",
        fullname: "Ane Dahl",
        parentcustomerid_account: { ...ACCOUNT_ROW, _nav_accountstatisticsid_value: null },
      },
    };
    const lines = Array.from({ length: 500 }, (_, index) => line({ salesorderdetailid: `l${index}` }));
    const { reader, outcome } = await read({
      ...TABLES,
      salesorder: [uncoupled],
      salesorderdetail: lines,
      bcs_connection: [],
      nav_connection: [],
    });
    expect(reader.asked).toHaveLength(8);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        document: { customer: { kind: "contact", contact: { name: "Ane Dahl" }, account: { id: "a1" } } },
        environment: { statisticsAreWritten: true, companies: [] },
      },
    });
  });

  it.each([
    ["no customer", { _customerid_value: null, customerid_account: null }, { customer: { kind: "none" } }],
    [
      "a contact without account",
      { ...OF_CONTACT, customerid_contact: { contactid: "K", fullname: "Ane Dahl", parentcustomerid_account: null } },
      { customer: { kind: "contact", account: null, belongsToAccount: false } },
    ],
    [
      "a contact whose account this user may not read",
      {
        ...OF_CONTACT,
        customerid_contact: {
          contactid: "K",
          fullname: "Ane Dahl",
          _parentcustomerid_value: "A1",
          parentcustomerid_account: null,
        },
      },
      { customer: { kind: "contact", account: null, belongsToAccount: true } },
    ],
    [
      "an account that this user may not read",
      { customerid_account: null },
      { customer: { kind: "account", id: "a1", account: null } },
    ],
    ["no price list", { pricelevelid: null }, { priceList: null }],
    [
      "a price list of salespeople",
      { pricelevelid: { pricelevelid: "pl", name: "Own", _createdby_value: "someone" } },
      { priceList: { isMaintained: false } },
    ],
    [
      "a price list that was changed",
      {
        pricelevelid: { pricelevelid: "pl", name: "Retail", _createdby_value: "bc-user", _modifiedby_value: "someone" },
      },
      { priceList: { isMaintained: true, isEdited: true } },
    ],
    ["no currency", { _transactioncurrencyid_value: null, transactioncurrencyid: null }, { currency: null }],
    ["another state", { statecode: 2 }, { isEditable: false }],
  ])("know %s", async (_name, change, document) => {
    const { outcome } = await read({ ...TABLES, salesorder: [{ ...ORDER_ROW, ...change }] });
    expect(outcome).toMatchObject({ ok: true, value: { document } });
  });

  it("know that somebody changed a price of the list", async () => {
    const { reader, outcome } = await read({ ...TABLES, productpricelevel: [{ productpricelevelid: "x" }] });
    expect(outcome).toMatchObject({
      ok: true,
      value: { document: { priceList: { isMaintained: true, isEdited: true } } },
    });
    expect(reader.questions.find((question) => question.startsWith("productpricelevel"))).toBe(
      "productpricelevel?$select=productpricelevelid&$filter=_pricelevelid_value eq pl and _modifiedby_value ne bc-user&$top=1",
    );
  });

  it("leave open what this user may not read", async () => {
    const { outcome } = await read({
      salesorder: [{ ...ORDER_ROW, customerid_account: { ...ACCOUNT_ROW, _nav_accountstatisticsid_value: null } }],
      salesorderdetail: [],
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        document: { priceList: { isMaintained: null, isEdited: null } },
        environment: {
          integrationIsOn: null,
          userIsIntegrationUser: null,
          baseCurrencyId: null,
          companies: null,
          statisticsAreWritten: null,
        },
      },
    });
  });

  it("leave open whether prices were changed where they cannot be read", async () => {
    const { outcome } = await read({
      ...TABLES,
      productpricelevel: { ok: false, problem: { kind: "failed", detail: "SQL time-out" } },
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { document: { priceList: { isMaintained: true, isEdited: null } } },
    });
  });

  it.each([
    ["the order", { ...TABLES, salesorder: [] }, { kind: "notFound" }],
    ["its lines", { salesorder: [ORDER_ROW] }, { kind: "noPermission", privilege: "prvReadsalesorderdetail" }],
  ])("are none where %s cannot be read", async (_name, tables, problem) => {
    expect((await read(tables)).outcome).toEqual({ ok: false, problem });
  });

  it("know the integration user by their id in any spelling", async () => {
    const environment = await readEnvironment(fakeRows(TABLES), "{bc-user}");
    expect(environment.facts.userIsIntegrationUser).toBe(true);
  });
});
