import { customFetch, createRemoteJWKSet } from "jose";
import type { JWTVerifyGetKey } from "jose";
import * as oauth from "oauth4webapi";
import type { Outbound } from "../network/outbound";
import { fetchThrough } from "../network/outbound";

/** What the provider's own document tells: where its keys are, and where tokens are given. */
export interface OpenIdProvider {
  readonly server: oauth.AuthorizationServer;
  readonly keys: JWTVerifyGetKey;
}

const RETRY_MS = 10_000;

/**
 * The OpenID provider of an issuer, asked for once and again only after a failure. The document must name the very issuer that it was asked for.
 * @returns a reader that rejects while the provider cannot be reached.
 */
export function openIdProvider(issuer: string, outbound: Outbound, now: () => number): () => Promise<OpenIdProvider> {
  let asked: { readonly provider: Promise<OpenIdProvider>; readonly failedAt: () => number | null } | null = null;
  return () => {
    const failedAt = asked?.failedAt() ?? null;
    if (asked === null || (failedAt !== null && now() - failedAt > RETRY_MS)) {
      let failed: number | null = null;
      const provider = discover(issuer, outbound);
      provider.catch(() => {
        failed = now();
      });
      asked = { provider, failedAt: () => failed };
    }
    return asked.provider;
  };
}

async function discover(issuer: string, outbound: Outbound): Promise<OpenIdProvider> {
  const url = new URL(issuer);
  const send = fetchThrough(outbound);
  const response = await oauth.discoveryRequest(url, {
    [oauth.customFetch]: (address, init) => send(address, init),
    [oauth.allowInsecureRequests]: url.protocol === "http:",
  });
  const server = await oauth.processDiscoveryResponse(url, response);
  if (server.jwks_uri === undefined) {
    throw new TypeError("The OpenID provider names no keys.");
  }
  const keys = createRemoteJWKSet(new URL(server.jwks_uri), {
    [customFetch]: (address, init) => send(address, { method: init.method, headers: init.headers }),
  });
  return { server, keys };
}
