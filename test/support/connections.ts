import type { Connection } from "../../core/connection/connection";
import { secret } from "../../core/connection/secret";

/** A connection that lacks nothing; pass what should differ. */
export function connection(change: Partial<Connection> = {}): Connection {
  return {
    id: "c1",
    source: "own",
    companyName: "Skarvholm Kontor AS",
    companyId: null,
    itemAvailabilityEnabled: true,
    odataUrl: "https://bc.test/BC/ODataV4",
    authentication: { kind: "accessKey", userName: "READER", accessKey: secret("key-1") },
    services: { itemCard: "ItemCard", productItemAvailability: "ProductItemAvailability" },
    ...change,
  };
}
