import type { AccountInfo, AuthenticationResult } from "@azure/msal-browser";
import { secret } from "../../core/values/secret";
import type { SignIn, TokenOutcome, TokenSource } from "../../core/values/signIn";
import { popupProblem, silentProblem } from "./signInProblem";

type Request = { readonly scopes: string[] } & { readonly account?: AccountInfo };

/** The part of the library's client that is used. */
export interface SignInClient {
  getAllAccounts(): AccountInfo[];
  acquireTokenSilent(request: Request): Promise<Pick<AuthenticationResult, "accessToken">>;
  ssoSilent(request: Request): Promise<Pick<AuthenticationResult, "accessToken">>;
  acquireTokenPopup(request: Request): Promise<Pick<AuthenticationResult, "accessToken">>;
}

/** @param createClient makes the library's client, ready to use, for an app registration */
export function tokenSource(createClient: (signIn: SignIn) => Promise<SignInClient>): TokenSource {
  const clients = new Map<string, Promise<SignInClient>>();
  const asked = new Map<string, Promise<TokenOutcome>>();

  const clientOf = (signIn: SignIn): Promise<SignInClient> => {
    const key = JSON.stringify([signIn.tenantId, signIn.clientId]);
    const client = clients.get(key) ?? createClient(signIn);
    clients.set(key, client);
    return client;
  };

  return {
    token: (signIn) => {
      // All controls of a form ask at once; one question to Entra ID is enough.
      const key = JSON.stringify(signIn);
      const answer = asked.get(key) ?? silently(clientOf(signIn), signIn).finally(() => asked.delete(key));
      asked.set(key, answer);
      return answer;
    },
    signIn: (signIn) => inWindow(clientOf(signIn), signIn),
  };
}

async function silently(made: Promise<SignInClient>, { scope }: SignIn): Promise<TokenOutcome> {
  try {
    const client = await made;
    const [account] = client.getAllAccounts();
    const scopes = [scope];
    return granted(
      await (account === undefined ? client.ssoSilent({ scopes }) : client.acquireTokenSilent({ scopes, account })),
    );
  } catch (error) {
    return { ok: false, problem: silentProblem(error) };
  }
}

async function inWindow(made: Promise<SignInClient>, { scope }: SignIn): Promise<TokenOutcome> {
  try {
    return granted(await (await made).acquireTokenPopup({ scopes: [scope] }));
  } catch (error) {
    return { ok: false, problem: popupProblem(error) };
  }
}

function granted({ accessToken }: Pick<AuthenticationResult, "accessToken">): TokenOutcome {
  return { ok: true, token: secret(accessToken) };
}
