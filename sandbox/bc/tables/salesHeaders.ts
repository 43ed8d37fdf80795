import type { Company } from "../ledger/company";
import { outstandingSales } from "../ledger/figures";
import { amountIncludingVat, amountOf } from "../ledger/lineAmounts";
import { sumMoney } from "../ledger/money";
import { COUPLED_TABLES } from "../ledger/rows";
import type { SalesHeader } from "../ledger/salesDocuments";
import { linesOf } from "../ledger/salesDocumentStore";
import type { CustomerTrade } from "../ledger/tradeTables";
import { customerTrade } from "../ledger/trade";
import { coupledIn } from "./coupled";
import { DOCUMENT_TYPES } from "./documentTypes";
import salesHeaderFacts from "./facts/salesHeader.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";

/** Table 36. */
export const salesHeaderTable = tableOf<SalesHeader>(salesHeaderFacts, {
  rows: (company) =>
    [...company.salesHeaders.values()].sort(
      (a, b) => DOCUMENT_TYPES.indexOf(a.documentType) - DOCUMENT_TYPES.indexOf(b.documentType) || byKey(a.no, b.no),
    ),
  rowVersion: (header) => header.rowVersion,
  values: {
    "Gen. Bus. Posting Group": (row, company) => tradeOf(company, row.customerNo).genBusPostingGroup,
    "VAT Bus. Posting Group": (row, company) => tradeOf(company, row.billToCustomerNo).vatBusPostingGroup,
    "Customer Posting Group": (row, company) => tradeOf(company, row.billToCustomerNo).customerPostingGroup,
    "Prices Including VAT": (row, company) => tradeOf(company, row.billToCustomerNo).pricesIncludingVat,
    "Document Type": (row) => row.documentType,
    "No.": (row) => row.no,
    "Sell-to Customer No.": (row) => row.customerNo,
    "Sell-to Customer Name": (row, company) => company.customers.get(row.customerNo)?.name ?? "",
    "Bill-to Customer No.": (row) => row.billToCustomerNo,
    "Bill-to Name": (row) => row.billTo.name,
    "Bill-to Address": (row) => row.billTo.address,
    "Bill-to Address 2": (row) => row.billTo.address2,
    "Bill-to City": (row) => row.billTo.city,
    "Bill-to County": (row) => row.billTo.county,
    "Bill-to Post Code": (row) => row.billTo.postCode,
    "Bill-to Country/Region Code": (row) => row.billTo.country,
    "Ship-to Code": (row) => row.shipToCode,
    "Ship-to Name": (row) => row.shipTo.name,
    "Ship-to Address": (row) => row.shipTo.address,
    "Ship-to Address 2": (row) => row.shipTo.address2,
    "Ship-to City": (row) => row.shipTo.city,
    "Ship-to County": (row) => row.shipTo.county,
    "Ship-to Post Code": (row) => row.shipTo.postCode,
    "Ship-to Country/Region Code": (row) => row.shipTo.country,
    Status: (row) => row.status,
    "Your Reference": (row) => row.yourReference,
    "External Document No.": (row) => row.externalDocumentNo,
    WorkDescription: (row) => row.workDescription,
    "Currency Code": (row) => row.currencyCode,
    "Order Date": (row) => row.orderDate,
    "Document Date": (row) => row.orderDate,
    "Posting Date": (row) => row.orderDate,
    "Quote No.": (row) => row.quoteNo,
    "Quote Valid Until Date": (row) => row.quoteValidUntil,
    "Location Code": (row) => row.locationCode,
    "Responsibility Center": (row) => row.responsibilityCenter,
    "Payment Terms Code": (row) => row.paymentTermsCode,
    "Payment Discount %": (row) => row.paymentDiscountPercent,
    "Requested Delivery Date": (row) => row.requestedDeliveryDate,
    "Promised Delivery Date": (row) => row.promisedDeliveryDate,
    "Shipment Date": (row) => row.shipmentDate,
    "Shipping Agent Code": (row) => row.shippingAgentCode,
    "Shipping Agent Service Code": (row) => row.shippingAgentServiceCode,
    "Shipping Time": (row) => row.shippingTime,
    "Outbound Whse. Handling Time": (row) => row.outboundHandlingTime,
    "Shipping Advice": (row) => row.shippingAdvice,
    "Combine Shipments": (row) => row.combineShipments,
    "Package Tracking No.": (row) => row.packageTrackingNo,
    "Completely Shipped": (row, company) =>
      goodsOf(company, row).length > 0 && goodsOf(company, row).every((line) => outstandingSales(line) === 0),
    Amount: (row, company) => sumMoney(linesOf(company, row).map(amountOf)),
    "Amount Including VAT": (row, company) => sumMoney(linesOf(company, row).map(amountIncludingVat)),
    "Coupled to Dataverse": coupledIn(COUPLED_TABLES.salesHeader),
  },
});

/** BC's Completely Shipped looks at lines with a type. */
function goodsOf(company: Company, header: SalesHeader) {
  return linesOf(company, header).filter(({ type }) => type !== " ");
}

function tradeOf(company: Company, no: string): CustomerTrade {
  return customerTrade(company, company.customers.get(no) ?? { no, country: "" });
}
