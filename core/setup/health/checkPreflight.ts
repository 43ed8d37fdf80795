import { BATCH_HEADERS, batchBody } from "../../businesscentral/batch";
import { withClient } from "../../businesscentral/client";
import { throttledSend } from "../../businesscentral/throttledSend";
import { rootUrl } from "./asking";
import type { Asking } from "./asking";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";

/**
 * Whether a browser may send what an order form sends: a $batch, with its headers and its method. A preflight answers for nothing but what was
 * asked, so a plain question that passes proves nothing of it.
 */
export async function checkPreflight(asking: Asking): Promise<HealthFinding> {
  const { ports, credentials, address } = asking;
  const outcome = await withClient(ports, credentials, undefined, (client) =>
    throttledSend(client, {
      method: "POST",
      url: rootUrl(asking, "$batch"),
      credentials,
      headers: BATCH_HEADERS,
      body: batchBody(["Company"]),
    }),
  );
  return outcome.kind === "preflightRefused"
    ? finding("crossOrigin", "preflightPartly", address.host, outcome.what)
    : finding("crossOrigin", "crossOriginAllowed", address.host);
}
