import { DEFAULT_SOURCES } from "../../core/connection/availabilitySources";
import type { Connection, PublishedServices } from "../../core/connection/connection";
import { secret } from "../../core/values/secret";

const SERVICES: PublishedServices = {
  itemCard: "ItemCard",
  productItemAvailability: "ProductItemAvailability",
  purchaseLines: "PurchaseLines",
  salesLines: "SalesLines",
  transferLines: null,
  locations: "Locations",
  itemSubstitutions: "ItemSubstitutions",
  priceListLines: "PriceListLines",
  salesInvoiceLines: "PostedSalesInvoiceLines",
};

/** A connection that lacks nothing; pass what should differ. */
export function connection(change: Partial<Connection> = {}): Connection {
  return {
    id: "c1",
    source: "own",
    companyName: "Skarvholm Kontor AS",
    companyId: null,
    itemAvailabilityEnabled: true,
    odataUrl: "https://bc.test/BC/ODataV4",
    apiUrl: "https://bc.test/BC/api/v2.0",
    way: "direct",
    relay: { url: null, clientId: null },
    webClientUrl: "https://bc.test/BC/",
    authentication: { kind: "accessKey", userName: "READER", accessKey: secret("key-1"), keyOrigin: null },
    services: SERVICES,
    sources: DEFAULT_SOURCES,
    propertyNames: {},
    orderMode: null,
    defaultLocation: null,
    ...change,
  };
}
