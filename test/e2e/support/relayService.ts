import { Hono } from "hono";
import { createRelay } from "../../../relay/app";
import { readConfig } from "../../../relay/config/readConfig";
import { serveRelay } from "../../../relay/hosts/node/serve";
import type { Served } from "../../../relay/hosts/node/serve";
import { jsonLog } from "../../../relay/log";
import { createOutbound } from "../../../relay/network/outbound";
import { serve } from "../../../sandbox/serve";
import type { Sandbox } from "../../../sandbox/start";
import { ENTRA_SETTINGS, TENANT } from "./identityProvider";
import type { IdentityProvider } from "./identityProvider";

const RELAY_CLIENT = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
const RELAY_SECRET = "the-relays-own-secret";
export const KEY = "skarvholm-demo-key";

/** A relay of its own between the sandbox's Sales and Business Central. It asks Sales, as the person, who may read the connection. */
export class RelayService {
  /** Whom Sales takes the person for. */
  public person = "salesperson";

  private constructor(
    /** What it has logged. */
    public readonly lines: readonly string[],
    private readonly app: Hono,
    private served: Served | null,
    private readonly port: number,
    private readonly end: () => Promise<unknown>,
  ) {}

  public static async start({ sales, bc, demo }: Sandbox, provider: IdentityProvider): Promise<RelayService> {
    const tokens = new Hono();
    const issuer = await serve(tokens, 0);
    provider.relayIssuer = issuer.url;
    const config = readConfig({
      BC_KEY: KEY,
      RELAY_SECRET,
      RELAY_CONFIG: JSON.stringify({
        callers: { tenantId: TENANT, audience: RELAY_CLIENT, issuer: issuer.url, origins: [sales.url] },
        application: { clientId: RELAY_CLIENT, secret: { setting: "RELAY_SECRET" } },
        privateHosts: ["localhost"],
        connections: {
          skarvholm: {
            company: "Skarvholm Kontor AS",
            odataUrl: `${bc.url}/BC/ODataV4`,
            signIn: { kind: "accessKey", userName: "SALESREADER", accessKey: { setting: "BC_KEY" } },
            dataverse: { url: sales.url, connectionId: demo.connectionId },
          },
        },
        limits: { joinSeconds: 0, permissionMinutes: 0 },
      }),
    });
    const outbound = createOutbound({ milliseconds: 20_000, responseBytes: 5_000_000, privateHosts: ["localhost"] });
    const lines: string[] = [];
    const app = createRelay({ config, outbound, log: jsonLog((line) => lines.push(line)) });
    const served = await serveRelay(app, { host: "127.0.0.1", port: 0, requestMs: 10_000 });
    const relay = new RelayService(lines, app, served, served.port, () =>
      Promise.all([outbound.close(), issuer.close()]),
    );
    // Microsoft Entra ID for the relay: its keys, and a token that the sandbox's Sales takes for the person.
    tokens.get("/.well-known/openid-configuration", (c) =>
      c.json({ issuer: issuer.url, token_endpoint: `${issuer.url}/token`, jwks_uri: provider.keysUrl }),
    );
    tokens.post("/token", (c) =>
      c.json({ token_type: "Bearer", expires_in: 1, access_token: `sandbox:${relay.person}` }),
    );
    return relay;
  }

  /** What an administrator enters for this relay. The key that the row holds stays: nothing may read it. */
  public get settings(): Readonly<Record<string, unknown>> {
    const { bcs_tenantid, bcs_clientid } = ENTRA_SETTINGS;
    return {
      bcs_way: 727000001,
      bcs_relayurl: `http://localhost:${this.port}/connections/skarvholm`,
      bcs_relayclientid: RELAY_CLIENT,
      bcs_tenantid,
      bcs_clientid,
    };
  }

  /** Makes the relay unreachable. */
  public async stop(): Promise<void> {
    const running = this.served;
    this.served = null;
    await running?.close();
  }

  public async resume(): Promise<void> {
    this.served ??= await serveRelay(this.app, { host: "127.0.0.1", port: this.port, requestMs: 10_000 });
  }

  public async close(): Promise<void> {
    await this.stop();
    await this.end();
  }
}
