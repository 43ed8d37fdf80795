import { randomUUID } from "node:crypto";
import { Hono } from "hono";

import type { Served } from "../../../../sandbox/serve";
import { serve } from "../../../../sandbox/serve";

export interface Recorded {
  readonly method: string;
  /** Below the API root, percent-decoded. */
  readonly path: string;
  readonly alias: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Scripted {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeSales {
  readonly url: string;
  readonly requests: readonly Recorded[];
  close(): Promise<void>;
}

const API = "/api/data/v9.2/";

/**
 * A scripted Web API on a port that records what it is asked. What the script leaves open is answered as Dataverse would on success:
 * a new row's id for POST, nothing for PATCH, an empty collection for GET.
 */
export async function serveFakeSales(script: (request: Recorded) => Scripted | undefined): Promise<FakeSales> {
  const requests: Recorded[] = [];
  const app = new Hono();
  app.all("*", async (c) => {
    const url = new URL(c.req.url);
    const text = await c.req.text();
    const request: Recorded = {
      method: c.req.method,
      path: decodeURIComponent((url.pathname + url.search).replace(API, "")),
      alias: (c.req.header("authorization") ?? "").replace("Bearer sandbox:", ""),
      body: text === "" ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>),
    };
    requests.push(request);
    const { status, body, headers } = script(request) ?? otherwise(request, url.origin);
    return new Response(body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body), {
      status: status ?? (body === undefined ? 204 : 200),
      headers: { "Content-Type": "application/json", ...headers },
    });
  });
  const served: Served = await serve(app, 0);
  return { url: served.url, requests, close: () => served.close() };
}

function otherwise({ method, path }: Recorded, origin: string): Scripted {
  if (method === "GET") {
    return { body: { value: [] } };
  }
  return method === "POST" ? { headers: { "OData-EntityId": `${origin}${API}${path}(${randomUUID()})` } } : {};
}
