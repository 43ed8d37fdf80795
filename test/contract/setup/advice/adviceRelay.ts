import type { Hono } from "hono";
import { createRelay } from "../../../../relay/app";
import { readConfig } from "../../../../relay/config/readConfig";
import { serveRelay } from "../../../../relay/hosts/node/serve";
import type { Served } from "../../../../relay/hosts/node/serve";
import { jsonLog } from "../../../../relay/log";
import { createOutbound } from "../../../../relay/network/outbound";
import { Entra, PAGE_CLIENT, RELAY_CLIENT, RELAY_SECRET, TENANT } from "../../relay/support/entra";
import { KEY } from "../../relay/support/world";
import type { AdviceWorld } from "./world";

const OUTBOUND = { milliseconds: 5_000, responseBytes: 5_000_000, privateHosts: ["localhost"] };

/** A relay between the sandbox's two servers, which whoever runs it starts, stops and configures. */
export class AdviceRelay {
  /** Whom Sales takes the person for. */
  public person = "salesperson";
  /** Milliseconds that have passed for the relay besides those of the machine. */
  public later = 0;
  private served: Served | null = null;
  private port = 0;
  private readonly outbound = createOutbound(OUTBOUND);

  private constructor(public readonly entra: Entra) {
    entra.tokenFor = (_oid, scope) => (scope.includes("/.default") ? `sandbox:${this.person}` : null);
  }

  public static async start(): Promise<AdviceRelay> {
    return new AdviceRelay(await Entra.start());
  }

  /** Starts it anew, with this key of Business Central. */
  public async run({ sandbox: { sales, bc, demo } }: AdviceWorld, key = KEY): Promise<void> {
    await this.stop();
    const config = readConfig({
      BC_KEY: key,
      RELAY_SECRET,
      RELAY_CONFIG: JSON.stringify({
        callers: { tenantId: TENANT, audience: RELAY_CLIENT, issuer: this.entra.issuer, origins: [sales.url] },
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
        limits: { joinSeconds: 0, permissionMinutes: 0, businessCentralSeconds: 3 },
      }),
    });
    const app: Pick<Hono, "fetch"> = createRelay({
      config,
      outbound: this.outbound,
      log: jsonLog(() => undefined),
      now: () => Date.now() + this.later,
    });
    this.served = await serveRelay(app, { host: "127.0.0.1", port: this.port, requestMs: 5_000 });
    ({ port: this.port } = this.served);
  }

  public async stop(): Promise<void> {
    const running = this.served;
    this.served = null;
    await running?.close();
  }

  public async close(): Promise<void> {
    await this.stop();
    await this.outbound.close();
    await this.entra.stop();
  }

  /** Its address for a connection of this name. */
  public address(connection = "skarvholm"): string {
    return `http://localhost:${this.port}/connections/${connection}`;
  }

  /** What an administrator enters for it. */
  public get settings() {
    return {
      bcs_way: 727_000_001,
      bcs_relayurl: this.address(),
      bcs_relayclientid: RELAY_CLIENT,
      bcs_tenantid: TENANT,
      bcs_clientid: PAGE_CLIENT,
    };
  }
}
