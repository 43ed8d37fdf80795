import { DOCUMENT_LISTS } from "../orders/live/documentLists";

/** A list of Business Central with the field *Coupled to Dataverse*: its page, and the name that an administrator publishes it by. */
interface CouplingList {
  readonly service: string;
  readonly page: number;
}

interface KnownMapping {
  /** As Business Central names it (codeunits 7204 and 5334). */
  readonly name: string;
  readonly list?: CouplingList;
}

/** Mappings that this product has words for, by the words' name; others go by Business Central's own. */
export const KNOWN_MAPPINGS = {
  salespeople: { name: "SALESPEOPLE", list: { service: "Salespeople", page: 14 } },
  currencies: { name: "CURRENCY", list: { service: "Currencies", page: 5 } },
  paymentTerms: { name: "PAYMENT TERMS" },
  shipmentMethods: { name: "SHIPMENT METHOD" },
  shippingAgents: { name: "SHIPPING AGENT" },
  unitGroups: { name: "UNIT GROUP" },
  itemUnits: { name: "ITEM UOM", list: { service: "ItemUnits", page: 5404 } },
  resourceUnits: { name: "RESOURCE UOM" },
  /** Of the model before unit groups. */
  units: { name: "UNIT OF MEASURE" },
  customers: { name: "CUSTOMER", list: { service: "CustomerList", page: 22 } },
  vendors: { name: "VENDOR" },
  contacts: { name: "CONTACT", list: { service: "ContactList", page: 5052 } },
  items: { name: "ITEM-PRODUCT", list: { service: "ItemList", page: 31 } },
  resources: { name: "RESOURCE-PRODUCT", list: { service: "ResourceList", page: 77 } },
  priceLists: { name: "PLHEADER-PRICE" },
  prices: { name: "PLLINE-PRODPRICE" },
  /** Of the pricing before. */
  priceGroups: { name: "CUSTPRCGRP-PRICE", list: { service: "CustomerPriceGroups", page: 7 } },
  salesPrices: { name: "SALESPRC-PRODPRICE" },
  opportunities: { name: "OPPORTUNITY", list: { service: "OpportunityList", page: 5123 } },
  releasedOrders: { name: "SALESORDER-ORDER", list: { service: DOCUMENT_LISTS.order.service, page: 9305 } },
  orderLines: { name: "SOLINE-ORDERDETAIL" },
  invoices: { name: "POSTEDSALESINV-INV", list: { service: "PostedSalesInvoices", page: 143 } },
  invoiceLines: { name: "POSTEDSALESLINE-INV" },
} as const satisfies Readonly<Record<string, KnownMapping>>;

export type KnownMappingId = keyof typeof KNOWN_MAPPINGS;

const IDS: ReadonlyMap<string, KnownMappingId> = new Map(
  (Object.keys(KNOWN_MAPPINGS) as KnownMappingId[]).map((id) => [KNOWN_MAPPINGS[id].name, id]),
);

/** Null for a mapping that this product does not know. */
export function knownMapping(name: string): KnownMappingId | null {
  return IDS.get(name) ?? null;
}
