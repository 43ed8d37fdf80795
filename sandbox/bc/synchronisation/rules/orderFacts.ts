import { ORDERS } from "../../jobs/documentKind";
import type { Fact } from "../../jobs/facts/fact";
import { judge } from "../../jobs/facts/fact";
import { TABLE_36_FACTS } from "../../jobs/facts/headerFacts";
import { LINE_FACTS } from "../../jobs/facts/lineFacts";
import { PRODUCT_FACTS } from "../../jobs/facts/productFacts";
import type { HeaderSubject, LineSubject, Sold } from "../../jobs/facts/subjects";
import type { SalesDocument } from "../../jobs/salesDocument";
import type { Company } from "../../ledger/company";
import type { DraftLine } from "../../ledger/salesDraft";
import { plainDraft } from "../../ledger/salesDraft";
import { SynchFailure } from "../failures";

/** Of the facts of a line those that table 37 itself states; the others are of codeunit 5343, which does not run here. */
const OF_TABLE_37: ReadonlySet<string> = new Set([
  "currency.noRate",
  "currency.noRounding",
  "item.blocked",
  "item.noGenProdPostingGroup",
  "item.salesBlocked",
  "item.noInventoryPostingGroup",
  "resource.privacyBlocked",
  "resource.blocked",
  "resource.noGenProdPostingGroup",
  "vat.noSetup",
  "vat.full",
  "quantity.tooFine",
  "quantity.roundsToNothing",
]);

/** The facts do not look at what codeunit 5343 reads of Sales. */
const NOTHING_OF_SALES: SalesDocument = {
  kind: ORDERS,
  row: {},
  customer: { id: null, type: "account", account: null },
  currency: null,
  lines: [],
  notes: [],
};

export interface OrderOf {
  readonly customerNo: string;
  readonly currencyCode: string;
}

/** @throws SynchFailure with what table 36 says of customer, payer and currency. */
export function checkHeader(company: Company, order: OrderOf): void {
  const subject = headerSubject(company, order);
  if (subject !== null) {
    refuse(company, TABLE_36_FACTS, subject);
  }
}

/** @throws SynchFailure with what table 37 says of what a line sells. */
export function checkLine(company: Company, order: OrderOf, drafted: DraftLine): void {
  const header = headerSubject(company, order);
  const sold = soldAs(company, drafted);
  if (header === null || sold === null) {
    return;
  }
  const subject: LineSubject = { ...header, line: { row: {}, product: null, unit: null }, sold, drafted };
  refuse(
    company,
    PRODUCT_FACTS.filter(({ id }) => OF_TABLE_37.has(id)),
    subject,
  );
  refuse(
    company,
    LINE_FACTS.filter(({ id }) => OF_TABLE_37.has(id)),
    subject,
  );
}

function headerSubject(company: Company, { customerNo, currencyCode }: OrderOf): HeaderSubject | null {
  const customer = company.customers.get(customerNo);
  const billTo = company.customers.get(
    customer?.billToCustomerNo === "" ? customerNo : (customer?.billToCustomerNo ?? ""),
  );
  return customer === undefined || billTo === undefined
    ? null
    : {
        company,
        document: NOTHING_OF_SALES,
        customer,
        billTo,
        header: plainDraft({ documentType: "Order", customerNo, currencyCode, lines: [] }),
      };
}

function soldAs({ items, resources }: Company, { type, no }: DraftLine): Sold | null {
  if (type === "Item") {
    const record = items.get(no);
    return record === undefined ? null : { type, no, record };
  }
  const record = resources.get(no);
  return record === undefined ? null : { type, no, record };
}

function refuse<Subject>({ integration }: Company, facts: readonly Fact<Subject>[], subject: Subject): void {
  const judged = judge(facts, subject);
  if (!judged.ok) {
    throw new SynchFailure(judged.words[integration.language]);
  }
}
