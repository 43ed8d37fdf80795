import type { Company } from "../ledger/company";
import type { PostedShipment, PostedShipmentLine } from "../ledger/salesDocuments";
import shipmentHeaderFacts from "./facts/salesShipmentHeader.json";
import shipmentLineFacts from "./facts/salesShipmentLine.json";
import { byKey } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

/** A line with the shipment that it belongs to. */
interface LineOfShipment extends PostedShipmentLine {
  readonly shipment: PostedShipment;
}

/** Table 110. */
export const salesShipmentHeaderTable = tableOf<PostedShipment>(shipmentHeaderFacts, {
  rows: (company) => [...company.postedShipments.values()].sort((a, b) => byKey(a.no, b.no)),
  rowVersion: versionOf,
  values: {
    "No.": (row) => row.no,
    "Order No.": (row) => row.orderNo,
    "Quote No.": (row) => row.quoteNo,
    "Sell-to Customer No.": (row) => row.customerNo,
    "Sell-to Customer Name": (row, company) => company.customers.get(row.customerNo)?.name ?? "",
    "Bill-to Customer No.": (row) => row.billToCustomerNo,
    "Bill-to Name": (row) => row.billTo.name,
    "Bill-to Address": (row) => row.billTo.address,
    "Bill-to City": (row) => row.billTo.city,
    "Bill-to Post Code": (row) => row.billTo.postCode,
    "Bill-to Country/Region Code": (row) => row.billTo.country,
    "Ship-to Code": (row) => row.shipToCode,
    "Ship-to Name": (row) => row.shipTo.name,
    "Ship-to Address": (row) => row.shipTo.address,
    "Ship-to Address 2": (row) => row.shipTo.address2,
    "Ship-to City": (row) => row.shipTo.city,
    "Ship-to Post Code": (row) => row.shipTo.postCode,
    "Ship-to Country/Region Code": (row) => row.shipTo.country,
    "Posting Date": (row) => row.postingDate,
    "Document Date": (row) => row.postingDate,
    "External Document No.": (row) => row.externalDocumentNo,
    "Location Code": (row) => row.locationCode,
    "Currency Code": (row) => row.currencyCode,
    "Package Tracking No.": (row) => row.packageTrackingNo,
    "Shipment Date": ({ shipping }) => shipping.shipmentDate,
    "Requested Delivery Date": ({ shipping }) => shipping.requestedDeliveryDate,
    "Promised Delivery Date": ({ shipping }) => shipping.promisedDeliveryDate,
    "Shipping Agent Code": ({ shipping }) => shipping.shippingAgentCode,
    "Shipping Agent Service Code": ({ shipping }) => shipping.shippingAgentServiceCode,
    "Shipping Time": ({ shipping }) => shipping.shippingTime,
    "Outbound Whse. Handling Time": ({ shipping }) => shipping.outboundHandlingTime,
  },
});

/** Table 111. */
export const salesShipmentLineTable = tableOf<LineOfShipment>(shipmentLineFacts, {
  rows: linesOfShipments,
  rowVersion: versionOf,
  values: {
    "Document No.": ({ shipment }) => shipment.no,
    "Line No.": (row) => row.lineNo,
    Type: (row) => row.type,
    "No.": (row) => row.no,
    "Variant Code": (row) => row.variantCode,
    Description: (row) => row.description,
    "Location Code": (row) => row.locationCode,
    Quantity: (row) => row.quantity,
    "Unit of Measure Code": (row) => row.unitCode,
    "Unit of Measure": (row) => row.unitCode,
    "Shipment Date": (row) => row.shipmentDate,
    "Sell-to Customer No.": ({ shipment }) => shipment.customerNo,
  },
});

function linesOfShipments(company: Company): readonly LineOfShipment[] {
  return [...company.postedShipments.values()]
    .sort((a, b) => byKey(a.no, b.no))
    .flatMap((shipment) => shipment.lines.map((line) => ({ ...line, shipment })));
}
