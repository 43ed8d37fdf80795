import { createSales } from "../../../sandbox/sales/createSales";
import type { Sales } from "../../../sandbox/sales/createSales";

export const HOST = "http://localhost:5180";
export const API = `${HOST}/api/data/v9.2/`;

/** The time in every contract test, unless it sets its own. */
export const NOW = "2026-11-23T08:00:00Z";

export type Json = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export interface Asking {
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SalesClient {
  readonly sales: Sales;
  /** Sends to a path below the Web API's root, or to an absolute path that begins with a slash. */
  send(method: string, path: string, asking?: Asking): Promise<Answer>;
  get(path: string, asking?: Asking): Promise<Answer>;
  /** Creates a row and returns its id; fails the test when it is refused. */
  create(set: string, body: Json, as?: string): Promise<string>;
  setNow(now: string): void;
}

export const ANNOTATIONS = { Prefer: 'odata.include-annotations="*"' };
export const REPRESENTATION = { Prefer: "return=representation" };

function parse(text: string): Json {
  return text.startsWith("{") ? (JSON.parse(text) as Json) : {};
}

/** A Sales server of its own for one test file, called without a port. People are asked as by their alias, the administrator by default. */
export function createClient(shellFolder = "/nowhere"): SalesClient {
  let now = NOW;
  const sales = createSales({ clock: { now: () => new Date(now) }, shellFolder });
  const send = async (
    method: string,
    path: string,
    { as = "admin", body, headers = {} }: Asking = {},
  ): Promise<Answer> => {
    const sent = new Headers(headers);
    if (as !== null) {
      sent.set("Authorization", `Bearer sandbox:${as}`);
    }
    if (body !== undefined && !sent.has("Content-Type")) {
      sent.set("Content-Type", "application/json");
    }
    const url = path.startsWith("/") ? HOST + path : path.startsWith("http") ? path : API + path;
    const response = await sales.app.request(url, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  };
  return {
    sales,
    send,
    get: (path, asking) => send("GET", path, asking),
    async create(set, body, as = "admin") {
      const answer = await send("POST", set, { body, as });
      const id = /\(([0-9a-f-]{36})\)$/.exec(answer.headers.get("OData-EntityId") ?? "")?.[1];
      if (answer.status !== 204 || id === undefined) {
        throw new Error(`POST ${set} was answered ${answer.status}: ${answer.text}`);
      }
      return id;
    },
    setNow(value) {
      now = value;
    },
  };
}

/** Status, code and message of a refusal. */
export function errorOf({ status, json }: Answer): [number, unknown, string] {
  const error = (json.error ?? {}) as Json;
  return [status, error.code, String(error.message)];
}

export function rowsOf({ json, text, status }: Answer): Json[] {
  if (!Array.isArray(json.value)) {
    throw new Error(`No list of rows: ${status} ${text}`);
  }
  return json.value as Json[];
}

/** The id of one of the initial people. */
export async function userId(client: SalesClient, alias: string): Promise<string> {
  return String((await client.get("WhoAmI", { as: alias })).json.UserId);
}
