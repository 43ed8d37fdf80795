import type { PropertyOverrides } from "../businesscentral/propertyNames";
import type { NamedSource } from "./availabilitySources";
import type { OrderMode } from "./orderMode";
import type { Way } from "./way";
import type { Secret } from "../values/secret";

export type Authentication =
  /** `accessKey` null: none is set, or this user's field security profiles do not let them use it. Dataverse does not tell which. */
  | {
      readonly kind: "accessKey";
      readonly userName: string | null;
      readonly accessKey: Secret | null;
      /** The server that the key was entered for, as scheme, host and port; null: nobody noted it. */
      readonly keyOrigin: string | null;
    }
  | { readonly kind: "entraId"; readonly tenantId: string | null; readonly clientId: string | null };

/** The service that asks for people; they sign in to it. Null where nothing is set. */
export interface Relay {
  /** Ends in `/connections/<name>`. */
  readonly url: string | null;
  /** Application (client) id of its registration in Microsoft Entra ID. */
  readonly clientId: string | null;
}

/** The names under which an administrator published Business Central's pages; null where a page is not published. */
export interface PublishedServices {
  readonly itemCard: string | null;
  readonly productItemAvailability: string | null;
  readonly purchaseLines: string | null;
  readonly salesLines: string | null;
  readonly transferLines: string | null;
  readonly locations: string | null;
  readonly itemSubstitutions: string | null;
  readonly priceListLines: string | null;
  readonly salesInvoiceLines: string | null;
}

/** How Sales reaches one Business Central company. */
export interface Connection {
  readonly id: string;
  /** `own`: a row of this product; `businessCentral`: a row that BC's own set-up wrote. */
  readonly source: "own" | "businessCentral";
  readonly companyName: string;
  /** Id of the company's `bcbi_company` row, lower case; null where the connection serves whatever company there is. */
  readonly companyId: string | null;
  readonly itemAvailabilityEnabled: boolean;
  readonly way: Way;
  /** Where the browser asks on the direct way. */
  readonly odataUrl: string | null;
  /** Where API v2.0 is on the direct way; null: nobody said, and it is not asked. */
  readonly apiUrl: string | null;
  readonly relay: Relay;
  /** Where Business Central's web client is, as an administrator or BC's set-up wrote it. */
  readonly webClientUrl: string | null;
  /** How people sign in to Business Central, or to the relay. */
  readonly authentication: Authentication;
  readonly services: PublishedServices;
  /** In the order in which they are asked. */
  readonly sources: readonly NamedSource[];
  /** Where a published page names a property otherwise than usual. */
  readonly propertyNames: PropertyOverrides;
  /** As an administrator said; null: nobody has. What Sales shows of it, too, is `standingOrderMode`. */
  readonly orderMode: OrderMode | null;
  /** Code of the location that availability is about; null: all locations together. */
  readonly defaultLocation: string | null;
}
