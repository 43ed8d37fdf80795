import type { Refused } from "./businessRules";
import { mustHaveValue, refuse } from "./businessRules";
import { assembleToOrder } from "./assembleToOrder";
import type { Company } from "./company";
import { createSalesLines, spreadDiscount } from "./createSalesLines";
import type { SalesLine } from "./rows";
import type { SalesHeader } from "./salesDocuments";
import { linesOf, putLine } from "./salesDocumentStore";
import type { DraftLine } from "./salesDraft";
import { plainDraft } from "./salesDraft";
import { customerTrade, vatPercentOf } from "./trade";
import { withVatAmounts } from "./vatOfLines";

const LINE_STEP = 10_000;

/** A line as it is to be on an order that stands. */
export interface WantedLine {
  readonly line: DraftLine;
  /** ISO date, "" for none: the header's own does not count. */
  readonly requestedDeliveryDate: string;
  /** The line as it is; undefined for a new one. */
  readonly before: SalesLine | undefined;
  /** Undefined: after the last. */
  readonly lineNo: number | undefined;
}

export type WrittenLine = { readonly ok: true; readonly line: SalesLine } | Refused;

/** Puts one line on an order, or writes it anew, with all that table 37 finds for what it sells. */
export function putOrderLine(company: Company, header: SalesHeader, wanted: WantedLine, now: Date): WrittenLine {
  const { before } = wanted;
  const made = createSalesLines(company, {
    ...surroundingsOf(company, { ...header, requestedDeliveryDate: wanted.requestedDeliveryDate }, now),
    draft: plainDraft({ documentType: "Order", customerNo: header.customerNo, lines: [wanted.line] }),
  });
  if (!made.ok) {
    return made;
  }
  const [line] = made.lines;
  if (line === undefined) {
    return refuse("The line sells nothing.");
  }
  const put = putLine(
    company,
    {
      ...line,
      documentNo: header.no,
      lineNo: wanted.lineNo ?? before?.lineNo ?? nextLineNo(company, header),
      ...(before !== undefined && {
        systemId: before.systemId,
        quantityShipped: before.quantityShipped,
        quantityInvoiced: before.quantityInvoiced,
        lineDiscountAmount: before.lineDiscountAmount,
        invoiceDiscountAmount: before.invoiceDiscountAmount,
      }),
    },
    now,
  );
  if (before === undefined) {
    assembleToOrder(company, put);
  }
  return { ok: true, line: put };
}

/** Table 37, InsertFreightLine: the freight line that is not shipped takes another price; where there is none, one follows the last line. */
export function putFreight(
  company: Company,
  header: SalesHeader,
  parts: { readonly amount: number; readonly now: Date },
): { readonly ok: true } | Refused {
  const { amount, now } = parts;
  const account = company.setup.freightAccountNo;
  const lines = linesOf(company, header);
  const freight = lines.filter(({ type, no }) => type === "G/L Account" && no === account && account !== "");
  if (lines.length === 0 || amount <= 0 || freight.some(({ unitPrice }) => unitPrice === amount)) {
    return { ok: true };
  }
  if (account === "") {
    return refuse(mustHaveValue("Freight G/L Acc. No.", "Sales & Receivables Setup: Primary Key="));
  }
  const present = freight.find(({ quantityShipped }) => quantityShipped === 0);
  if (present !== undefined) {
    putLine(company, { ...present, unitPrice: amount }, now);
    return { ok: true };
  }
  const made = createSalesLines(company, {
    ...surroundingsOf(company, header, now),
    draft: plainDraft({ documentType: "Order", customerNo: header.customerNo, lines: [], freightAmount: amount }),
  });
  if (!made.ok) {
    return made;
  }
  for (const line of made.lines) {
    putLine(company, { ...line, documentNo: header.no, lineNo: nextLineNo(company, header) }, now);
  }
  return { ok: true };
}

/** Codeunit 56, ApplyInvDiscBasedOnAmt, and the VAT of all lines together, which changes each of them. @param discount null leaves it as it is. */
export function settleLines(
  company: Company,
  header: SalesHeader,
  parts: { readonly discount: number | null; readonly now: Date },
): void {
  const lines = linesOf(company, header);
  const spread = parts.discount === null ? lines : spreadDiscount(company, lines, parts.discount);
  withVatAmounts(spread).forEach((line) => {
    putLine(company, line, parts.now);
  });
}

function nextLineNo(company: Company, header: SalesHeader): number {
  return (linesOf(company, header).at(-1)?.lineNo ?? 0) + LINE_STEP;
}

function surroundingsOf(company: Company, header: SalesHeader, now: Date) {
  const billTo = company.customers.get(header.billToCustomerNo) ?? { no: header.billToCustomerNo, country: "" };
  return {
    header,
    vatPercentOf: (line: Pick<SalesLine, "type" | "no">) => vatPercentOf(company, billTo, line),
    pricesIncludingVat: customerTrade(company, billTo).pricesIncludingVat,
    today: now.toISOString().slice(0, 10),
  };
}
