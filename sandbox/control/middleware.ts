import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { MiddlewareHandler } from "hono";
import { Socket } from "node:net";

import type { Clock } from "./clock";
import type { Fault, Faults } from "./faults";
import { isJsonObject } from "./json";
import type { Trace } from "./trace";
import { redact } from "./trace";

const DEFAULT_FAULT_STATUS = 503;

/** Records every request and lets the faults in force meet it. The control surface itself is neither recorded nor met. */
export function createControlMiddleware(parts: { clock: Clock; trace: Trace; faults: Faults }): MiddlewareHandler {
  const { clock, trace, faults } = parts;
  return async (c, next) => {
    const url = new URL(c.req.url);
    if (url.pathname === "/_sandbox" || url.pathname.startsWith("/_sandbox/")) {
      return next();
    }
    const pathAndQuery = url.pathname + url.search;
    const at = clock.now().toISOString();
    const started = performance.now();
    const fault = faults.take(c.req.method, pathAndQuery);
    const record = (status: number): void => {
      trace.add({
        at,
        method: c.req.method,
        path: redact(pathAndQuery),
        status,
        durationMs: Math.round((performance.now() - started) * 10) / 10,
        ...(fault !== undefined && { fault: fault.kind }),
      });
    };

    if (fault?.delayMs !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    }
    if (fault === undefined || fault.kind === "delay") {
      await next();
      record(c.res.status);
      return;
    }
    if (fault.kind === "drop") {
      const socket = socketOf(c.env);
      if (socket === undefined) {
        throw new Error(
          "A fault of kind drop destroys the connection, and this request has none: serve the app on a port.",
        );
      }
      record(0);
      socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    const response = respondWith(fault);
    record(response.status);
    return response;
  };
}

function respondWith(fault: Fault): Response {
  const headers = new Headers(fault.headers);
  headers.set("Content-Type", fault.contentType ?? "application/json; charset=utf-8");
  const status = fault.status ?? (fault.kind === "body" ? 200 : DEFAULT_FAULT_STATUS);
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304;
  return new Response(mayHaveBody ? (fault.body ?? defaultBody(status)) : null, { status, headers });
}

/** hono's Node server puts the request under `incoming`; a test's `app.request` puts nothing. */
function socketOf(env: unknown): Socket | undefined {
  const incoming = isJsonObject(env) ? env.incoming : undefined;
  const socket = isJsonObject(incoming) ? incoming.socket : undefined;
  return socket instanceof Socket ? socket : undefined;
}

function defaultBody(status: number): string {
  return JSON.stringify({ error: { code: "Sandbox_Fault", message: `A fault set on the sandbox answers ${status}.` } });
}
