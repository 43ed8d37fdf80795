import type { HttpOutcome, HttpRequest } from "../core/ports";
import { whyUnreachable } from "./whyUnreachable";
import type { Trial } from "../core/setup/ways/whereItStands";

const PROBE_TIMEOUT_MS = 4_000;

/** Nothing of the page goes along. */
export const ANONYMOUS = {
  credentials: "omit",
  cache: "no-store",
  redirect: "manual",
  referrerPolicy: "no-referrer",
} as const;

/** Stands where the sign-in stands, so that a browser asks leave for the header; no server knows the scheme. */
const NO_SIGN_IN = "Probe";

/**
 * A browser says of every failed call only that it failed. Calls without the sign-in tell more. All ask for the same address, since another one
 * of that server may be allowed, or be down, by itself; and with the same headers as the failed one, since a preflight answers for no others.
 *
 * What cannot be told apart: a name, network or certificate that fails from a server that is stopped; and a server that refuses OPTIONS from one
 * that allows other headers.
 */
export async function whyNoAnswer(request: Omit<HttpRequest, "credentials">): Promise<HttpOutcome> {
  const found = await tryCall(request);
  // The same call is allowed, so that only this one broke.
  return found.kind === "allowed" ? { kind: "unreachable" } : found;
}

/** What this browser may send to an address, found out without any sign-in. */
export async function tryCall(request: Omit<HttpRequest, "credentials">): Promise<Exclude<Trial, { kind: "policy" }>> {
  const { url, method } = request;
  const headers = askedHeaders(request);
  if ((await probe(url, method, headers)) === "readable") {
    return { kind: "allowed" };
  }
  const plain = await probe(url, "GET", []);
  if (plain === "redirected") {
    return { kind: "redirected" };
  }
  if (plain === "failed") {
    return { kind: (await isThere(url)) ? "crossOrigin" : await whyUnreachable(url) };
  }
  for (const header of headers) {
    if ((await probe(url, "GET", [header])) === "failed") {
      return { kind: "preflightRefused", what: header[0] };
    }
  }
  return { kind: "preflightRefused", what: method };
}

type Header = readonly [name: string, value: string];

/** The headers of a request for which a browser asks leave, the sign-in first. */
function askedHeaders({ headers = {}, body }: Pick<HttpRequest, "headers" | "body">): readonly Header[] {
  return [
    ["Authorization", NO_SIGN_IN],
    ...(body === undefined ? [] : [["Content-Type", "application/json"] as const]),
    ...Object.entries(headers).filter(([name]) => name.toLowerCase() !== "accept"),
  ];
}

async function probe(
  url: string,
  method: HttpRequest["method"],
  headers: readonly Header[],
): Promise<"readable" | "redirected" | "failed"> {
  const response = await ask(url, {
    method,
    headers: Object.fromEntries(headers),
    ...(method === "POST" ? { body: "" } : {}),
  });
  if (response === null) {
    return "failed";
  }
  return response.type === "opaqueredirect" ? "redirected" : "readable";
}

/** Whether anything answers, though nobody may read it. A browser refuses to look at redirects by hand where it may not read the answer. */
async function isThere(url: string): Promise<boolean> {
  return (await ask(url, { mode: "no-cors", redirect: "follow" })) !== null;
}

async function ask(url: string, init: RequestInit): Promise<Response | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PROBE_TIMEOUT_MS);
  try {
    return await fetch(url, { ...ANONYMOUS, ...init, signal: controller.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
