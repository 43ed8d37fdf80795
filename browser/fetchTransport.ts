import type { SignInProblem, TokenSource } from "../core/values/signIn";
import { callable } from "../core/businesscentral/webAddress";
import type { BasicCredentials, Credentials, HttpOutcome, HttpRequest, Transport } from "../core/ports";
import { entraTokens } from "./entraTokens";
import { watchPolicy } from "./policyWatch";
import { ANONYMOUS, whyNoAnswer } from "./whyNoAnswer";

const TIMEOUT_MS = 20_000;

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
  const policy = watchPolicy();
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
    return (await policy.hasStopped(request.url)) ? { kind: "policy" } : await whyNoAnswer(request);
  } finally {
    clearTimeout(timer);
    policy.end();
    request.cancellation?.removeEventListener("abort", cancel);
  }
}

async function fetchOnce(request: HttpRequest, authorization: string, signal: AbortSignal): Promise<HttpOutcome> {
  const response = await fetch(request.url, {
    ...ANONYMOUS,
    method: request.method,
    headers: {
      Accept: request.wants === "file" ? "*/*" : "application/json",
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
  const isFile = request.wants === "file" && response.status === 200;
  const body = isFile ? base64(new Uint8Array(await response.arrayBuffer())) : await response.text();
  return { kind: "response", status: response.status, header: (name) => response.headers.get(name), body };
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
  return `Basic ${base64(new TextEncoder().encode(`${userName}:${accessKey.reveal()}`))}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
