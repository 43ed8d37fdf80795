import {
  ITEM_CARD,
  LOCATION,
  PRODUCT_ITEM_AVAILABILITY,
  PURCHASE_LINE,
  SALES_LINE,
  SUBSTITUTION,
  TRANSFER_LINE,
} from "../../businesscentral/properties";
import { PRICE_LIST_LINE, SALES_INVOICE_LINE } from "../../availability/price/priceServices";
import type { Shape } from "../../businesscentral/rowShape";
import type { PublishedServices } from "../../connection/connection";

export type ServiceId = keyof PublishedServices;

/** A page that an administrator of Business Central publishes on its page Web Services. */
export interface ServicePage {
  readonly id: ServiceId;
  /** What to type as object id; the object type is Page. Null: a page of one's own, since no standard page shows what is read. */
  readonly pageId: number | null;
  /** Only older versions of Business Central have it, and others tell more. */
  readonly isOlder?: true;
  /** What to type as service name; another name serves as well, if the connection says so. */
  readonly usualName: string;
  readonly shape: Shape;
}

/**
 * The most telling first. Standard page 5749 shows no places: transfers are read from pages 5740 and 5742 by their usual names, and a connection
 * names lines of its own only.
 */
export const SERVICE_PAGES: readonly ServicePage[] = [
  { id: "itemCard", pageId: 30, usualName: "ItemCard", shape: ITEM_CARD },
  {
    id: "productItemAvailability",
    pageId: 5390,
    isOlder: true,
    usualName: "ProductItemAvailability",
    shape: PRODUCT_ITEM_AVAILABILITY,
  },
  { id: "purchaseLines", pageId: 518, usualName: "PurchaseLines", shape: PURCHASE_LINE },
  { id: "salesLines", pageId: 516, usualName: "SalesLines", shape: SALES_LINE },
  { id: "transferLines", pageId: null, usualName: "TransferLines", shape: TRANSFER_LINE },
  { id: "locations", pageId: 15, usualName: "Locations", shape: LOCATION },
  { id: "itemSubstitutions", pageId: 5716, usualName: "ItemSubstitutions", shape: SUBSTITUTION },
  { id: "priceListLines", pageId: 7005, usualName: "PriceListLines", shape: PRICE_LIST_LINE },
  { id: "salesInvoiceLines", pageId: 526, usualName: "PostedSalesInvoiceLines", shape: SALES_INVOICE_LINE },
];

/** Service names that an administrator can publish in every version of Business Central, as they are shown. */
export const USUAL_PAGES: readonly ServicePage[] = SERVICE_PAGES.filter(
  ({ pageId, isOlder }) => pageId !== null && isOlder !== true,
);
