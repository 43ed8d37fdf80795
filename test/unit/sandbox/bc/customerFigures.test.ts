import type { Company } from "../../../../sandbox/bc/ledger/company";
import { customerFigures } from "../../../../sandbox/bc/ledger/customerFigures";
import { linesOf } from "../../../../sandbox/bc/ledger/salesDocumentStore";
import { postSalesDocument } from "../../../../sandbox/bc/ledger/postSalesDocument";
import { payInvoice } from "../../../../sandbox/bc/ledger/settleInvoice";
import { createDemo } from "../../../../sandbox/demo/createDemo";
import type { PlainLedger } from "../../../support/plainFigures";
import { lineTotals, plainFigures } from "../../../support/plainFigures";
import { day, draftLine, make, NOW, salesCompany } from "./salesCompany";
import fc from "../../../support/properties";

function plainLedger(company: Company): PlainLedger {
  return {
    documents: [...company.salesHeaders.values()].map((header) => ({ ...header, lines: linesOf(company, header) })),
    entries: company.customerEntries,
    details: company.detailedCustomerEntries,
    rates: Object.fromEntries([...company.currencies.values()].map(({ code, rate }) => [code, rate])),
  };
}

const ship = (quantity: number) => ({
  posting: { ships: true, invoices: false, quantities: new Map([[10_000, quantity]]) },
  now: NOW,
});
const invoice = { posting: { ships: false, invoices: true }, now: NOW };

/** Amounts so large that products of them lose a half øre in binary fractions. */
const LARGE_AMOUNTS = [
  {
    customerNo: "HOME",
    currencyCode: "EUR",
    lines: [{ quantity: 589.531, unitPrice: 12795.13, discount: 27 }],
    invoiceDiscount: 0.03,
    steps: [
      { part: 4, invoices: false },
      { part: 5, invoices: true },
      { part: 96, invoices: false },
    ],
    paid: 0,
  },
];

describe("customerFigures", () => {
  test("an order moves from outstanding to shipped to the balance, VAT included; sales bear none", () => {
    const company = salesCompany();
    const order = make(company);
    const figures = () => customerFigures(company, "HOME", "2026-11-23");
    expect(figures()).toEqual({
      balance: 0,
      outstandingOrders: 1250,
      shippedNotInvoiced: 0,
      outstandingInvoices: 0,
      total: 1250,
      overdue: 0,
      salesThisYear: 0,
    });
    postSalesDocument(company, order, ship(4));
    expect(figures()).toMatchObject({ outstandingOrders: 750, shippedNotInvoiced: 500, total: 1250 });
    postSalesDocument(company, order, invoice);
    expect(figures()).toMatchObject({
      balance: 500,
      outstandingOrders: 750,
      shippedNotInvoiced: 0,
      total: 1250,
      salesThisYear: 400,
    });
  });

  test("counts for the one who is billed, quotes not at all, invoices that are not posted by themselves", () => {
    const company = salesCompany();
    make(company, { customerNo: "CHILD" });
    make(company, { documentType: "Quote" });
    make(company, { documentType: "Invoice" });
    expect(customerFigures(company, "HOME", "2026-11-23")).toMatchObject({
      outstandingOrders: 1250,
      outstandingInvoices: 1250,
      total: 2500,
    });
    expect(customerFigures(company, "CHILD", "2026-11-23")).toMatchObject({ outstandingOrders: 0, total: 0 });
  });

  test("an invoice is overdue from the day after its due date until it is paid, and last year's sales are not this year's", () => {
    const company = salesCompany();
    const posted = postSalesDocument(company, make(company, { customerNo: "HOME" }), {
      posting: { ships: true, invoices: true },
      now: NOW,
    });
    expect(customerFigures(company, "HOME", "2026-12-07").overdue).toBe(0);
    expect(customerFigures(company, "HOME", "2026-12-08").overdue).toBe(1250);
    expect(customerFigures(company, "HOME", "2027-01-01")).toMatchObject({ overdue: 1250, salesThisYear: 0 });
    payInvoice(company, posted.ok ? (posted.invoice?.no ?? "") : "", { amount: 1000, now: day(1) });
    expect(customerFigures(company, "HOME", "2026-12-08")).toMatchObject({ balance: 250, overdue: 250 });
  });

  test("an amount in another currency is turned into the company's own", () => {
    const company = salesCompany();
    make(company, { customerNo: "ABROAD", currencyCode: "SEK", lines: [draftLine({ quantity: 1, unitPrice: 99.99 })] });
    expect(customerFigures(company, "ABROAD", "2026-11-23").outstandingOrders).toBe(101.99);
  });

  test("equals a second computation in whole øre, for any documents, shipments, invoices and payments", () => {
    const cents = (most: number) => fc.integer({ min: 1, max: most }).map((value) => value / 100);
    const story = fc.record({
      customerNo: fc.constantFrom("HOME", "CHILD", "ABROAD"),
      currencyCode: fc.constantFrom("", "SEK", "EUR"),
      lines: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 900_000 }).map((value) => value / 1000),
          unitPrice: cents(2_000_000),
          discount: fc.integer({ min: 0, max: 40 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      invoiceDiscount: fc.integer({ min: 0, max: 99_999 }).map((value) => value / 100),
      steps: fc.array(fc.record({ part: fc.integer({ min: 1, max: 100 }), invoices: fc.boolean() }), { maxLength: 4 }),
      paid: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 4 }), (stories) => {
        const company = salesCompany();
        for (const { lines, steps, paid, invoiceDiscount, ...parties } of stories) {
          const order = make(company, {
            ...parties,
            invoiceDiscountAmount: invoiceDiscount,
            lines: lines.map(({ quantity, unitPrice, discount }) =>
              draftLine({
                no: "CLOTH",
                quantity,
                unitPrice,
                lineDiscountAmount: Math.round(quantity * unitPrice * discount) / 100,
              }),
            ),
          });
          for (const { part, invoices } of steps) {
            const quantities = new Map(
              linesOf(company, order).map((line) => [
                line.lineNo,
                Math.floor((line.quantity - line.quantityShipped) * part * 10) / 1000,
              ]),
            );
            postSalesDocument(company, order, { posting: { ships: true, invoices, quantities }, now: NOW });
            const [entry] = company.customerEntries.slice(-1);
            if (invoices && entry?.documentType === "Invoice") {
              payInvoice(company, entry.documentNo, {
                amount: Math.floor(company.detailedCustomerEntries.at(-1)?.amount ?? 0) * (paid / 100),
                now: NOW,
              });
            }
          }
        }
        for (const customerNo of ["HOME", "CHILD", "ABROAD"]) {
          expect(customerFigures(company, customerNo, "2026-12-31")).toEqual(
            plainFigures(plainLedger(company), customerNo, "2026-12-31"),
          );
        }
      }),
      { numRuns: 60, examples: [[LARGE_AMOUNTS]] },
    );
  });

  test("invoices of one line add up to the line in øre, whatever the parts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
        (price, parts) => {
          const company = salesCompany();
          const quantity = parts.reduce((sum, each) => sum + each, 0);
          const order = make(company, { lines: [draftLine({ quantity, unitPrice: price / 100 })] });
          const [line] = linesOf(company, order);
          for (const each of parts) {
            postSalesDocument(company, order, {
              posting: { ships: true, invoices: true, quantities: new Map([[10_000, each]]) },
              now: NOW,
            });
          }
          const invoiced = [...company.postedInvoices.values()]
            .flatMap(({ lines }) => lines)
            .reduce((sum, { amountIncludingVat }) => sum + BigInt(Math.round(amountIncludingVat * 100)), 0n);
          expect(lineTotals(line === undefined ? [] : [line])[0]?.withVat).toBe(invoiced);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("the demo's customers", () => {
  const [company] = createDemo("2026-11-23").companies.values();
  const figures = (no: string) => company && customerFigures(company, no, "2026-11-23");

  test("all have the figures of the second computation", () => {
    for (const no of company?.customers.keys() ?? []) {
      expect(figures(no)).toEqual(company && plainFigures(plainLedger(company), no, "2026-11-23"));
    }
  });

  test("one is over the limit, one overdue, one in another currency, one paid up, one billed elsewhere, one blocked with old debt", () => {
    expect(figures("K10040")).toMatchObject({ balance: 122975, overdue: 0 });
    expect(figures("K10080")?.overdue).toBeGreaterThan(40_000);
    expect(figures("K10160")?.overdue).toBeGreaterThan(0);
    expect(figures("K10030")).toMatchObject({ balance: 0 });
    expect(figures("K10050")).toMatchObject({ total: 0, salesThisYear: 0 });
    expect(company?.customers.get("K10190")?.blocked).toBe("All");
    expect(figures("K10190")?.overdue).toBeGreaterThan(0);
    expect(figures("K10070")?.salesThisYear).toBe(0);
    expect(figures("K10020")?.shippedNotInvoiced).toBe(8900);
    expect(figures("K10100")?.outstandingInvoices).toBe(24187.5);
  });
});
