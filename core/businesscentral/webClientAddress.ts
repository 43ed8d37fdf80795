import { webAddress } from "./webAddress";

/**
 * Where Business Central's web client is, as a browser will open it; null for anything that is not clearly the address of a web page. What
 * stands after `#` is a place inside the page that somebody copied, and is left out: the page that is asked for would stand behind it.
 * Over http as well: servers inside a company often have no certificate, and no key goes along.
 */
export function webClientAddress(webClientUrl: string | null): string | null {
  const outcome = webAddress(webClientUrl?.replace(/#.*$/, "") ?? null);
  return outcome.ok ? outcome.address.href : null;
}
