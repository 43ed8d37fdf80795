import type { Company } from "../ledger/company";
import { entryOfInvoice, remainingAmount } from "../ledger/customerFigures";
import { invoiceTotals } from "../ledger/postInvoice";
import { COUPLED_TABLES } from "../ledger/rows";
import type { PostedInvoice, PostedInvoiceLine } from "../ledger/salesDocuments";
import { coupledIn } from "./coupled";
import invoiceHeaderFacts from "./facts/salesInvoiceHeader.json";
import invoiceLineFacts from "./facts/salesInvoiceLine.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** A line with the invoice that it belongs to. */
interface LineOfInvoice extends PostedInvoiceLine {
  readonly invoice: PostedInvoice;
}

/** Table 112. */
export const salesInvoiceHeaderTable = tableOf<PostedInvoice>(invoiceHeaderFacts, {
  rows: (company) => [...company.postedInvoices.values()].sort((a, b) => byKey(a.no, b.no)),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    "Order No.": (row) => row.orderNo,
    "Sell-to Customer No.": (row) => row.customerNo,
    "Sell-to Customer Name": (row, company) => company.customers.get(row.customerNo)?.name ?? "",
    "Bill-to Customer No.": (row) => row.billToCustomerNo,
    "Bill-to Name": (row) => row.billTo.name,
    "Bill-to Post Code": (row) => row.billTo.postCode,
    "Bill-to Country/Region Code": (row) => row.billTo.country,
    "Ship-to Name": (row) => row.shipTo.name,
    "Ship-to Post Code": (row) => row.shipTo.postCode,
    "Ship-to Country/Region Code": (row) => row.shipTo.country,
    "Currency Code": (row) => row.currencyCode,
    "Posting Date": (row) => row.postingDate,
    "Document Date": (row) => row.postingDate,
    "Due Date": (row) => row.dueDate,
    "Shipment Date": (row) => row.shipmentDate,
    "External Document No.": (row) => row.externalDocumentNo,
    Amount: (row) => invoiceTotals(row).amount,
    "Amount Including VAT": (row) => invoiceTotals(row).amountIncludingVat,
    "Remaining Amount": leftToPay,
    Closed: (row, company) => leftToPay(row, company) === 0,
    Cancelled: (row) => row.cancelledBy !== "",
    Corrective: () => false,
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.salesInvoiceHeader),
  },
});

/** Table 113. */
export const salesInvoiceLineTable = tableOf<LineOfInvoice>(invoiceLineFacts, {
  rows: linesOfInvoices,
  rowVersion: versionOf,
  values: {
    "Document No.": ({ invoice }) => invoice.no,
    "Line No.": (row) => row.lineNo,
    "Order No.": ({ invoice }) => invoice.orderNo,
    "Sell-to Customer No.": ({ invoice }) => invoice.customerNo,
    "Sell-to Customer Name": ({ invoice }, company) => company.customers.get(invoice.customerNo)?.name ?? "",
    Type: (row) => row.type,
    "No.": (row) => row.no,
    Description: (row) => row.description,
    Quantity: (row) => row.quantity,
    "Unit of Measure Code": (row) => row.unitCode,
    "Unit of Measure": (row) => row.unitCode,
    "Unit Price": (row) => row.unitPrice,
    "Line Discount %": discountPercent,
    "Line Discount Amount": (row) => row.lineDiscountAmount,
    "Inv. Discount Amount": (row) => row.invoiceDiscountAmount,
    Amount: (row) => row.amount,
    "Amount Including VAT": (row) => row.amountIncludingVat,
  },
});

/** Field 27 as the line's validation of its amount sets it (T37, round to 5 decimals). */
function discountPercent({ quantity, unitPrice, lineDiscountAmount }: PostedInvoiceLine): number {
  const gross = quantity * unitPrice;
  return gross === 0 ? 0 : Number(((lineDiscountAmount / gross) * 100).toFixed(5));
}

function leftToPay({ no }: PostedInvoice, company: Company): number {
  const entry = entryOfInvoice(company, no);
  return entry === undefined ? 0 : remainingAmount(company, entry.entryNo).amount;
}

function linesOfInvoices(company: Company): readonly LineOfInvoice[] {
  return [...company.postedInvoices.values()]
    .sort((a, b) => byKey(a.no, b.no))
    .flatMap((invoice) => invoice.lines.map((line) => ({ ...line, invoice })));
}
