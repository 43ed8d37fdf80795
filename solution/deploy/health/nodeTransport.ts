import { callable } from "../../../core/businesscentral/webAddress";
import type { Clock, Credentials, HttpOutcome, HttpRequest, Transport } from "../../../core/ports";
import type { Secret } from "../../../core/values/secret";
import { isMeantFor } from "./isMeantFor";

const TIMEOUT_MS = 20_000;

/** Asks Business Central from this machine: no browser's limits hold here, and nobody can be asked to sign in. */
export const nodeTransport: Transport = nodeTransportWith(null);

/** The same, with a token for those connections whose people sign in. It is sent where it is meant for, and nowhere else. */
export function nodeTransportWith(token: Secret | null): Transport {
  return { send: (request) => send(request, token) };
}

function authorizationOf(credentials: Credentials, token: Secret | null): string | null {
  if (credentials.kind === "entraId") {
    return token !== null && isMeantFor(token, credentials.signIn) ? `Bearer ${token.reveal()}` : null;
  }
  return `Basic ${Buffer.from(`${credentials.userName}:${credentials.accessKey.reveal()}`).toString("base64")}`;
}

async function send(
  { method, url: asked, credentials, headers, body, wants, cancellation }: HttpRequest,
  token: Secret | null,
): Promise<HttpOutcome> {
  const url = callable(asked, credentials.origin);
  if (url === null) {
    return { kind: "otherServer" };
  }
  const authorization = authorizationOf(credentials, token);
  if (authorization === null) {
    return { kind: "signIn", problem: { kind: "needed" } };
  }
  const controller = new AbortController();
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  const cancel = () => controller.abort();
  cancellation?.addEventListener("abort", cancel);
  try {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      signal: AbortSignal.any([limit, controller.signal]),
      headers: { Accept: wants === "file" ? "*/*" : "application/json", ...headers, Authorization: authorization },
      ...(body === undefined ? {} : { body }),
    });
    const isFile = wants === "file" && response.status === 200;
    const text = isFile ? Buffer.from(await response.arrayBuffer()).toString("base64") : await response.text();
    if (response.status >= 300 && response.status < 400) {
      return { kind: "redirected" };
    }
    return { kind: "response", status: response.status, header: (name) => response.headers.get(name), body: text };
  } catch {
    if (controller.signal.aborted) {
      return { kind: "cancelled" };
    }
    return limit.aborted ? { kind: "timeout", afterMs: TIMEOUT_MS } : { kind: "unreachable" };
  } finally {
    cancellation?.removeEventListener("abort", cancel);
  }
}

export const nodeClock: Clock = {
  now: () => new Date(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
