import { randomUUID } from "node:crypto";

import { postAssembly } from "./assembleToOrder";
import { outstandingBase } from "./baseQuantity";
import type { Company } from "./company";
import { append } from "./company";
import { nextDocumentNo } from "./numberSeries";
import { lastEntryNo } from "./postItemEntry";
import { noteEvent } from "./releaseSalesDocument";
import { roundQuantity } from "./roundQuantity";
import type { SalesLine } from "./rows";
import type { PostedShipment, SalesHeader } from "./salesDocuments";
import { putLine } from "./salesDocumentStore";

/** A line and how much of it is posted now. */
export interface LinePart {
  readonly line: SalesLine;
  readonly quantity: number;
}

/** Posts a shipment of parts of lines: table 110, an item ledger entry for each item that is kept in stock, the lines' quantity shipped. */
export function postShipment(
  company: Company,
  header: SalesHeader,
  { parts, now }: { readonly parts: readonly LinePart[]; readonly now: Date },
): PostedShipment {
  const shipment: PostedShipment = {
    no: nextDocumentNo(company, "shipment"),
    orderNo: header.no,
    customerNo: header.customerNo,
    billToCustomerNo: header.billToCustomerNo,
    postingDate: now.toISOString().slice(0, 10),
    yourReference: header.yourReference,
    externalDocumentNo: header.externalDocumentNo,
    currencyCode: header.currencyCode,
    shipTo: header.shipTo,
    billTo: header.billTo,
    shipToCode: header.shipToCode,
    locationCode: header.locationCode,
    quoteNo: header.quoteNo,
    packageTrackingNo: header.packageTrackingNo,
    shipping: {
      requestedDeliveryDate: header.requestedDeliveryDate,
      promisedDeliveryDate: header.promisedDeliveryDate,
      shipmentDate: header.shipmentDate,
      shippingAgentCode: header.shippingAgentCode,
      shippingAgentServiceCode: header.shippingAgentServiceCode,
      shippingTime: header.shippingTime,
      outboundHandlingTime: header.outboundHandlingTime,
    },
    lines: parts.map(({ line, quantity }) => ({
      lineNo: line.lineNo,
      type: line.type,
      no: line.no,
      variantCode: line.variantCode,
      description: line.description,
      locationCode: line.locationCode,
      shipmentDate: line.shipmentDate,
      quantity,
      unitCode: line.unitCode,
      unitPrice: line.unitPrice,
    })),
    systemId: randomUUID(),
    modifiedAt: now.toISOString(),
  };
  company.postedShipments.set(shipment.no, shipment);
  for (const { line, quantity } of parts) {
    const quantityShipped = roundQuantity(line.quantityShipped + quantity);
    if (line.type === "Item" && !line.dropShipment) {
      postAssembly(company, line, { quantity, now });
      postSale(company, {
        itemNo: line.no,
        variantCode: line.variantCode,
        locationCode: line.locationCode,
        documentNo: shipment.no,
        quantity: roundQuantity(
          outstandingBase(company, line, quantityShipped) - outstandingBase(company, line, line.quantityShipped),
        ),
        now,
      });
    }
    putLine(company, { ...line, quantityShipped }, now);
  }
  noteEvent(company, header, { event: "ShipmentCreated", now });
  return shipment;
}

export interface Sale {
  readonly itemNo: string;
  readonly variantCode?: string;
  readonly locationCode: string;
  readonly documentNo: string;
  /** Base, below zero when goods leave. */
  readonly quantity: number;
  readonly now: Date;
}

/** An item ledger entry of a sale or its return. Items that are not kept in stock have none. */
export function postSale(company: Company, sale: Sale): void {
  const { itemNo, variantCode = "", locationCode, documentNo, quantity, now } = sale;
  if (company.items.get(itemNo)?.type !== "Inventory") {
    return;
  }
  append(company.itemEntries, itemNo, {
    entryNo: lastEntryNo(company) + 1,
    itemNo,
    postingDate: now.toISOString().slice(0, 10),
    entryType: "Sale",
    documentNo,
    description: "",
    locationCode,
    variantCode,
    quantity,
    modifiedAt: now.toISOString(),
  });
}
