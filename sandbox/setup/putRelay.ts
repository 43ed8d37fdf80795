import { createSalesClient } from "../client/salesClient";
import { TENANT } from "./entra";
import { enterRelay } from "./connect";
import { connectionFacts } from "./setUp";
import { startRelay } from "./startRelay";
import type { RunningRelay } from "./startRelay";

/** As a directory names the two registrations: of the relay, and of the pages that people sign in with. */
const RELAY_CLIENT = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
const PAGE_CLIENT = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";

/** What an administrator does for the way through a relay: starts it beside Business Central with its key, and enters its address in Sales. */
export async function putRelay(
  parts: {
    readonly salesUrl: string;
    readonly bcUrl: string;
    readonly entraUrl: string;
    readonly log: (line: string) => void;
  },
  connectionId: string,
): Promise<RunningRelay> {
  const { salesUrl, bcUrl, entraUrl, log } = parts;
  const { companyName, userName, accessKey } = connectionFacts(bcUrl);
  log("Starting the relay with Business Central's key, which nobody enters in Sales");
  const relay = await startRelay({
    port: 0,
    salesUrl,
    bcUrl,
    entraUrl,
    connectionId,
    companyName,
    userName,
    accessKey,
    tenantId: TENANT,
    relayClientId: RELAY_CLIENT,
  });
  const url = `http://localhost:${relay.port}/connections/skarvholm`;
  log(`Entering the relay's address in the connection: ${url}`);
  await enterRelay(createSalesClient(salesUrl, "admin"), connectionId, {
    url,
    relayClientId: RELAY_CLIENT,
    pageClientId: PAGE_CLIENT,
    tenantId: TENANT,
  });
  return relay;
}
