import { CREDIT_MEMOS, DOCUMENT_LISTS, INVOICE_PDF, SHIPPING_AGENTS } from "./documentLists";

/** A set of API v2.0 and what is read of its rows; parts are what `$expand` names. */
export interface ReadSet {
  readonly name: string;
  readonly properties: readonly string[];
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** The published pages that are asked about orders and quotes that Business Central has. */
export const LIVE_SERVICES = [DOCUMENT_LISTS.order, DOCUMENT_LISTS.quote, SHIPPING_AGENTS] as const;

const REFERENCE = "customerPurchaseOrderReference";

/** The sets of API v2.0 likewise: whoever lets the product's questions through must know them. */
export const LIVE_SETS: readonly ReadSet[] = [
  {
    name: "salesShipments",
    properties: ["number", "postingDate", REFERENCE],
    parts: { salesShipmentLines: ["lineObjectNumber", "unitOfMeasureCode", "description", "quantity"] },
  },
  {
    name: INVOICE_PDF.service,
    properties: ["id", "number", "dueDate", "remainingAmount", "currencyCode", "status", REFERENCE],
    parts: {},
  },
  {
    name: CREDIT_MEMOS.service,
    properties: ["number", "postingDate", "totalAmountIncludingTax", "currencyCode", "status", CREDIT_MEMOS.property],
    parts: {},
  },
  {
    name: "salesOrders",
    properties: ["number"],
    parts: {
      salesOrderLines: [
        "lineObjectNumber",
        "description",
        "quantity",
        "shippedQuantity",
        "invoicedQuantity",
        "shipmentDate",
        "unitPrice",
        "discountAmount",
      ],
    },
  },
];
