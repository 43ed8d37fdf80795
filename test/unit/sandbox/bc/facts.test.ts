import type { Company } from "../../../../sandbox/bc/ledger/company";
import { COUPLED_TABLES } from "../../../../sandbox/bc/ledger/rows";
import { couplingOfRow, putCoupling } from "../../../../sandbox/bc/jobs/couplings";
import { ORDERS, QUOTES } from "../../../../sandbox/bc/jobs/documentKind";
import { judge } from "../../../../sandbox/bc/jobs/facts/fact";
import { REVISION_FACTS } from "../../../../sandbox/bc/jobs/facts/revisionFacts";
import { FACTS } from "../../../../sandbox/bc/jobs/facts/facts";
import { judgeDocument } from "../../../../sandbox/bc/jobs/judgeDocument";
import type { SalesDocument, SalesDocumentLine } from "../../../../sandbox/bc/jobs/salesDocument";
import { make, salesCompany } from "./salesCompany";

/** HOME's account, CHAIR's product and its unit in Sales, coupled. */
function coupledCompany(): Company {
  const company = salesCompany();
  const home = company.customers.get("HOME")?.systemId ?? "";
  const chair = company.items.get("CHAIR")?.systemId ?? "";
  const unit = company.itemUnits.get("CHAIR")?.find(({ code }) => code === "PCS")?.systemId ?? "";
  putCoupling(company, { crmId: "account", integrationId: home, tableId: COUPLED_TABLES.customer });
  putCoupling(company, { crmId: "chair", integrationId: chair, tableId: COUPLED_TABLES.item });
  putCoupling(company, { crmId: "pcs", integrationId: unit, tableId: COUPLED_TABLES.itemUnit });
  company.resources.set("TEXT", { ...required(company.resources.get("FITTER")), no: "TEXT", systemId: "text" });
  return company;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error("The test's company lacks a record.");
  }
  return value;
}

const LINE: SalesDocumentLine = {
  row: { quantity: 2, priceperunit: 100, productdescription: "The CHAIR" },
  product: { id: "chair", name: "The CHAIR", number: "CHAIR", stateCode: 0, typeCode: 1 },
  unit: { id: "pcs", name: "PCS" },
};

function orderOf(change: Partial<SalesDocument> = {}): SalesDocument {
  return {
    kind: ORDERS,
    row: { salesorderid: "1", ordernumber: "ORD-1", name: "An order", description: "Fragile" },
    customer: { id: "account", type: "account", account: { id: "account", name: "Home", typeCode: 3 } },
    currency: null,
    lines: [LINE],
    notes: [],
    ...change,
  };
}

const withText = (description: string, more: Partial<SalesDocumentLine> = {}): SalesDocument =>
  orderOf({ lines: [{ ...LINE, ...more, row: { ...LINE.row, description } }] });

describe("what BC makes of an order", () => {
  test("a plain one is a draft", () => {
    expect(judgeDocument(coupledCompany(), orderOf())).toMatchObject({
      ok: true,
      draft: {
        customerNo: "HOME",
        lines: [{ type: "Item", no: "CHAIR", quantity: 2, unitCode: "PCS", unitPrice: 100 }],
      },
    });
  });

  test.each<readonly [fact: string, reason: RegExp, prepare: (company: Company) => SalesDocument]>([
    [
      "customer.empty",
      /^The sales order cannot be created\. There is no potential customer defined on the Dataverse sales order Fragile\.$/,
      () => orderOf({ customer: { id: null, type: "account", account: null } }),
    ],
    [
      "payer.noSuchPaymentTerms",
      /^The Payment Terms does not exist\. .*Code='N14'$/,
      (company) => {
        company.paymentTerms.clear();
        return orderOf();
      },
    ],
    [
      "item.salesBlocked",
      /^You cannot sell Item KEPT because the Sales Blocked check box is selected on the Item card\.$/,
      (company) => {
        const kept = company.items.get("KEPT")?.systemId ?? "";
        putCoupling(company, { crmId: "kept", integrationId: kept, tableId: COUPLED_TABLES.item });
        return orderOf({ lines: [{ ...LINE, product: { ...required(LINE.product ?? undefined), id: "kept" } }] });
      },
    ],
    [
      "unit.ofAnotherItem",
      /^The field Unit of Measure Code of table Sales Line contains a value \(M\) that cannot be found/,
      (company) => {
        const metre = company.itemUnits.get("CLOTH")?.[0]?.systemId ?? "";
        putCoupling(company, { crmId: "m", integrationId: metre, tableId: COUPLED_TABLES.itemUnit });
        return orderOf({ lines: [{ ...LINE, unit: { id: "m", name: "M" } }] });
      },
    ],
    [
      "unit.noQuantity",
      /^Qty\. per Unit of Measure must have a value in Item Unit of Measure: Item No\.=CHAIR, Code=PCS\./,
      (company) => {
        const units = required(company.itemUnits.get("CHAIR"));
        company.itemUnits.set(
          "CHAIR",
          units.map((unit) => ({ ...unit, quantityPerUnit: 0 })),
        );
        return orderOf();
      },
    ],
    [
      "writeIn.gone",
      /^The Resource does not exist\. .*No\.='TEXT'$/,
      (company) => {
        company.resources.delete("TEXT");
        return orderOf({ lines: [{ ...LINE, product: null }] });
      },
    ],
  ])("%s refuses", (fact, reason, prepare) => {
    const company = coupledCompany();
    expect(judgeDocument(company, prepare(company))).toMatchObject({
      ok: false,
      fact,
      reason: expect.stringMatching(reason) as string,
    });
  });

  test.each<readonly [what: string, document: SalesDocument, texts: { description: string; extendedText: string }]>([
    ["the item's name", withText("The CHAIR"), { description: "", extendedText: "" }],
    ["the item's name and more", withText("The CHAIR\nin blue"), { description: "", extendedText: "" }],
    ["another text", withText("In blue\nwith arms"), { description: "", extendedText: "In blue\nwith arms" }],
    [
      "a write-in of 102 characters",
      withText(`${"x".repeat(100)}yz\nand more`, { product: null }),
      { description: "x".repeat(100), extendedText: "yz\nand more" },
    ],
    [
      "a quote with the item's name",
      { ...withText("The CHAIR"), kind: QUOTES },
      { description: "", extendedText: "The CHAIR" },
    ],
  ])("the text of a line: %s", (_what, document, texts) => {
    expect(judgeDocument(coupledCompany(), document)).toMatchObject({ ok: true, draft: { lines: [texts] } });
  });

  test("the unit of Sales is not read while unit group mapping is off", () => {
    const company = coupledCompany();
    company.items.set("CHAIR", { ...required(company.items.get("CHAIR")), salesUnit: "SET" });
    company.trade.setup.set("company", { unitGroupMapping: false });
    const pcs = couplingOfRow(company, "pcs");
    expect(pcs).toBeDefined();
    expect(judgeDocument(company, orderOf())).toMatchObject({
      ok: true,
      draft: { lines: [{ quantity: 2, unitCode: "SET" }] },
    });
  });

  test("freight below 0 is left out, a number is cut at 35 characters", () => {
    const row = { ...orderOf().row, freightamount: -10, ordernumber: "N".repeat(40) };
    expect(judgeDocument(coupledCompany(), orderOf({ row }))).toMatchObject({
      ok: true,
      draft: { freightAmount: 0, yourReference: "N".repeat(35) },
    });
  });

  test("the first reason in BC's order is told", () => {
    const company = coupledCompany();
    company.trade.items.set("CHAIR", { vatProdPostingGroup: "NONE" });
    const zero = orderOf({ lines: [{ ...LINE, row: { ...LINE.row, quantity: 0 } }] });
    expect(judgeDocument(company, zero)).toMatchObject({ fact: "vat.noSetup" });
    company.trade.customers.set("HOME", { genBusPostingGroup: "" });
    expect(judgeDocument(company, zero)).toMatchObject({ fact: "customer.noGenBusPostingGroup" });
  });

  test.each(["2026-12-24", "2026-12-25"])(
    "a day promised on BC's quote (%s) refuses the revision",
    (promisedDeliveryDate) => {
      const company = coupledCompany();
      const header = { ...make(company, { documentType: "Quote" }), promisedDeliveryDate };
      expect(judge(REVISION_FACTS, { systemId: header.systemId, present: header })).toMatchObject({
        ok: false,
        fact: "revision.promised",
        words: { en: expect.stringMatching(/^You cannot change the Requested Delivery Date/) as string },
      });
      expect(
        judge(REVISION_FACTS, { systemId: header.systemId, present: { ...header, promisedDeliveryDate: "" } }).ok,
      ).toBe(true);
    },
  );

  test("every fact has an id of its own and names its source and its condition", () => {
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
    expect(FACTS.filter(({ source, when }) => !/^(Codeunit|Table) \d+/.test(source) || when === "")).toEqual([]);
  });
});
