import { MAPPINGS } from "../../../sandbox/bc/synchronisation/mappings";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides, SUBMITTED } from "./jobsSandbox";
import { synchronisationOf } from "./synchronisationSandbox";

const HEADER = "SALESORDER-ORDER";
const LINE = "SOLINE-ORDERDETAIL";
const JOB = "ordersBothWays";

let both: BothSides;
const hands = synchronisationOf(() => both);
let orderId = "";
let no = "";
let lineId = "";

/** One order that BC has taken and whose numbers Sales knows: every test starts from it. */
beforeAll(async () => {
  both = await startBothSides();
  await both.bc("POST", "orderWay", { way: "bothWays" });
  await hands.mapping(HEADER, { onlyCoupled: false });
  await hands.post("trade", {
    options: {
      "paymenttermscode/1": { code: "NETTO30" },
      "paymenttermscode/2": { code: "NETTO14" },
      "freighttermscode/1": { code: "FOB" },
      "freighttermscode/2": { code: "CIF" },
      "shippingmethodcode/2": { code: "DHL" },
    },
    customers: { K10020: { salespersonCode: "SP NO. 00002" } },
  });
  await hands.card("shippingAgents", { code: "DHL", name: "DHL" });
  orderId = both.orderId("Møterom Fjordskimt");
  await hands.change(`salesorders(${orderId})`, SUBMITTED, "salesperson");
  for (let at = 0; at < 3; at++) {
    await both.passMinutes(30);
    await both.run(JOB);
  }
  no = String((await order()).no);
  lineId = String((await linesInSales())[0]?.salesorderdetailid);
  await both.control("sales", "POST", "baseline");
  await both.control("bc", "POST", "baseline");
}, 120_000);
beforeEach(async () => {
  await both.reset();
  await both.passMinutes(240);
}, 30_000);
afterAll(() => both.close());

const order = async (): Promise<Row> =>
  (await both.bc("GET", "orders")).rows.find(({ crmId }) => crmId === orderId) ?? {};
const linesInSales = async (): Promise<readonly Row[]> =>
  (
    await both.sales(
      "GET",
      `salesorderdetails?$filter=_salesorderid_value eq ${orderId}&$orderby=sequencenumber`,
      undefined,
      "admin",
    )
  ).rows;

/** What a person in BC changes and what Sales holds then, and the other way. */
interface Example {
  readonly bc?: readonly [kind: "salesOrders" | "salesLines" | "customers", values: Row];
  readonly told?: unknown;
  readonly sales?: Row;
  readonly held?: Row;
}

const address = (
  side: "shipTo" | "billTo",
  part: string,
  column: string,
  values: readonly [string, string],
): Example => ({
  bc: ["salesOrders", { [`${side}${part.charAt(0).toUpperCase()}${part.slice(1)}`]: values[0] }],
  told: values[0],
  sales: { [column]: values[1] },
  held: { [side]: expect.objectContaining({ [part]: values[1] }) as unknown },
});
const NEW = ["Ny verdi", "Ny i Sales"] as const;
const addresses = (side: "shipTo" | "billTo", prefix: string): Readonly<Record<string, Example>> => ({
  [`${prefix}_line1`]: address(side, "address", `${prefix}_line1`, NEW),
  [`${prefix}_line2`]: address(side, "address2", `${prefix}_line2`, NEW),
  [`${prefix}_postalcode`]: address(side, "postCode", `${prefix}_postalcode`, ["5003", "5004"]),
  [`${prefix}_city`]: address(side, "city", `${prefix}_city`, NEW),
  [`${prefix}_country`]: address(side, "country", `${prefix}_country`, ["SE", "SE"]),
  [`${prefix}_stateorprovince`]: address(side, "county", `${prefix}_stateorprovince`, NEW),
});
const header = (values: Row, told: unknown): Example => ({ bc: ["salesOrders", values], told });
const line = (values: Row, told: unknown): Example => ({ bc: ["salesLines", values], told });
/** Sent whenever the record is. */
const beside = (told: unknown): Example => header({ workDescription: "x" }, told);

const EXAMPLES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  [HEADER]: {
    ownerid: beside(expect.any(String)),
    bcbi_businesscentralordernumber: beside(expect.stringMatching(/^SO-/)),
    ordernumber: { sales: { description: "x" }, held: { yourReference: expect.stringMatching(/^ORD-/) as unknown } },
    customerid: { ...beside(expect.any(String)), sales: { description: "x" }, held: { customerNo: "K10020" } },
    transactioncurrencyid: { ...beside(expect.any(String)), sales: { description: "x" }, held: { currencyCode: "" } },
    shipto_name: address("shipTo", "name", "shipto_name", NEW),
    ...addresses("shipTo", "shipto"),
    ...addresses("billTo", "billto"),
    datefulfilled: beside(null),
    // Zero and nothing are the same to BC; ordersBothWays has one that is neither.
    discountamount: beside(null),
    shippingmethodcode: {
      ...header({ shippingAgentCode: "DHL" }, 2),
      sales: { shippingmethodcode: 2 },
      held: { shippingAgentCode: "DHL" },
    },
    paymenttermscode: {
      ...header({ paymentTermsCode: "NETTO30" }, 1),
      sales: { paymenttermscode: 2 },
      held: { paymentTermsCode: "NETTO14" },
    },
    freighttermscode: {
      ...header({ shipmentMethodCode: "FOB" }, 1),
      sales: { freighttermscode: 2 },
      held: { shipmentMethodCode: "CIF" },
    },
    requestdeliveryby: {
      ...header({ requestedDeliveryDate: "2027-01-15" }, "2027-01-14T23:00:00Z"),
      sales: { requestdeliveryby: "2027-01-20T12:00:00Z" },
      held: { requestedDeliveryDate: "2027-01-20" },
    },
    discountpercentage: {
      ...header({ paymentDiscountPercent: 2 }, 2),
      sales: { discountpercentage: 3 },
      held: { paymentDiscountPercent: 3 },
    },
    description: {
      ...header({ workDescription: "Ny" }, "Ny"),
      sales: { description: "Fra Sales" },
      held: { workDescription: "Fra Sales" },
    },
  },
  [LINE]: {
    producttypecode: line({ quantity: 5 }, 1),
    productid: { ...line({ quantity: 5 }, expect.any(String)), sales: { quantity: 5 }, held: { no: "BORD-1210" } },
    bcbi_businesscentrallinenumber: {
      ...line({ quantity: 5 }, 10_000),
      sales: { quantity: 5 },
      held: { lineNo: 10_000 },
    },
    quantity: { ...line({ quantity: 5 }, 5), sales: { quantity: 6 }, held: { quantity: 6 } },
    quantityshipped: {
      ...line({ quantityShipped: 1 }, 1),
      sales: { quantityshipped: 1 },
      held: { quantityShipped: 1 },
    },
    ispriceoverridden: line({ quantity: 5 }, true),
    priceperunit: {
      ...line({ unitPrice: 1234 }, 1234),
      sales: { ispriceoverridden: true, priceperunit: 4321 },
      held: { unitPrice: 4321 },
    },
    // Sales gives a line the currency of its order.
    transactioncurrencyid: {
      ...line({ quantity: 5 }, expect.any(String)),
      sales: { quantity: 5 },
      held: { quantity: 5 },
    },
    baseamount: { ...line({ unitPrice: 100 }, 200), sales: { quantity: 3 }, held: { quantity: 3 } },
    extendedamount: { ...line({ unitPrice: 100 }, 250), sales: { quantity: 3 }, held: { quantity: 3 } },
    requestdeliveryby: {
      ...line({ requestedDeliveryDate: "2027-01-15" }, "2027-01-14T23:00:00Z"),
      sales: { requestdeliveryby: "2027-01-20T12:00:00Z" },
      held: { requestedDeliveryDate: "2027-01-20" },
    },
  },
};

const fields = MAPPINGS.filter(({ model }) => model === "twoWayOrders").flatMap(({ name, fields: mapped }) =>
  mapped.filter(({ column }) => column !== "").map(({ column, direction }) => ({ mapping: name, column, direction })),
);
const exampleOf = (mapping: string, column: string): Example => {
  const example = EXAMPLES[mapping]?.[column];
  if (example === undefined) {
    throw new Error(`There is no example of ${mapping} ${column}.`);
  }
  return example;
};

async function run(): Promise<void> {
  await both.run(JOB);
  expect([await hands.errors(HEADER), await hands.errors(LINE)]).toEqual([[], []]);
}

test.each(fields.filter(({ direction }) => direction !== "fromSales"))(
  "to Sales: $mapping $column",
  async ({ mapping, column }) => {
    const [kind, values] = exampleOf(mapping, column).bc ?? [];
    await both.bc("POST", `orders/${no}/reopen`);
    await hands.card(
      String(kind),
      kind === "salesLines" ? { documentNo: no, lineNo: 10_000, ...values } : { no, ...values },
    );
    await both.bc("POST", `orders/${no}/release`);
    await run();
    const row = await hands.row(mapping === HEADER ? `salesorders(${orderId})` : `salesorderdetails(${lineId})`);
    const told = row[column] ?? row[`_${column}_value`] ?? null;
    expect(told).toEqual(exampleOf(mapping, column).told);
  },
);

test.each(fields.filter(({ direction }) => direction !== "toSales"))(
  "from Sales: $mapping $column",
  async ({ mapping, column }) => {
    const { sales = {}, held = {} } = exampleOf(mapping, column);
    await hands.change(`salesorders(${orderId})`, { statecode: 0, statuscode: 1 }, "salesperson");
    await hands.change(mapping === HEADER ? `salesorders(${orderId})` : `salesorderdetails(${lineId})`, sales);
    await hands.change(`salesorders(${orderId})`, SUBMITTED, "salesperson");
    await run();
    const taken = await order();
    const [first] = taken.lines as readonly Row[];
    expect(mapping === HEADER ? taken : first).toMatchObject(held);
  },
);
