import { companyAddress } from "../businesscentral/companyAddress";
import type { AddressProblem, CompanyAddress } from "../businesscentral/companyAddress";
import type { PropertyOverrides } from "../businesscentral/propertyNames";
import type { BasicCredentials } from "../ports";
import type { LiveSource } from "./availabilitySources";
import type { Connection, PublishedServices } from "./connection";

/** A connection that lacks nothing for reading availability. */
export interface UsableConnection {
  readonly id: string;
  readonly companyName: string;
  readonly address: CompanyAddress;
  readonly credentials: BasicCredentials;
  readonly services: PublishedServices;
  /** Those that can be asked, in this order; at least one. */
  readonly sources: readonly LiveSource[];
  readonly propertyNames: PropertyOverrides;
  readonly defaultLocation: string | null;
}

export type ConnectionProblem =
  | { readonly kind: "availabilityOff" }
  | { readonly kind: "address"; readonly problem: AddressProblem }
  | { readonly kind: "userNameMissing" }
  /** None is set, or this user's field security profiles do not let him use it. */
  | { readonly kind: "accessKeyMissing" }
  | { readonly kind: "noService" }
  | { readonly kind: "signInNotSupported" };

export type UsableOutcome =
  | { readonly ok: true; readonly usable: UsableConnection }
  | { readonly ok: false; readonly problem: ConnectionProblem };

/** Checks what can be known of a connection without asking Business Central; names the first thing that is wrong. */
export function usableConnection(connection: Connection): UsableOutcome {
  if (!connection.itemAvailabilityEnabled) return refuse({ kind: "availabilityOff" });

  const address = companyAddress(connection.odataUrl, connection.companyName);
  if (!address.ok) return refuse({ kind: "address", problem: address.problem });

  const { services, authentication } = connection;
  // The API is there without anybody publishing it.
  const sources = connection.sources.filter((source) => source === "apiItems" || services[source] !== null);
  if (sources.length === 0) return refuse({ kind: "noService" });
  if (authentication.kind === "entraId") return refuse({ kind: "signInNotSupported" });
  if (authentication.userName === null) return refuse({ kind: "userNameMissing" });
  if (authentication.accessKey === null) return refuse({ kind: "accessKeyMissing" });

  return {
    ok: true,
    usable: {
      id: connection.id,
      companyName: connection.companyName,
      address: address.address,
      credentials: { kind: "basic", userName: authentication.userName, accessKey: authentication.accessKey },
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
