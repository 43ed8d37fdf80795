import { companyAddress } from "../../businesscentral/companyAddress";
import { isLoopback, isPrivateHost } from "../../businesscentral/webAddress";
import type { Way } from "../../connection/way";

/** Where a Business Central stands, as far as the way to it is concerned. */
export const PLACES = ["online", "published", "private"] as const;

export type Hosting = (typeof PLACES)[number];

const ONLINE_HOST = "api.businesscentral.dynamics.com";

/** Where an OData address says that it stands; null where it is no address. */
export function placeOf(odataUrl: string): Hosting | null {
  const outcome = companyAddress(odataUrl, "");
  if (!outcome.ok) {
    return null;
  }
  const { host, origin } = outcome.address;
  if (host === ONLINE_HOST) {
    return "online";
  }
  return isPrivateHost(host) && !isLoopback(origin) ? "private" : "published";
}

/** What a browser found when it tried to call; `what`: the part that no preflight allows. */
export type Trial =
  | { readonly kind: "allowed" }
  | { readonly kind: "preflightRefused"; readonly what: string }
  | { readonly kind: "crossOrigin" | "redirected" | "policy" | "mixedContent" | "privateNetwork" | "unreachable" };

/** What whoever looks after the server can put right. */
const MENDABLE: readonly Trial["kind"][] = ["preflightRefused", "crossOrigin", "redirected", "mixedContent"];

/**
 * The way to advise. Where the browser may call, nothing need be built; behind a server that could be told to allow pages, the administrator
 * has a choice, and the shorter one is named; a private network is reached by a relay only. Virtual tables are never advised: they know less.
 * @param trial what this browser found; null where it has not tried
 */
export function advisedWay(place: Hosting, trial: Trial | null): Exclude<Way, "virtual"> {
  if (trial?.kind === "allowed") {
    return "direct";
  }
  return place === "published" && (trial === null || MENDABLE.includes(trial.kind)) ? "direct" : "relay";
}
