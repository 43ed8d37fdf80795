import { lookup } from "node:dns";
import type { LookupAddress, LookupOptions } from "node:dns";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Ranges that a configured private host may be in. Never among them: link-local addresses, where clouds keep the keys of a machine. */
const PRIVATE_RANGES: readonly string[] = ["private", "uniqueLocal", "loopback", "carrierGradeNat"];

/** An address that a host may not lead to; thrown while connecting, so it never names more than this. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";

  constructor() {
    super("The host leads to an address that may not be called.");
  }
}

/**
 * Whether a host that stands at an address may be called there: everywhere in public, in private networks only by hosts of the configuration.
 * An address of IPv4 inside one of IPv6 counts as what it is.
 */
export function mayCall(host: string, address: string, privateHosts: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) {
    return false;
  }
  const range = ipaddr.process(address).range();
  return range === "unicast" || (privateHosts.includes(host.toLowerCase()) && PRIVATE_RANGES.includes(range));
}

/** A host that is itself an address is never looked up, so it is asked for here. */
export function isForbiddenLiteral(hostname: string, privateHosts: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !mayCall(host, host, privateHosts);
}

/**
 * Looks a host up and lets the connection go only to what was looked at: a name that leads elsewhere a moment later is looked up, and checked,
 * anew with its next connection. One forbidden address among several refuses the host.
 */
export function guardedLookup(privateHosts: readonly string[], resolve: typeof lookup = lookup): LookupFunction {
  return (host: string, options: LookupOptions, callback) => {
    resolve(host, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: readonly LookupAddress[]) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) {
        callback(error ?? new Error("The host has no address."), "", 0);
      } else if (!found.every(({ address }) => mayCall(host, address, privateHosts))) {
        callback(new ForbiddenAddress(), "", 0);
      } else if (options.all === true) {
        callback(null, [...found]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
