import { outstandingSales } from "../ledger/figures";
import { lineAmount, shippedNotInvoicedQuantity } from "../ledger/lineAmounts";
import { reservedForSalesLine } from "../ledger/reservation";
import { roundQuantity } from "../ledger/roundQuantity";
import type { SalesLine } from "../ledger/rows";
import { inLineOrder } from "./documentTypes";
import salesLineFacts from "./facts/salesLine.json";
import { tableOf } from "./tableOf";

/** Table 37. */
export const salesLineTable = tableOf<SalesLine>(salesLineFacts, {
  rows: (company) => inLineOrder([...company.salesLines.values()].flat()),
  rowVersion: (line) => line.rowVersion,
  index: {
    field: "No.",
    rows: (company, numbers) => inLineOrder(numbers.flatMap((no) => company.salesLines.get(no) ?? [])),
  },
  values: {
    "Document Type": (line) => line.documentType,
    "Document No.": (line) => line.documentNo,
    "Line No.": (line) => line.lineNo,
    "Sell-to Customer No.": (line) => line.customerNo,
    "Sell-to Customer Name": (line, company) => company.customers.get(line.customerNo)?.name ?? "",
    Type: (line) => line.type,
    TypeAsText: (line) => (line.type === " " ? "Comment" : line.type),
    "No.": (line) => line.no,
    "Variant Code": (line) => line.variantCode,
    "Substitution Available": (line, company) => (company.substitutions.get(line.no)?.length ?? 0) > 0,
    "Purchasing Code": (line) => line.purchasingCode,
    Description: (line) => line.description,
    "Drop Shipment": (line) => line.dropShipment,
    "Special Order": (line) => line.specialOrder,
    "Location Code": (line) => line.locationCode,
    Reserve: (line) => line.reserve,
    Quantity: (line) => line.quantity,
    "Qty. to Assemble to Order": (line) => line.quantityToAssemble,
    "Reserved Quantity": (line, company) =>
      line.quantityPerUnit === 0 ? 0 : roundQuantity(reservedForSalesLine(company, line) / line.quantityPerUnit),
    "Reserved Qty. (Base)": (line, company) => reservedForSalesLine(company, line),
    "Unit of Measure Code": (line) => line.unitCode,
    "Unit of Measure": (line) => line.unitCode,
    "Unit Price": (line) => line.unitPrice,
    "Line Discount Amount": (line) => line.lineDiscountAmount,
    "Inv. Discount Amount": (line) => line.invoiceDiscountAmount,
    "Line Amount": lineAmount,
    "Qty. to Ship": outstandingSales,
    "Quantity Shipped": (line) => line.quantityShipped,
    "Qty. to Invoice": shippedNotInvoicedQuantity,
    "Quantity Invoiced": (line) => line.quantityInvoiced,
    "Outstanding Quantity": outstandingSales,
    "Requested Delivery Date": (line) => line.requestedDeliveryDate,
    "Promised Delivery Date": (line) => line.promisedDeliveryDate,
    "Planned Delivery Date": (line) => line.plannedDeliveryDate,
    "Planned Shipment Date": (line) => line.plannedShipmentDate,
    "Shipment Date": (line) => line.shipmentDate,
    "Shipping Agent Code": (line) => line.shippingAgentCode,
    "Shipping Agent Service Code": (line) => line.shippingAgentServiceCode,
    "Shipping Time": (line) => line.shippingTime,
    "Outbound Whse. Handling Time": (line) => line.outboundHandlingTime,
  },
});
