import { vatPercentFor } from "../bc/ledger/businessRules";
import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import { addressOf } from "../bc/ledger/createSalesDocument";
import { putHeader } from "../bc/ledger/salesDocumentStore";
import { addDays } from "./addDays";
import { idOf } from "./idOf";
import openDocuments from "./openDocuments.json";

/** Puts the demo's sales, purchase and transfer orders on the days after one. @param today ISO date. */
export function addOpenDocuments(company: Company, today: string): void {
  const yesterday = new Date(`${addDays(today, -1)}T09:00:00Z`);
  for (const document of openDocuments.sales) {
    const { vatPercent } = addHeader(company, document, yesterday);
    document.lines.forEach((line, at) => {
      append(company.salesLines, line.item, {
        ...commonLine(company, { documentNo: document.no, locationCode: document.location, line, at }),
        customerNo: document.customer,
        quantityShipped: 0,
        quantityInvoiced: 0,
        unitPrice: priceIn(company, line),
        lineDiscountAmount: 0,
        invoiceDiscountAmount: 0,
        vatPercent,
        shipmentDate: addDays(today, line.inDays),
        systemId: idOf("sales line", `${document.no}/${at}`),
        modifiedAt: yesterday.toISOString(),
      });
    });
  }
  for (const document of openDocuments.purchases) {
    document.lines.forEach((line, at) => {
      append(company.purchaseLines, line.item, {
        ...commonLine(company, { documentNo: document.no, locationCode: document.location, line, at }),
        vendorNo: document.vendor,
        quantityReceived: 0,
        directUnitCost: company.items.get(line.item)?.unitCost ?? 0,
        expectedReceiptDate: addDays(today, line.inDays),
      });
    });
  }
  for (const document of openDocuments.transfers) {
    document.lines.forEach((line, at) => {
      append(company.transferLines, line.item, {
        documentNo: document.no,
        lineNo: (at + 1) * 10_000,
        itemNo: line.item,
        variantCode: "",
        fromCode: document.from,
        toCode: document.to,
        quantity: line.quantity,
        quantityShipped: line.shipped,
        quantityReceived: 0,
        shipmentDate: addDays(today, line.shipsInDays),
        receiptDate: addDays(today, line.arrivesInDays),
      });
    });
  }
}

function addHeader(
  company: Company,
  document: { readonly no: string; readonly customer: string; readonly location: string },
  now: Date,
): { readonly vatPercent: number } {
  const customer = company.customers.get(document.customer);
  const billTo =
    customer === undefined
      ? undefined
      : company.customers.get(customer.billToCustomerNo === "" ? customer.no : customer.billToCustomerNo);
  if (customer === undefined || billTo === undefined) {
    throw new Error(
      `Open document ${document.no} of the demo names customer ${JSON.stringify(document.customer)}, whom customers.json lacks.`,
    );
  }
  putHeader(
    company,
    {
      documentType: "Order",
      no: document.no,
      customerNo: customer.no,
      billToCustomerNo: billTo.no,
      status: "Open",
      yourReference: "",
      externalDocumentNo: "",
      workDescription: "",
      currencyCode: "",
      orderDate: now.toISOString().slice(0, 10),
      requestedDeliveryDate: "",
      quoteValidUntil: "",
      quoteNo: "",
      locationCode: document.location,
      paymentTermsCode: billTo.paymentTermsCode,
      paymentDiscountPercent: 0,
      billTo: addressOf(billTo),
      shipTo: addressOf(customer),
      notes: [],
      systemId: idOf("sales order", document.no),
      rowVersion: 0,
      modifiedAt: "",
    },
    now,
  );
  return { vatPercent: vatPercentFor(company, billTo) };
}

interface DemoLine {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
}

function commonLine(
  company: Company,
  parts: { readonly documentNo: string; readonly locationCode: string; readonly line: DemoLine; readonly at: number },
) {
  const { documentNo, locationCode, line, at } = parts;
  const item = company.items.get(line.item);
  if (item === undefined) {
    throw new Error(
      `Open document ${documentNo} of the demo names item ${JSON.stringify(line.item)}, which items.json lacks.`,
    );
  }
  return {
    documentType: "Order",
    documentNo,
    lineNo: (at + 1) * 10_000,
    type: "Item",
    no: item.no,
    variantCode: "",
    description: item.description,
    locationCode,
    quantity: line.quantity,
    unitCode: line.unit,
    quantityPerUnit: perUnit(company, line),
    reservedQuantityBase: 0,
    dropShipment: false,
    rowVersion: Number.parseInt(documentNo.replace(/\D/g, ""), 10) * 10 + at,
  } as const;
}

function perUnit(company: Company, line: DemoLine): number {
  const unit = company.itemUnits.get(line.item)?.find(({ code }) => code === line.unit);
  if (unit === undefined) {
    throw new Error(`The demo uses unit ${line.unit} of item ${line.item}, which items.json lacks.`);
  }
  return unit.quantityPerUnit;
}

function priceIn(company: Company, line: DemoLine): number {
  return (company.items.get(line.item)?.unitPrice ?? 0) * perUnit(company, line);
}
