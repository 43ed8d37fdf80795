import { BATCH_HEADERS } from "../core/businesscentral/batch";
import { callable } from "../core/businesscentral/webAddress";
import type { Trial } from "../core/setup/ways/whereItStands";
import { watchPolicy } from "./policyWatch";
import { tryCall } from "./whyNoAnswer";

/**
 * Whether this browser may send to a server what an order form sends: a $batch with its headers, without any sign-in. Nothing that answers it
 * knows what to do with it. @param root where OData V4 is
 */
export async function tryServer(root: string): Promise<Trial> {
  const url = callable(`${root}/$batch`, new URL(root).origin);
  if (url === null) {
    return { kind: "unreachable" };
  }
  const policy = watchPolicy();
  try {
    const found = await tryCall({ method: "POST", url, headers: BATCH_HEADERS, body: "" });
    return (await policy.hasStopped(url)) ? { kind: "policy" } : found;
  } finally {
    policy.end();
  }
}
