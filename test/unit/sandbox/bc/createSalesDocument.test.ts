import { createSalesDocument, rewriteSalesDocument } from "../../../../sandbox/bc/ledger/createSalesDocument";
import { inventory, NO_FILTERS, quantityOnSales } from "../../../../sandbox/bc/ledger/figures";
import { amountIncludingVat, amountOf } from "../../../../sandbox/bc/ledger/lineAmounts";
import { editCustomer } from "../../../../sandbox/bc/ledger/editCustomer";
import type { SalesDraft } from "../../../../sandbox/bc/ledger/salesDraft";
import { linesOf } from "../../../../sandbox/bc/ledger/salesDocumentStore";
import { draft, draftLine, make, NOW, reasonOf, salesCompany } from "./salesCompany";

const address = { address: "A", address2: "", postCode: "1", city: "C", county: "", country: "NO" };

describe("createSalesDocument", () => {
  test("numbers documents by kind, never twice, and takes customer, terms and addresses from the card", () => {
    const company = salesCompany();
    const first = make(company, { yourReference: "ORD-1" });
    const quote = make(company, { documentType: "Quote" });
    const second = make(company);
    expect([first.no, quote.no, second.no]).toEqual(["SO-9001", "SQ-5001", "SO-9002"]);
    expect(first).toMatchObject({
      status: "Open",
      billToCustomerNo: "HOME",
      paymentTermsCode: "N14",
      currencyCode: "",
      orderDate: "2026-11-23",
      shipTo: { name: "Customer HOME", country: "NO" },
    });
  });

  test("bills the customer's bill-to customer", () => {
    expect(make(salesCompany(), { customerNo: "CHILD" })).toMatchObject({
      customerNo: "CHILD",
      billToCustomerNo: "HOME",
      billTo: { name: "Customer HOME" },
      shipTo: { name: "Customer CHILD" },
    });
  });

  test("cuts reference and external number at 35 characters, and an address as the table's fields are long", () => {
    const header = make(salesCompany(), {
      yourReference: "R".repeat(40),
      externalDocumentNo: "E".repeat(60),
      billTo: { ...address, city: "C".repeat(50), country: " no " },
    });
    expect([
      header.yourReference.length,
      header.externalDocumentNo.length,
      header.billTo.city.length,
      header.billTo.country,
    ]).toEqual([35, 35, 30, "NO"]);
  });

  test("lines get unit, place, date and VAT; only orders count as sold", () => {
    const company = salesCompany();
    const order = make(company, {
      requestedDeliveryDate: "2026-12-01",
      lines: [draftLine({ unitCode: "SET", quantity: 2.5, unitPrice: 400 })],
    });
    make(company, { documentType: "Quote" });
    expect(linesOf(company, order)).toMatchObject([
      {
        lineNo: 10000,
        description: "The CHAIR",
        unitCode: "SET",
        quantityPerUnit: 4,
        locationCode: "MAIN",
        shipmentDate: "2026-12-01",
        vatPercent: 25,
      },
    ]);
    expect(quantityOnSales(company, "CHAIR", NO_FILTERS)).toBe(10);
    expect(inventory(company, "CHAIR", NO_FILTERS)).toBe(0);
  });

  test("VAT is rounded once for all lines of an identifier", () => {
    const company = salesCompany();
    const header = make(company, { lines: [0.1, 0.1, 0.1].map((unitPrice) => draftLine({ quantity: 1, unitPrice })) });
    const amounts = linesOf(company, header).map(amountIncludingVat);
    // 0.30 bears 0.08; each line alone would bear 0.03.
    expect(amounts).toEqual([0.13, 0.12, 0.13]);
  });

  test("sales abroad bear no VAT", () => {
    const company = salesCompany();
    const [line] = linesOf(company, make(company, { customerNo: "ABROAD", currencyCode: "SEK" }));
    expect(line && [amountOf(line), amountIncludingVat(line)]).toEqual([1000, 1000]);
  });

  test("text that follows a line stands on lines of its own, a hundred characters each", () => {
    const company = salesCompany();
    const order = make(company, {
      lines: [
        draftLine({ extendedText: `${"x".repeat(120)}\nshort` }),
        draftLine({ no: "FITTER", type: "Resource", quantity: 1, unitPrice: 890 }),
      ],
    });
    expect(linesOf(company, order).map(({ lineNo, type, description }) => [lineNo, type, description.length])).toEqual([
      [10000, "Item", 9],
      [20000, " ", 100],
      [30000, " ", 20],
      [40000, " ", 5],
      [50000, "Resource", 6],
    ]);
    expect(new Set(linesOf(company, order).map(({ systemId }) => systemId)).size).toBe(5);
  });

  test("freight is a line on the account of the set-up", () => {
    const company = salesCompany();
    expect(linesOf(company, make(company, { freightAmount: 149.5 })).at(-1)).toMatchObject({
      type: "G/L Account",
      no: "3910",
      description: "Freight Amount",
      quantity: 1,
      unitPrice: 149.5,
      vatPercent: 25,
    });
  });

  test("an invoice discount is spread over the lines to the last cent", () => {
    const company = salesCompany();
    const lines = linesOf(
      company,
      make(company, {
        invoiceDiscountAmount: 100,
        lines: [1, 2, 3].map(() => draftLine({ quantity: 1, unitPrice: 33.33 })),
      }),
    );
    expect(lines.map(({ invoiceDiscountAmount }) => invoiceDiscountAmount)).toEqual([33.33, 33.34, 33.33]);
    expect(lines.map(amountOf)).toEqual([0, -0.01, 0]);
  });

  test.each<[string, Partial<SalesDraft>, string]>([
    [
      "an unknown customer",
      { customerNo: "NOBODY" },
      "The Customer does not exist. Identification fields and values: No.='NOBODY'",
    ],
    [
      "an unknown currency",
      { currencyCode: "XYZ" },
      "The Currency does not exist. Identification fields and values: Code='XYZ'",
    ],
    [
      "a country that is no code",
      { billTo: { ...address, country: "Norway" } },
      "The field Bill-to Country/Region Code of table Sales Header contains a value (NORWAY) that cannot be found in the related table (Country/Region).",
    ],
    [
      "a country of the ship-to address",
      { shipTo: { ...address, country: "Storbritannia" } },
      "The field Ship-to Country/Region Code of table Sales Header contains a value (STORBRITAN) that cannot be found in the related table (Country/Region).",
    ],
    [
      "an unknown item",
      { lines: [draftLine({ no: "NONE" })] },
      "The Item does not exist. Identification fields and values: No.='NONE'",
    ],
    [
      "a blocked item",
      { lines: [draftLine({ no: "OLD" })] },
      "Blocked must be equal to 'No'  in Item: No.=OLD. Current value is 'Yes'.",
    ],
    [
      "an item that is not sold",
      { lines: [draftLine({ no: "KEPT" })] },
      "Sales Blocked must be equal to 'No'  in Item: No.=KEPT. Current value is 'Yes'.",
    ],
    [
      "an unknown resource",
      { lines: [draftLine({ type: "Resource", no: "NONE" })] },
      "The Resource does not exist. Identification fields and values: No.='NONE'",
    ],
    [
      "a unit that the item lacks",
      { lines: [draftLine({ unitCode: "BOX" })] },
      "The Item Unit of Measure does not exist. Identification fields and values: Item No.='CHAIR',Code='BOX'",
    ],
  ])("refuses %s and leaves nothing behind", (_what, changes, reason) => {
    const company = salesCompany();
    expect(reasonOf(createSalesDocument(company, draft(changes), NOW))).toBe(reason);
    expect([company.salesHeaders.size, [...company.salesLines.values()].flat().length]).toEqual([0, 0]);
  });

  test("refuses freight without an account", () => {
    const company = salesCompany();
    company.setup = { ...company.setup, freightAccountNo: "" };
    expect(reasonOf(createSalesDocument(company, draft({ freightAmount: 1 }), NOW))).toBe(
      "Freight G/L Acc. No. must have a value in Sales & Receivables Setup: Primary Key=. It cannot be zero or empty.",
    );
  });

  test.each([
    ["All", "Order", true],
    ["All", "Quote", true],
    ["Invoice", "Order", true],
    ["Ship", "Order", true],
    ["Ship", "Invoice", false],
    [" ", "Order", false],
  ] as const)("a customer blocked with %j: may a %s be made?", (blocked, documentType, isRefused) => {
    const company = salesCompany();
    editCustomer(company, "HOME", { blocked });
    for (const customerNo of ["HOME", "CHILD"]) {
      const reason = reasonOf(createSalesDocument(company, draft({ documentType, customerNo }), NOW));
      expect(reason).toBe(
        isRefused ? `You cannot create this type of document when Customer HOME is blocked with type ${blocked}` : null,
      );
    }
  });

  test("a quote is written anew under its number", () => {
    const company = salesCompany();
    const quote = make(company, { documentType: "Quote" });
    const again = rewriteSalesDocument(company, quote, {
      draft: draft({ documentType: "Quote", lines: [draftLine({ quantity: 3 })] }),
      now: NOW,
    });
    expect(again).toMatchObject({ ok: true, header: { no: quote.no, systemId: quote.systemId } });
    expect(linesOf(company, quote).map(({ quantity }) => quantity)).toEqual([3]);
    expect(
      rewriteSalesDocument(company, quote, { draft: draft({ documentType: "Quote", customerNo: "NOBODY" }), now: NOW })
        .ok,
    ).toBe(false);
    expect(linesOf(company, quote)).toHaveLength(1);
  });
});
