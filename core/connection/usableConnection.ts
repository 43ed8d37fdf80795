import type { CompanyAddress } from "../businesscentral/companyAddress";
import type { PropertyOverrides } from "../businesscentral/propertyNames";
import { PAGE_OF_SOURCE } from "./availabilitySources";
import type { NamedSource } from "./availabilitySources";
import type { Connection, PublishedServices } from "./connection";
import { addressesOf, credentialsOf } from "./endpoint";
import type { Endpoint, EndpointProblem } from "./endpoint";

/** A connection that lacks nothing for reading availability. */
export interface UsableConnection extends Endpoint {
  readonly id: string;
  readonly companyName: string;
  readonly services: PublishedServices;
  /** Those that can be asked, in this order; at least one. */
  readonly sources: readonly NamedSource[];
  readonly propertyNames: PropertyOverrides;
  readonly defaultLocation: string | null;
}

/** A connection whose figures Dataverse shows in virtual tables: nothing is called, so nothing of it can be lacking. */
export interface VirtualConnection {
  readonly id: string;
  readonly companyName: string;
  readonly readsVirtualTables: true;
}

export function isVirtual(connection: UsableConnection | VirtualConnection): connection is VirtualConnection {
  return "readsVirtualTables" in connection;
}

export type ConnectionProblem = { readonly kind: "availabilityOff" } | EndpointProblem | { readonly kind: "noService" };

export type UsableOutcome =
  | { readonly ok: true; readonly usable: UsableConnection | VirtualConnection }
  | { readonly ok: false; readonly problem: ConnectionProblem };

/** Checks what can be known of a connection without asking Business Central; names the first thing that is wrong. */
export function usableConnection(connection: Connection): UsableOutcome {
  if (!connection.itemAvailabilityEnabled) {
    return refuse({ kind: "availabilityOff" });
  }

  if (connection.way === "virtual") {
    return { ok: true, usable: { id: connection.id, companyName: connection.companyName, readsVirtualTables: true } };
  }
  const addresses = addressesOf(connection);
  if (!addresses.ok) {
    return addresses;
  }
  const { address, api } = addresses;

  const { services } = connection;
  const sources = askableSources(connection, api);
  if (sources.length === 0) {
    return refuse({ kind: "noService" });
  }
  const signing = credentialsOf(connection, address);
  if (!signing.ok) {
    return signing;
  }

  return {
    ok: true,
    usable: {
      id: connection.id,
      companyName: connection.companyName,
      address,
      api,
      credentials: signing.credentials,
      services,
      sources,
      propertyNames: connection.propertyNames,
      defaultLocation: connection.defaultLocation,
    },
  };
}

/** The sources that can be asked: their pages are named, and of the API somebody said where it is. */
export function askableSources(
  { sources, services }: Pick<Connection, "sources" | "services">,
  api: CompanyAddress | null,
): readonly NamedSource[] {
  return sources.filter((source) => {
    const page = PAGE_OF_SOURCE[source];
    return page === null ? api !== null : services[page] !== null;
  });
}

function refuse(problem: ConnectionProblem): UsableOutcome {
  return { ok: false, problem };
}
