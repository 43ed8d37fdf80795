import type { SendOutcome } from "../../businesscentral/throttledSend";
import { resolvedLink } from "../../businesscentral/webAddress";
import { jsonObject } from "../../values/json";
import { textOf } from "../../values/wireValue";
import type { Asking } from "./asking";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

/**
 * Whether Business Central builds its addresses with the server name that it is called by. Behind a proxy that keeps the public name to itself it
 * does not, and the next page of a long list would be asked for at a server that the sign-in is not for.
 * @param outcome of what was asked at `url`
 */
export function checkLinks({ address: { host, origin } }: Asking, url: string, outcome: SendOutcome): HealthFinding {
  const context = outcome.kind === "response" ? textOf(jsonObject(outcome.body)?.["@odata.context"]) : null;
  // What stands behind the # names the rows, not the server.
  const named = context === null ? null : resolvedLink(context.replace(/#.*$/, ""), url);
  return named === null || named.origin === origin
    ? finding("reachable", "reached", host)
    : finding("reachable", "otherServer", host, named.host);
}
