import type { CompanyAddress } from "../../core/businesscentral/companyAddress";
import type { Secret } from "../../core/values/secret";
import type { Reads } from "../reads/readQuestion";
import type { LimitSettings } from "./schema";

/** The configuration, checked as a whole, with its secrets read. */
export interface RelayConfig {
  readonly callers: CallerConfig;
  readonly application: { readonly clientId: string; readonly secret: Secret } | null;
  readonly connections: ReadonlyMap<string, RelayConnection>;
  readonly privateHosts: readonly string[];
  readonly metricsToken: Secret | null;
  readonly limits: LimitSettings;
}

export interface CallerConfig {
  readonly tenantId: string;
  readonly issuer: string;
  readonly audience: string;
  readonly scope: string;
  readonly origins: readonly string[];
  readonly clients: readonly string[] | null;
  readonly role: string | null;
}

/** One company of one Business Central. */
export interface RelayConnection {
  readonly name: string;
  readonly odata: CompanyAddress;
  readonly api: CompanyAddress;
  readonly signIn: BusinessCentralSignIn;
  readonly dataverse: { readonly url: string; readonly connectionId: string } | null;
  readonly reads: Reads;
}

export type BusinessCentralSignIn =
  | { readonly kind: "accessKey"; readonly userName: string; readonly accessKey: Secret }
  | { readonly kind: "onBehalfOf" | "application"; readonly scope: string };
