import * as oauth from "oauth4webapi";
import type { Secret } from "../../core/values/secret";
import { secret } from "../../core/values/secret";
import { BoundedMap } from "../boundedMap";
import { fetchThrough } from "../network/outbound";
import type { Outbound } from "../network/outbound";
import { RelayProblem } from "../problem";
import type { OpenIdProvider } from "./openIdProvider";
import type { Caller } from "./tokens";

/** Tokens for what stands behind the relay. */
export interface EntraTokens {
  /** As the person: the on-behalf-of flow. */
  onBehalfOf(caller: Caller, scope: string): Promise<Secret>;
  /** As the relay itself: client credentials. */
  asApplication(scope: string): Promise<Secret>;
}

interface Kept {
  readonly token: Promise<Secret>;
  expires: number;
}

const ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const MOST_KEPT = 5_000;
/** A token is renewed this long before it expires, so that none expires on its way. */
const RENEW_MS = 120_000;
const DEFAULT_LIFETIME_S = 300;

/** Gets tokens by the relay's app registration, keeps them in memory while they hold, and asks once where many want the same. */
export function entraTokens(
  application: { readonly clientId: string; readonly secret: Secret },
  provider: () => Promise<OpenIdProvider>,
  outbound: Outbound,
  now: () => number,
): EntraTokens {
  const kept = new BoundedMap<string, Kept>(MOST_KEPT);
  const client: oauth.Client = { client_id: application.clientId };
  const authentication = oauth.ClientSecretPost(application.secret.reveal());
  const send = fetchThrough(outbound);

  const request = async (grant: string, parameters: Readonly<Record<string, string>>) => {
    const { server } = await provider();
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      authentication,
      grant,
      { ...parameters },
      {
        [oauth.customFetch]: (url, init) => send(url, { method: init.method, headers: init.headers, body: init.body }),
        [oauth.allowInsecureRequests]: server.issuer.startsWith("http://"),
      },
    );
    return oauth.processGenericTokenEndpointResponse(server, client, response);
  };

  const keep = (key: string, ask: () => Promise<oauth.TokenEndpointResponse>): Promise<Secret> => {
    const before = kept.get(key);
    if (before !== undefined && before.expires - RENEW_MS > now()) {
      return before.token;
    }
    const entry: Kept = {
      expires: Infinity,
      token: ask().then(
        ({ access_token: token, expires_in: seconds = DEFAULT_LIFETIME_S }) => {
          entry.expires = now() + seconds * 1_000;
          return secret(token);
        },
        (error: unknown) => {
          kept.delete(key);
          throw problemOf(error);
        },
      ),
    };
    kept.set(key, entry);
    return entry.token;
  };

  return {
    onBehalfOf: ({ oid, token }, scope) =>
      keep(`${oid} ${scope}`, () =>
        request(ON_BEHALF_OF, { assertion: token, scope, requested_token_use: "on_behalf_of" }),
      ),
    asApplication: (scope) => keep(scope, () => request("client_credentials", { scope })),
  };
}

/**
 * A person from whom Microsoft Entra ID wants more (a second factor, consent) is told so in the way that the library of their page understands;
 * everything else is the relay's own trouble.
 */
function problemOf(error: unknown): RelayProblem {
  if (error instanceof oauth.ResponseBodyError && error.error === "interaction_required") {
    const claims: unknown = error.cause.claims;
    const challenge = typeof claims === "string" ? `, claims="${Buffer.from(claims).toString("base64")}"` : "";
    return new RelayProblem(401, "Relay_SignInNeeded", "Sign in once more: Microsoft Entra ID asks for it.", {
      "WWW-Authenticate": `Bearer error="insufficient_claims"${challenge}`,
    });
  }
  return new RelayProblem(503, "Relay_PermissionUnknown", "The relay got no token from its sign-in service.", {
    "Retry-After": "10",
  });
}
