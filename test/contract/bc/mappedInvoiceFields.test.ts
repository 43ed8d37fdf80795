import type { FieldMapping } from "../../../sandbox/bc/synchronisation/mapping";
import { postedInvoice, postedInvoiceLine, salesOrder } from "../../../sandbox/bc/synchronisation/mappings/documents";
import { handsOn, ORDER } from "./factsSandbox";
import type { BothSides, Row } from "./jobsSandbox";
import { startBothSides } from "./jobsSandbox";

/** One order of the demo, one way: released, shipped and invoiced in BC, and what Sales holds of it and of its invoice then. */
let both: BothSides;
const hands = handsOn(() => both);
const SALESPERSON = "SP NO. 00002";
let user: string | undefined;
let order: Row, orderInBc: Row, invoice: Row, invoiceInBc: Row, line: Row, lineInBc: Row;

const rowsOf = async (path: string): Promise<readonly Row[]> =>
  (await both.sales("GET", path, undefined, "admin")).rows;
const userOf = async (code: string): Promise<string | undefined> => {
  const { rows: keys } = await both.bc("GET", "synchronisation/keys?table=13");
  const systemId = keys.find(({ key }) => key === code)?.systemId;
  const { rows: pairs } = await both.bc("GET", "couplings");
  return pairs
    .filter((each) => each.tableId === 13 && each.integrationId === systemId)
    .map(({ crmId }) => String(crmId))[0];
};
const act = async (path: string, body: Row = {}): Promise<void> => {
  expect((await both.bc("POST", path, body)).status).toBeLessThan(300);
};

beforeAll(async () => {
  both = await startBothSides();
  await both.reset();
  await hands.trade({
    options: { "paymenttermscode/2": { code: "NETTO14" }, "shippingmethodcode/3": { code: "DHL" } },
  });
  await act("cards/shippingAgents", { code: "DHL", name: "DHL" });
  await act("cards/customers", { no: "K10020", shippingAgentCode: "DHL", paymentTermsCode: "NETTO14" });
  await hands.trade({ customers: { K10020: { salespersonCode: SALESPERSON } } });
  user = await userOf(SALESPERSON);
  await hands.change(hands.order(), {
    description: "Leveres ved port 3",
    requestdeliveryby: "2027-01-31T23:00:00Z",
    shipto_name: "Fjordskimt, lager",
    shipto_line1: "Lagerveien 1",
    shipto_line2: "Port 3",
    shipto_city: "Bergen",
    shipto_country: "NO",
    shipto_postalcode: "5003",
    shipto_stateorprovince: "Vestland",
    discountamount: 100,
  });
  await hands.submit();
  expect(await hands.look()).toBeNull();
  const { no } = await hands.taken();
  await act(`orders/${String(no)}/release`);
  await act(`orders/${String(no)}/ship`, { quantities: { 10000: 1 } });
  await both.passMinutes(30);
  await both.run("salesOrders");
  orderInBc = await hands.taken();
  [order = {}] = await rowsOf(`${hands.order().replace("(", "?$filter=salesorderid eq ").replace(")", "")}`);
  await act(`orders/${String(no)}/invoice`);
  await both.run("postedSalesInvoices");
  [invoice = {}] = await rowsOf(`invoices?$filter=_salesorderid_value eq ${both.orderId(ORDER)}`);
  invoiceInBc = (await both.bc("GET", "invoices")).rows.find((each) => each.no === invoice.invoicenumber) ?? {};
  [line = {}] = await rowsOf(`invoicedetails?$filter=_invoiceid_value eq ${String(invoice.invoiceid)}`);
  lineInBc = (invoiceInBc.lines as readonly Row[])[0] ?? {};
}, 180_000);
afterAll(() => both.close());

const PLACES: Readonly<Record<string, string>> = {
  Name: "name",
  Address: "address",
  "Address 2": "address2",
  City: "city",
  "Country/Region Code": "country",
  "Post Code": "postCode",
  County: "county",
};
const address = (of: Row, field: string): unknown =>
  (of[field.startsWith("Ship") ? "shipTo" : "billTo"] as Row)[PLACES[field.replace(/^\w+-to /, "")] ?? ""];
/** Midnight of a day where the company is, as Sales keeps it. */
const midnight = (day: unknown): string =>
  new Date(new Date(`${String(day)}T12:00:00+01:00`).getTime() - 12 * 60 * 60_000).toISOString().replace(".000Z", "Z");

const HEADER: Readonly<Record<string, (of: Row) => unknown>> = {
  "No.": ({ no }) => no,
  "Salesperson Code": () => user,
  "Due Date": ({ dueDate }) => midnight(dueDate),
  "Shipment Date": ({ shipmentDate }) => midnight(shipmentDate),
  "Last Shipment Date": () => midnight(both.today()),
  "Requested Delivery Date": () => midnight("2027-02-01"),
  "Shipping Agent Code": () => 3,
  "Payment Terms Code": () => 2,
  "Work Description": () => "Leveres ved port 3",
};
const wireName = (column: string): string => (column === "ownerid" ? "_ownerid_value" : column);
const cents = (value: number): number => Math.round(value * 100) / 100;
const total = (of: Row, name: string): number =>
  cents((of.lines as readonly Row[]).reduce((sum, each) => sum + Number(each[name] ?? 0), 0));

const played = (fields: readonly FieldMapping[]) => fields.filter(({ notPlayed }) => notPlayed === undefined);

function expected(field: string, of: Row): unknown {
  switch (field) {
    case "Amount":
      return of.amount ?? total(of, "amount");
    case "Amount Including VAT":
      return of.amountIncludingVat ?? total(of, "amountIncludingVat");
    case "Invoice Discount Amount":
      return of.invoiceDiscount ?? total(of, "invoiceDiscountAmount");
    default:
      return field.includes("-to ") ? address(of, field) : HEADER[field]?.(of);
  }
}

describe("a released order, one way", () => {
  test.each(played(salesOrder.fields))("has in Sales what BC has: $field in $column", ({ field, column }) => {
    const value = expected(field, orderInBc);
    expect(value).toBeDefined();
    expect(order[wireName(column)] ?? "").toEqual(value);
  });
});

describe("a posted invoice", () => {
  test.each(played(postedInvoice.fields))("has in Sales what BC has: $field in $column", ({ field, column }) => {
    const value = expected(field, invoiceInBc);
    expect(value).toBeDefined();
    expect(invoice[column] ?? "").toEqual(value);
  });

  test("belongs to whom its order belongs, who is the salesperson's user", () => {
    expect(user).toBeDefined();
    expect(invoice._ownerid_value).toBe(user);
  });

  const LINE: Readonly<Record<string, () => unknown>> = {
    quantity: () => lineInBc.quantity,
    manualdiscountamount: () => lineInBc.lineDiscountAmount,
    priceperunit: () => lineInBc.unitPrice,
    ispriceoverridden: () => true,
    baseamount: () => cents(Number(lineInBc.quantity) * Number(lineInBc.unitPrice)),
    // Sales counts it itself, of what BC sends with the line: its share of the invoice discount stays with the invoice.
    extendedamount: () =>
      cents(
        Number(lineInBc.quantity) * Number(lineInBc.unitPrice) -
          Number(lineInBc.lineDiscountAmount) +
          (Number(lineInBc.amountIncludingVat) - Number(lineInBc.amount)),
      ),
  };
  test.each(played(postedInvoiceLine.fields))("has of its line $field in $column", ({ column }) => {
    expect(line[column]).toEqual(LINE[column]?.());
    expect(line[column]).toBeDefined();
  });
});
