import type { SignInProblem, TokenSource } from "../core/values/signIn";
import { callable } from "../core/businesscentral/webAddress";
import type { BasicCredentials, Credentials, HttpOutcome, HttpRequest, Transport } from "../core/ports";
import { entraTokens } from "./entraTokens";

const TIMEOUT_MS = 20_000;
const PROBE_TIMEOUT_MS = 4_000;

/** Sends with the browser's fetch. Nothing of the page goes along: no cookies, no referrer; no redirect is followed with the key or token. */
export const fetchTransport: Transport = transportWith(entraTokens);

/** @param tokens where those who sign in get their tokens */
export function transportWith(tokens: TokenSource): Transport {
  return {
    async send(request) {
      // What is checked is what is called: the address as the parser of this very browser reads it.
      const url = callable(request.url, request.credentials.origin);
      if (url === null) {
        return { kind: "otherServer" };
      }
      const authorization = await authorizationOf(request.credentials, tokens);
      return authorization.ok
        ? send({ ...request, url }, authorization.header)
        : { kind: "signIn", problem: authorization.problem };
    },
  };
}

async function send(request: HttpRequest, authorization: string): Promise<HttpOutcome> {
  const controller = new AbortController();
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    controller.abort();
  }, TIMEOUT_MS);
  const cancel = () => controller.abort();
  request.cancellation?.addEventListener("abort", cancel);

  try {
    if (request.cancellation?.aborted === true) {
      return { kind: "cancelled" };
    }
    return await fetchOnce(request, authorization, controller.signal);
  } catch {
    if (isTimedOut) {
      return { kind: "timeout", afterMs: TIMEOUT_MS };
    }
    if (controller.signal.aborted) {
      return { kind: "cancelled" };
    }
    return await whyNoAnswer(request.url);
  } finally {
    clearTimeout(timer);
    request.cancellation?.removeEventListener("abort", cancel);
  }
}

async function fetchOnce(request: HttpRequest, authorization: string, signal: AbortSignal): Promise<HttpOutcome> {
  const response = await fetch(request.url, {
    ...ANONYMOUS,
    method: request.method,
    headers: {
      Accept: "application/json",
      ...request.headers,
      Authorization: authorization,
      ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
    signal,
  });
  if (response.type === "opaqueredirect") {
    return { kind: "redirected" };
  }
  const body = await response.text();
  return { kind: "response", status: response.status, header: (name) => response.headers.get(name), body };
}

const ANONYMOUS = {
  credentials: "omit",
  cache: "no-store",
  redirect: "manual",
  referrerPolicy: "no-referrer",
} as const;

/**
 * A browser says of every failed call only that it failed. Two calls without the key tell more: where a plain one may be read, the
 * connection merely broke; where only an unreadable one gets through, the server is there and does not allow this page. Both ask for the
 * same address: another one of that server may be allowed, or be down, by itself.
 */
async function whyNoAnswer(url: string): Promise<HttpOutcome> {
  if (await answers(url, "cors")) {
    return { kind: "unreachable" };
  }
  return { kind: (await answers(url, "no-cors")) ? "crossOrigin" : "unreachable" };
}

async function answers(url: string, mode: RequestMode): Promise<boolean> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PROBE_TIMEOUT_MS);
  // A browser refuses to look at redirects by hand where it may not read the answer.
  const redirect = mode === "no-cors" ? "follow" : ANONYMOUS.redirect;
  try {
    await fetch(url, { ...ANONYMOUS, redirect, mode, signal: controller.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

type Authorization =
  { readonly ok: true; readonly header: string } | { readonly ok: false; readonly problem: SignInProblem };

async function authorizationOf(credentials: Credentials, tokens: TokenSource): Promise<Authorization> {
  if (credentials.kind === "basic") {
    return { ok: true, header: basic(credentials) };
  }
  const outcome = await tokens.token(credentials.signIn);
  return outcome.ok ? { ok: true, header: `Bearer ${outcome.token.reveal()}` } : outcome;
}

/** RFC 7617 with UTF-8; `btoa` alone takes Latin-1 only. */
function basic({ userName, accessKey }: BasicCredentials): string {
  const bytes = new TextEncoder().encode(`${userName}:${accessKey.reveal()}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}
