import { append } from "../../../../sandbox/bc/ledger/company";
import { movementsOf } from "../../../../sandbox/bc/ledger/movements";
import { addOrderLine, deleteOrderLine } from "../../../../sandbox/bc/ledger/openLines";
import { customerFigures, remainingAmount } from "../../../../sandbox/bc/ledger/customerFigures";
import { deleteSalesDocument } from "../../../../sandbox/bc/ledger/deleteSalesDocument";
import { editCustomer } from "../../../../sandbox/bc/ledger/editCustomer";
import { inventory, NO_FILTERS, quantityOnSales } from "../../../../sandbox/bc/ledger/figures";
import { invoiceTotals } from "../../../../sandbox/bc/ledger/postInvoice";
import { postSalesDocument } from "../../../../sandbox/bc/ledger/postSalesDocument";
import { releaseSalesDocument, reopenSalesDocument } from "../../../../sandbox/bc/ledger/releaseSalesDocument";
import { documentKey, linesOf } from "../../../../sandbox/bc/ledger/salesDocumentStore";
import { cancelInvoice, payInvoice } from "../../../../sandbox/bc/ledger/settleInvoice";
import { day, draftLine, make, NOW, reasonOf, salesCompany } from "./salesCompany";

const SHIP = { ships: true, invoices: false } as const;
const INVOICE = { ships: false, invoices: true } as const;
const BOTH = { ships: true, invoices: true } as const;
const only = (quantity: number) => new Map([[10_000, quantity]]);

describe("release", () => {
  test("goes both ways, tells it once, and only while the connection is enabled", () => {
    const company = salesCompany();
    const order = make(company);
    releaseSalesDocument(company, order, NOW);
    expect(company.integration.postBuffer).toEqual([]);
    reopenSalesDocument(company, order, NOW);
    company.integration.isEnabled = true;
    releaseSalesDocument(company, order, NOW);
    releaseSalesDocument(company, order, NOW);
    expect(company.integration.postBuffer).toMatchObject([{ orderId: order.systemId, event: "Released" }]);
  });

  test("refuses a document without lines and one that does not exist", () => {
    const company = salesCompany();
    const order = make(company, { lines: [] });
    expect(reasonOf(releaseSalesDocument(company, order, NOW))).toBe(
      "There is nothing to release for the document of type Order with the number SO-9001.",
    );
    const missing = { documentType: "Order", no: "X" } as const;
    for (const done of [
      releaseSalesDocument(company, missing, NOW),
      reopenSalesDocument(company, missing, NOW),
      deleteSalesDocument(company, missing),
      postSalesDocument(company, missing, { posting: SHIP, now: NOW }),
    ]) {
      expect(reasonOf(done)).toBe(
        "The Sales Header does not exist. Identification fields and values: Document Type='Order',No.='X'",
      );
    }
  });
});

describe("shipping", () => {
  test("counts in the base unit as finely as that one is kept, all of a line less what is shipped of it", () => {
    const company = salesCompany();
    append(company.itemUnits, "CHAIR", { itemNo: "CHAIR", code: "LB", quantityPerUnit: 0.45359, systemId: "unit-lb" });
    company.trade.units.set("CHAIR/PCS", { roundingPrecision: 0.01 });
    const order = make(company, { lines: [draftLine({ unitCode: "LB", quantity: 12, unitPrice: 10 })] });
    const [line] = linesOf(company, order);
    expect(quantityOnSales(company, "CHAIR", NO_FILTERS)).toBe(5.44);
    expect(movementsOf(company, "CHAIR").map(({ quantity }) => quantity)).toEqual([5.44]);
    postSalesDocument(company, order, {
      posting: { ...SHIP, quantities: new Map([[line?.lineNo ?? 0, 10]]) },
      now: NOW,
    });
    expect([inventory(company, "CHAIR", NO_FILTERS), quantityOnSales(company, "CHAIR", NO_FILTERS)]).toEqual([
      -4.54, 0.9,
    ]);
  });

  test("a part leaves stock and order by that much, tells the release twice and leaves the order open with the rest", () => {
    const company = salesCompany();
    company.integration.isEnabled = true;
    const order = make(company, { lines: [draftLine({ unitCode: "SET", quantity: 3, unitPrice: 400 })] });
    const posted = postSalesDocument(company, order, { posting: { ...SHIP, quantities: only(1) }, now: NOW });
    expect(posted).toMatchObject({
      ok: true,
      isDeleted: false,
      invoice: null,
      shipment: { no: "PS-2001", orderNo: "SO-9001", lines: [{ quantity: 1, unitCode: "SET" }] },
    });
    expect([inventory(company, "CHAIR", NO_FILTERS), quantityOnSales(company, "CHAIR", NO_FILTERS)]).toEqual([-4, 8]);
    expect(company.itemEntries.get("CHAIR")).toMatchObject([
      { entryType: "Sale", documentNo: "PS-2001", locationCode: "MAIN", postingDate: "2026-11-23" },
    ]);
    expect(company.integration.postBuffer.map(({ event }) => event)).toEqual([
      "Released",
      "Released",
      "ShipmentCreated",
    ]);
    expect(company.salesHeaders.get(documentKey(order))?.status).toBe("Open");
  });

  test("an order that is released already is not told to be, and stays released", () => {
    const company = salesCompany();
    company.integration.isEnabled = true;
    const order = make(company, { lines: [draftLine({ unitCode: "SET", quantity: 3, unitPrice: 400 })] });
    releaseSalesDocument(company, order, NOW);
    company.integration.postBuffer.length = 0;
    postSalesDocument(company, order, { posting: { ...SHIP, quantities: only(1) }, now: NOW });
    expect(company.integration.postBuffer.map(({ event }) => event)).toEqual(["ShipmentCreated"]);
    expect(company.salesHeaders.get(documentKey(order))?.status).toBe("Released");
  });

  test("services and resources leave no stock", () => {
    const company = salesCompany();
    const order = make(company, { lines: [draftLine({ no: "WORK" }), draftLine({ type: "Resource", no: "FITTER" })] });
    expect(postSalesDocument(company, order, { posting: SHIP, now: NOW }).ok).toBe(true);
    expect(company.itemEntries.size).toBe(0);
  });

  test.each([
    ["more than is outstanding", only(11), "You cannot ship more than 10 units."],
    ["less than nothing", only(-1), "You cannot ship more than 10 units."],
    ["a line that is not there", new Map([[5, 1]]), "The document has no line 5 with a quantity. It has 10000."],
    ["zero", only(0), "There is nothing to post because the document does not contain a quantity or amount."],
  ])("refuses %s", (_what, quantities, reason) => {
    const company = salesCompany();
    const order = make(company);
    expect(reasonOf(postSalesDocument(company, order, { posting: { ...SHIP, quantities }, now: NOW }))).toBe(reason);
    expect(company.salesHeaders.get("Order/SO-9001")?.status).toBe("Open");
  });

  test("is refused for a customer blocked for shipping, and for a quote", () => {
    const company = salesCompany();
    const order = make(company);
    const quote = make(company, { documentType: "Quote" });
    expect(reasonOf(postSalesDocument(company, quote, { posting: SHIP, now: NOW }))).toBe(
      "A document of type Quote is not posted.",
    );
    editCustomer(company, "HOME", { blocked: "Ship" });
    expect(reasonOf(postSalesDocument(company, order, { posting: SHIP, now: NOW }))).toBe(
      "You cannot post this type of document when Customer HOME is blocked with type Ship",
    );
  });
});

describe("invoicing", () => {
  test("takes what is shipped, owes it to the bill-to customer, and deletes an order that is done", () => {
    const company = salesCompany();
    const order = make(company, { customerNo: "CHILD", yourReference: "ORD-1" });
    expect(reasonOf(postSalesDocument(company, order, { posting: INVOICE, now: NOW }))).toContain(
      "There is nothing to post",
    );
    postSalesDocument(company, order, { posting: { ...SHIP, quantities: only(4) }, now: NOW });
    expect(
      reasonOf(postSalesDocument(company, order, { posting: { ...INVOICE, quantities: only(5) }, now: NOW })),
    ).toBe("You cannot invoice more than 4 units.");
    const first = postSalesDocument(company, order, { posting: INVOICE, now: NOW });
    expect(first).toMatchObject({
      isDeleted: false,
      invoice: {
        no: "PI-3001",
        yourReference: "ORD-1",
        customerNo: "CHILD",
        billToCustomerNo: "HOME",
        dueDate: "2026-12-07",
        lines: [{ quantity: 4, amount: 400, amountIncludingVat: 500 }],
      },
    });
    const last = postSalesDocument(company, order, { posting: BOTH, now: NOW });
    expect(last).toMatchObject({ isDeleted: true, invoice: { lines: [{ quantity: 6 }] } });
    expect([company.salesHeaders.size, linesOf(company, order)]).toEqual([0, []]);
    expect(company.customerEntries).toMatchObject([
      { customerNo: "HOME", sellToCustomerNo: "CHILD", documentNo: "PI-3001", salesLcy: 400 },
      { documentNo: "PI-3002", salesLcy: 600 },
    ]);
  });

  test("the parts of a line add up to the line, whatever the roundings", () => {
    const company = salesCompany();
    const order = make(company, {
      invoiceDiscountAmount: 0.1,
      lines: [draftLine({ quantity: 3, unitPrice: 0.33, lineDiscountAmount: 0.05 })],
    });
    const invoices = [1, 1, 1].map((quantity) =>
      postSalesDocument(company, order, { posting: { ...BOTH, quantities: only(quantity) }, now: NOW }),
    );
    const lines = invoices.flatMap((posted) => (posted.ok ? (posted.invoice?.lines ?? []) : []));
    expect(invoiceTotals({ lines })).toEqual({
      amount: 0.84,
      amountIncludingVat: 1.05,
      invoiceDiscount: 0.1,
      lineDiscount: 0.05,
    });
  });
});

describe("payment and cancelling", () => {
  function invoiced(currencyCode = "", unitPrice = 100) {
    const company = salesCompany();
    const posted = postSalesDocument(
      company,
      make(company, {
        customerNo: currencyCode === "" ? "HOME" : "ABROAD",
        currencyCode,
        lines: [draftLine({ quantity: 1, unitPrice })],
      }),
      { posting: BOTH, now: NOW },
    );
    return { company, no: posted.ok ? (posted.invoice?.no ?? "") : "" };
  }

  test("pays a part, then the rest, and no more", () => {
    const { company, no } = invoiced();
    expect(payInvoice(company, no, { amount: 25, now: day(1) })).toEqual({
      ok: true,
      documentNo: "PAY-7001",
      remaining: 100,
    });
    expect(reasonOf(payInvoice(company, no, { amount: 100.01, now: day(1) }))).toBe(
      "A payment of PI-3001 is above zero and at most 100, which is left to pay; it is 100.01. The local Business Central takes no overpayment.",
    );
    expect(payInvoice(company, no, { now: day(2) })).toMatchObject({ remaining: 0 });
    expect(reasonOf(payInvoice(company, no, { now: day(3) }))).toBe("Posted sales invoice PI-3001 is settled already.");
    expect(reasonOf(payInvoice(company, "X", { now: day(3) }))).toBe(
      "The Sales Invoice Header does not exist. Identification fields and values: No.='X'",
    );
    expect(company.customerEntries.map(({ entryNo }) => remainingAmount(company, entryNo))).toEqual([
      { amount: 0, amountLcy: 0 },
      { amount: 0, amountLcy: 0 },
      { amount: 0, amountLcy: 0 },
    ]);
  });

  test("what rounding leaves in the own currency of a settled invoice is corrected", () => {
    const { company, no } = invoiced("EUR", 1.11);
    // 1.11 EUR are 12.99; three payments of 0.37 are 4.33 each, 12.99; two of 0.55 and one of 0.01 are 6.44 + 6.44 + 0.12, 13.00.
    for (const amount of [0.55, 0.55, 0.01]) {
      payInvoice(company, no, { amount, now: day(1) });
    }
    expect(
      company.detailedCustomerEntries.filter(({ entryType }) => entryType === "Correction of Remaining Amount"),
    ).toMatchObject([{ amount: 0, amountLcy: 0.01 }]);
    expect(customerFigures(company, "ABROAD", "2026-11-23").balance).toBe(0);
  });

  test("cancelling credits the whole invoice and brings the goods back", () => {
    const { company, no } = invoiced();
    expect(cancelInvoice(company, no, day(1))).toEqual({ ok: true, documentNo: "PK-4001", remaining: 0 });
    expect([inventory(company, "CHAIR", NO_FILTERS), customerFigures(company, "HOME", "2026-11-24")]).toMatchObject([
      0,
      { balance: 0, salesThisYear: 0 },
    ]);
    expect(reasonOf(cancelInvoice(company, no, day(2)))).toBe(
      "You cannot cancel this posted sales invoice because it has already been cancelled.",
    );
    expect(reasonOf(cancelInvoice(company, "X", day(2)))).toContain("The Sales Invoice Header does not exist.");
  });

  test("a paid invoice cannot be cancelled", () => {
    const { company, no } = invoiced();
    payInvoice(company, no, { amount: 1, now: day(1) });
    expect(reasonOf(cancelInvoice(company, no, day(2)))).toBe(
      "You cannot cancel this posted sales invoice because it is fully or partially paid. To reverse a paid sales invoice, you must manually create a sales credit memo.",
    );
  });
});

describe("deleting", () => {
  test("takes the lines too, but not while something is shipped and not invoiced", () => {
    const company = salesCompany();
    const order = make(company);
    postSalesDocument(company, order, { posting: { ...SHIP, quantities: only(4) }, now: NOW });
    expect(reasonOf(deleteSalesDocument(company, order))).toBe(
      "Qty. Shipped Not Invoiced must be equal to '0'  in Sales Line: Document Type=Order, Document No.=SO-9001, Line No.=10000. Current value is '4'.",
    );
    postSalesDocument(company, order, { posting: INVOICE, now: NOW });
    expect(deleteSalesDocument(company, order)).toMatchObject({ ok: true, header: { no: "SO-9001" } });
    expect([company.salesHeaders.size, quantityOnSales(company, "CHAIR", NO_FILTERS)]).toEqual([0, 0]);
  });

  test("an order made line by line goes with its last line; a released one keeps its lines", () => {
    const company = salesCompany();
    const added = addOrderLine(
      company,
      { kind: "sales", itemNo: "CHAIR", locationCode: "MAIN", quantity: 2, date: "2026-12-01" },
      NOW,
    );
    const key = { documentNo: added.ok ? added.line.documentNo : "", lineNo: 10_000 };
    releaseSalesDocument(company, { documentType: "Order", no: key.documentNo }, NOW);
    expect(reasonOf(deleteOrderLine(company, "sales", key))).toBe(
      "Status must be equal to 'Open'  in Sales Header: Document Type=Order, No.=SO-9001. Current value is 'Released'.",
    );
    reopenSalesDocument(company, { documentType: "Order", no: key.documentNo }, NOW);
    expect(deleteOrderLine(company, "sales", key)).toEqual({ ok: true });
    expect(company.salesHeaders.size).toBe(0);
    expect(reasonOf(deleteOrderLine(company, "sales", key))).toBe("There is no sales order line SO-9001 10000.");
    expect(reasonOf(deleteOrderLine(company, "purchase", key))).toBe("There is no purchase order line SO-9001 10000.");
  });
});

describe("editCustomer", () => {
  test("keeps what is not named and refuses a limit below zero", () => {
    const company = salesCompany();
    editCustomer(company, "HOME", { blocked: "All" });
    expect(editCustomer(company, "HOME", { creditLimit: 1000.005 })).toMatchObject({
      ok: true,
      customer: { creditLimit: 1000.01, blocked: "All" },
    });
    expect(reasonOf(editCustomer(company, "HOME", { creditLimit: -1 }))).toBe(
      "A credit limit is 0 (none) or above; it is -1.",
    );
    expect(reasonOf(editCustomer(company, "NOBODY", {}))).toBe(
      "The Customer does not exist. Identification fields and values: No.='NOBODY'",
    );
  });
});
