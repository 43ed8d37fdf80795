import { Hono } from "hono";
import { decodeJwt } from "jose";
import { createRelay } from "../../../../relay/app";
import { readConfig } from "../../../../relay/config/readConfig";
import type { Environment } from "../../../../relay/config/secrets";
import { serveRelay } from "../../../../relay/hosts/node/serve";
import { jsonLog } from "../../../../relay/log";
import { createOutbound } from "../../../../relay/network/outbound";
import type { Outbound } from "../../../../relay/network/outbound";
import { createBusinessCentral } from "../../../../sandbox/bc/createBusinessCentral";
import { createTokenValidator } from "../../../../sandbox/bc/http/tokenValidator";
import { Clock } from "../../../../sandbox/control/clock";
import type { TraceEntry } from "../../../../sandbox/control/trace";
import { createDemo } from "../../../../sandbox/demo/createDemo";
import { serve } from "../../../../sandbox/serve";
import { Entra, PERSON, RELAY_CLIENT, RELAY_SECRET, TENANT } from "./entra";
import type { TokenParts } from "./entra";

export const SALES = "https://skarvholm.crm4.dynamics.com";
export const KEY = "skarvholm-demo-key";
export const BC_AUDIENCE = "https://api.businesscentral.dynamics.com";
export const COMPANY = "Company('Skarvholm%20Kontor%20AS')";
export const CONNECTION_ID = "c0ffee00-1111-4222-8333-444455556666";
export const SWEDISH_CONNECTION_ID = "c0ffee00-1111-4222-8333-444455557777";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when it is none. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface AskParts extends TokenParts {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Instead of a token that fits; null for none. */
  readonly authorization?: string | null;
  readonly connection?: string;
}

/** A relay as a service of its own, before a Business Central without CORS, with an OpenID provider and a Dataverse that knows who may ask. */
export class World {
  public readonly lines: string[] = [];
  /** Persons who may read the connection's row. */
  public readonly readers = new Set<string>([PERSON]);
  /** Requests that the Dataverse has seen. */
  public readonly dataverseAsked: string[] = [];
  /** What Dataverse answers with, instead of by its rows. */
  public dataverseStatus: number | null = null;
  /** The relay without its host. */
  public app: Pick<Hono, "fetch"> = new Hono();
  public url = "";
  public bcUrl = "";
  private readonly closing: (() => Promise<unknown>)[] = [];

  private constructor(public readonly entra: Entra) {}

  /** @param through what stands between the relay and everybody whom it asks */
  public static async start(
    change: (settings: Settings) => Settings = (settings) => settings,
    through: (outbound: Outbound) => Outbound = (outbound) => outbound,
  ): Promise<World> {
    const entra = await Entra.start();
    const world = new World(entra);
    const trusted = { issuer: entra.issuer, audience: BC_AUDIENCE, keysUrl: `${entra.issuer}/jwks` };
    const bc = createBusinessCentral({
      clock: new Clock(),
      salesOrigins: [],
      demo: createDemo,
      validateBearer: createTokenValidator(trusted, () => new Date()),
    });
    const [bcServed, dataverse] = [await serve(bc.app, 0), await serve(world.dataverse(), 0)];
    world.bcUrl = bcServed.url;
    const settings = change(world.settings(bcServed.url, dataverse.url));
    const config = readConfig(environment(settings));
    const outbound = createOutbound({
      milliseconds: config.limits.businessCentralSeconds * 1000,
      responseBytes: config.limits.responseBytes,
      privateHosts: config.privateHosts,
    });
    const log = jsonLog((line) => world.lines.push(line));
    const app = createRelay({ config, outbound: through(outbound), log });
    world.app = app;
    const relay = await serveRelay(app, { host: "127.0.0.1", port: 0, requestMs: 5_000 });
    world.url = `http://localhost:${relay.port}`;
    world.closing.push(
      () => relay.close(),
      () => outbound.close(),
      () => bcServed.close(),
      () => dataverse.close(),
      () => entra.stop(),
    );
    return world;
  }

  public async close(): Promise<void> {
    for (const close of this.closing) {
      await close();
    }
  }

  /** @param path below the connection, e.g. `ODataV4/Company` */
  public async ask(path: string, parts: AskParts = {}): Promise<Answer> {
    const { method = "GET", headers = {}, body, connection = "skarvholm", authorization } = parts;
    const signIn = authorization === undefined ? `Bearer ${await this.entra.token(parts)}` : authorization;
    const response = await fetch(`${this.url}/connections/${connection}/${path}`, {
      method,
      headers: {
        Origin: SALES,
        ...(signIn === null ? {} : { Authorization: signIn }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: toJson(text) };
  }

  public batch(urls: readonly string[], parts: AskParts & { readonly root?: string } = {}): Promise<Answer> {
    const requests = urls.map((url, id) => ({
      id: String(id),
      method: "GET",
      url,
      headers: { Accept: "application/json" },
    }));
    return this.ask(`${parts.root ?? "ODataV4"}/$batch`, {
      method: "POST",
      body: JSON.stringify({ requests }),
      ...parts,
      headers: { Prefer: "odata.continue-on-error", ...parts.headers },
    });
  }

  /** What Business Central has seen of whoever called it. */
  public async bcTrace(): Promise<readonly TraceEntry[]> {
    return (await (await fetch(`${this.bcUrl}/_sandbox/trace`)).json()) as readonly TraceEntry[];
  }

  /** Business Central as it was, and nothing in anybody's memory of it. */
  public async reset(): Promise<void> {
    await fetch(`${this.bcUrl}/_sandbox/reset`, { method: "POST" });
    this.dataverseStatus = null;
    this.entra.refusal = null;
    this.lines.length = 0;
  }

  public async fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    const response = await fetch(`${this.bcUrl}/_sandbox/faults`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(fault),
    });
    if (response.status !== 201) {
      throw new Error(await response.text());
    }
  }

  private settings(bcUrl: string, dataverseUrl: string): Settings {
    const accessKey = { kind: "accessKey", userName: "SALESREADER", accessKey: { setting: "BC_KEY" } };
    return {
      callers: { tenantId: TENANT, audience: RELAY_CLIENT, issuer: this.entra.issuer, origins: [SALES] },
      application: { clientId: RELAY_CLIENT, secret: { setting: "RELAY_SECRET" } },
      privateHosts: ["localhost"],
      connections: {
        skarvholm: {
          company: "Skarvholm Kontor AS",
          odataUrl: `${bcUrl}/BC/ODataV4`,
          signIn: accessKey,
          dataverse: { url: dataverseUrl, connectionId: CONNECTION_ID },
        },
        svenska: {
          company: "Skarvholm Svenska AB",
          odataUrl: `${bcUrl}/BC/ODataV4`,
          signIn: accessKey,
          dataverse: { url: dataverseUrl, connectionId: SWEDISH_CONNECTION_ID },
        },
      },
      limits: {
        joinSeconds: 0,
        permissionMinutes: 0,
        requestSeconds: 0.5,
        businessCentralSeconds: 3,
        requestBytes: 100_000,
      },
    };
  }

  /** As Dataverse: a row that a person may not read is not there for them. */
  private dataverse(): Hono {
    const app = new Hono();
    app.get("/api/data/v9.2/:row", (c) => {
      const { oid, aud } = decodeJwt((c.req.header("Authorization") ?? "").replace("Bearer ", ""));
      this.dataverseAsked.push(`${String(oid)} ${c.req.path}`);
      if (this.dataverseStatus !== null) {
        return c.json({}, 503);
      }
      const isMeant = aud === new URL(c.req.url).origin;
      const mayRead = c.req.param("row").includes(CONNECTION_ID) && this.readers.has(String(oid));
      return isMeant && mayRead ? c.json({ bcs_connectionid: CONNECTION_ID }) : c.json({ error: {} }, 404);
    });
    return app;
  }
}

export type Settings = Readonly<Record<string, unknown>> & {
  readonly connections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly callers: Readonly<Record<string, unknown>>;
  readonly limits: Readonly<Record<string, number>>;
};

export function environment(settings: unknown, more: Environment = {}): Environment {
  return { RELAY_CONFIG: JSON.stringify(settings), BC_KEY: KEY, RELAY_SECRET, ...more };
}

export function codeOf({ json }: Answer): unknown {
  return (json.error as { readonly code?: unknown } | undefined)?.code;
}

export function rowsOf({ json }: Answer): readonly Readonly<Record<string, unknown>>[] {
  return (json.value ?? []) as readonly Readonly<Record<string, unknown>>[];
}

function toJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
