import { apiAddress } from "../businesscentral/apiAddress";
import type { ApiAddressProblem } from "../businesscentral/apiAddress";
import { companyAddress } from "../businesscentral/companyAddress";
import type { AddressProblem, CompanyAddress } from "../businesscentral/companyAddress";
import type { PropertyOverrides } from "../businesscentral/propertyNames";
import type { Credentials } from "../ports";
import type { LiveSource } from "./availabilitySources";
import type { Connection, PublishedServices } from "./connection";
import { credentialsFor } from "./credentials";
import type { CredentialsProblem } from "./credentials";

/** A connection that lacks nothing for reading availability. */
export interface UsableConnection {
  readonly id: string;
  readonly companyName: string;
  readonly address: CompanyAddress;
  readonly api: CompanyAddress;
  readonly credentials: Credentials;
  readonly services: PublishedServices;
  /** Those that can be asked, in this order; at least one. */
  readonly sources: readonly LiveSource[];
  readonly propertyNames: PropertyOverrides;
  readonly defaultLocation: string | null;
}

export type ConnectionProblem =
  | { readonly kind: "availabilityOff" }
  | { readonly kind: "address"; readonly problem: AddressProblem }
  | { readonly kind: "apiAddress"; readonly problem: ApiAddressProblem }
  | CredentialsProblem
  | { readonly kind: "noService" };

export type UsableOutcome =
  | { readonly ok: true; readonly usable: UsableConnection }
  | { readonly ok: false; readonly problem: ConnectionProblem };

/** Checks what can be known of a connection without asking Business Central; names the first thing that is wrong. */
export function usableConnection(connection: Connection): UsableOutcome {
  if (!connection.itemAvailabilityEnabled) {
    return refuse({ kind: "availabilityOff" });
  }

  const address = companyAddress(connection.odataUrl, connection.companyName);
  if (!address.ok) {
    return refuse({ kind: "address", problem: address.problem });
  }

  const api = apiAddress(connection.apiUrl, address.address);
  if (!api.ok) {
    return refuse({ kind: "apiAddress", problem: api.problem });
  }

  const { services, authentication } = connection;
  // The API is there without anybody publishing it.
  const sources = connection.sources.filter((source) => source === "apiItems" || services[source] !== null);
  if (sources.length === 0) {
    return refuse({ kind: "noService" });
  }
  const signing = credentialsFor(authentication, address.address);
  if (!signing.ok) {
    return signing;
  }

  return {
    ok: true,
    usable: {
      id: connection.id,
      companyName: connection.companyName,
      address: address.address,
      api: api.address,
      credentials: signing.credentials,
      services,
      sources,
      propertyNames: connection.propertyNames,
      defaultLocation: connection.defaultLocation,
    },
  };
}

function refuse(problem: ConnectionProblem): UsableOutcome {
  return { ok: false, problem };
}
