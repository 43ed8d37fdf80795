import type { lookup } from "node:dns";
import { Agent, errors } from "undici";
import { ForbiddenAddress, guardedLookup, isForbiddenLiteral } from "./addressGuard";

export interface OutboundRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A file is wanted: one character of the body of status 200 is one byte. */
  readonly wants?: "file";
}

export type OutboundAnswer =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly header: (name: string) => string | null;
      readonly body: string;
    }
  /** The address sends the caller elsewhere; nothing of the relay goes along. */
  | { readonly kind: "redirected" }
  | { readonly kind: "forbiddenAddress" }
  | { readonly kind: "timeout" }
  | { readonly kind: "tooLarge" }
  | { readonly kind: "unreachable" };

/** Everything that the relay sends goes through here. Never rejects, never follows a redirect. */
export interface Outbound {
  send(request: OutboundRequest): Promise<OutboundAnswer>;
  close(): Promise<void>;
}

export interface OutboundLimits {
  /** From the first byte sent to the last one received. */
  readonly milliseconds: number;
  readonly responseBytes: number;
  /** Hosts that stand in a private network, lower case. */
  readonly privateHosts: readonly string[];
}

const CONNECTIONS = 16;

/** @param resolve of `node:dns`, or what answers in its place */
export function createOutbound(limits: OutboundLimits, resolve?: typeof lookup): Outbound {
  const { milliseconds, responseBytes, privateHosts } = limits;
  const agent = new Agent({
    connections: CONNECTIONS,
    connect: { lookup: guardedLookup(privateHosts, resolve), timeout: milliseconds },
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    maxResponseSize: responseBytes,
  });
  return {
    send: async ({ method, url, headers, body, wants }) => {
      const { origin, hostname, pathname, search } = new URL(url);
      if (isForbiddenLiteral(hostname, privateHosts)) {
        return { kind: "forbiddenAddress" };
      }
      const signal = AbortSignal.timeout(milliseconds);
      try {
        const response = await agent.request({
          origin,
          path: pathname + search,
          method,
          headers: { ...headers },
          body: body ?? null,
          signal,
        });
        const isFile = wants === "file" && response.statusCode === 200;
        const text = isFile
          ? Buffer.from(await response.body.arrayBuffer()).toString("latin1")
          : await response.body.text();
        return response.statusCode >= 300 && response.statusCode < 400
          ? { kind: "redirected" }
          : { kind: "response", status: response.statusCode, header: headerOf(response.headers), body: text };
      } catch (error) {
        return { kind: kindOf(error, signal) };
      }
    },
    close: () => agent.destroy(),
  };
}

function headerOf(headers: Readonly<Record<string, string | string[] | undefined>>): (name: string) => string | null {
  return (name) => {
    const value = headers[name.toLowerCase()];
    return typeof value === "string" ? value : (value?.[0] ?? null);
  };
}

/** @param signal what ends the request when its time is over */
function kindOf(error: unknown, signal: AbortSignal): "forbiddenAddress" | "timeout" | "tooLarge" | "unreachable" {
  if (error instanceof ForbiddenAddress || (error instanceof Error && error.cause instanceof ForbiddenAddress)) {
    return "forbiddenAddress";
  }
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return "tooLarge";
  }
  const isTimeout =
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    signal.aborted;
  return isTimeout ? "timeout" : "unreachable";
}

/** The same way out for libraries that want a `fetch`; what brought no answer is an error there. */
export function fetchThrough(outbound: Outbound): (url: string, init: FetchParts) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const answer = await outbound.send({
      method: method === "POST" ? "POST" : "GET",
      url,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === "string" || body instanceof URLSearchParams ? { body: body.toString() } : {}),
    });
    if (answer.kind !== "response") {
      throw new TypeError(`No answer: ${answer.kind}`);
    }
    return new Response(answer.status === 204 ? null : answer.body, {
      status: answer.status,
      headers: { "Content-Type": answer.header("Content-Type") ?? "" },
    });
  };
}

interface FetchParts {
  readonly method?: string;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: unknown;
}
