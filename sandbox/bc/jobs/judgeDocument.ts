import { localDate } from "../../client/localMidnight";
import type { Refused } from "../ledger/businessRules";
import { roundQuantity } from "../ledger/roundQuantity";
import type { Company } from "../ledger/company";
import type { Customer } from "../ledger/rows";
import type { DraftLine, SalesDraft } from "../ledger/salesDraft";
import { plainDraft } from "../ledger/salesDraft";
import { coupledCustomer } from "./coupledCustomer";
import { CUSTOMER_FACTS } from "./facts/customerFacts";
import type { RefusedBy } from "./facts/fact";
import { judge } from "./facts/fact";
import { FINISHED_FACTS } from "./facts/finishedFacts";
import { copyOfRow, HEADER_FACTS } from "./facts/headerFacts";
import { LINE_FACTS } from "./facts/lineFacts";
import { PRODUCT_FACTS, soldBy } from "./facts/productFacts";
import type { HeaderSubject } from "./facts/subjects";
import { doesNotExist, mustHaveValue } from "./facts/words";
import type { SalesDocument, SalesDocumentLine } from "./salesDocument";
import { numberIn, textIn } from "./salesRows";

export type JudgedDocument =
  | { readonly ok: true; readonly draft: SalesDraft }
  | (Refused & { /** Id of the fact that refused. */ readonly fact: string });

/**
 * What BC makes of a document from Sales: a draft, changed as BC changes it silently, or a refusal in BC's words, in the language of its job
 * queue. Follows codeunits 5343 and 5348 step by step: customer, header, line after line, freight, discount.
 */
export function judgeDocument(company: Company, document: SalesDocument): JudgedDocument {
  const said = ({ fact, words }: RefusedBy): JudgedDocument => ({
    ok: false,
    reason: words[company.integration.language],
    fact,
  });
  const found = judge(CUSTOMER_FACTS, { company, document });
  if (!found.ok) {
    return said(found);
  }
  const customer = coupledCustomer(company, document.customer);
  const billTo =
    customer === undefined
      ? undefined
      : company.customers.get(customer.billToCustomerNo === "" ? customer.no : customer.billToCustomerNo);
  if (customer === undefined || billTo === undefined) {
    return said(customerGone(document, customer));
  }
  const header = judge(HEADER_FACTS, {
    company,
    document,
    customer,
    billTo,
    header: startOf(document, company, customer),
  });
  if (!header.ok) {
    return said(header);
  }
  const lines: DraftLine[] = [];
  for (const line of document.lines) {
    const made = judgeLine(header.subject, line);
    if ("fact" in made) {
      return said(made);
    }
    lines.push(made);
  }
  const finished = judge(FINISHED_FACTS, { ...header.subject, header: { ...header.subject.header, lines } });
  return finished.ok ? { ok: true, draft: finished.subject.header } : said(finished);
}

function judgeLine(subject: HeaderSubject, line: SalesDocumentLine): DraftLine | RefusedBy {
  const product = judge(PRODUCT_FACTS, { ...subject, line });
  if (!product.ok) {
    return product;
  }
  const sold = soldBy(product.subject);
  if (sold === null) {
    const no = subject.company.setup.writeInProductNo;
    return { ok: false, fact: "writeIn.gone", words: doesNotExist("Resource", `No.='${no}'`) };
  }
  const judged = judge(LINE_FACTS, {
    ...product.subject,
    sold,
    drafted: {
      type: sold.type,
      no: sold.no,
      description: "",
      extendedText: "",
      locationCode: "",
      unitCode: "",
      quantity: roundQuantity(numberIn(line.row, "quantity")),
      unitPrice: numberIn(line.row, "priceperunit"),
      lineDiscountAmount: 0,
    },
  });
  return judged.ok ? judged.subject.drafted : judged;
}

/** BC validates an empty customer without a word; the first line then misses it. */
function customerGone({ kind }: SalesDocument, customer: Customer | undefined): RefusedBy {
  return {
    ok: false,
    fact: "customer.gone",
    words:
      customer === undefined
        ? mustHaveValue("Sell-to Customer No.", `Sales Header: Document Type=${kind.documentType}`)
        : doesNotExist("Customer", `No.='${customer.billToCustomerNo}'`),
  };
}

function startOf(document: SalesDocument, company: Company, customer: Customer): SalesDraft {
  const { kind, row, currency, notes } = document;
  const code = currency?.isoCode ?? "";
  const day = (column: string): string => (textIn(row, column) === "" ? "" : localDate(textIn(row, column)));
  return {
    ...plainDraft({ documentType: kind.documentType, customerNo: customer.no, lines: [] }),
    ...copyOfRow({ document }),
    currencyCode: code === company.currencyCode ? "" : code,
    requestedDeliveryDate: day("requestdeliveryby"),
    quoteValidUntil: kind.documentType === "Quote" ? day("effectiveto") : "",
    notes,
  };
}
