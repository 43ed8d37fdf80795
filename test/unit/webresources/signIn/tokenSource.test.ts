import type { AccountInfo } from "@azure/msal-browser";
import type { SignIn, TokenOutcome } from "../../../../core/values/signIn";
import type { SignInClient } from "../../../../webresources/signIn/tokenSource";
import { tokenSource } from "../../../../webresources/signIn/tokenSource";

const SIGN_IN: SignIn = {
  tenantId: "skarvholm.example",
  clientId: "0f1e2d3c-4b5a-4678-89ab-cdef01234567",
  scope: "https://api.businesscentral.dynamics.com/.default",
};
const ACCOUNT = {
  homeAccountId: "h",
  environment: "e",
  tenantId: "t",
  username: "ingrid",
  localAccountId: "l",
} as AccountInfo;

type Call = [method: string, request: unknown];

function client(answer: (method: string) => string | Error, accounts: () => AccountInfo[] = () => []) {
  const calls: Call[] = [];
  const ask = (method: string) => (request: unknown) => {
    calls.push([method, request]);
    const answered = answer(method);
    return answered instanceof Error ? Promise.reject(answered) : Promise.resolve({ accessToken: answered });
  };
  const made: SignInClient = {
    getAllAccounts: accounts,
    acquireTokenSilent: ask("acquireTokenSilent"),
    ssoSilent: ask("ssoSilent"),
    acquireTokenPopup: ask("acquireTokenPopup"),
  };
  return { made, calls };
}

/** As the library throws: a name of the error, and a text that may tell more than others should read. */
function failure(errorCode: unknown): Error {
  return Object.assign(new Error("ingrid@skarvholm.example is not consented"), { errorCode });
}

function shown(outcome: TokenOutcome): unknown {
  return outcome.ok ? outcome.token.reveal() : outcome.problem;
}

describe("a token without asking the person", () => {
  it.each([
    ["comes by the person's session where nobody is known yet", () => [], "ssoSilent", {}],
    [
      "comes by the known account, which renews it before it expires",
      () => [ACCOUNT],
      "acquireTokenSilent",
      { account: ACCOUNT },
    ],
  ] as const)("%s", async (_name, accounts, method, more) => {
    const { made, calls } = client(
      () => "token-1",
      () => [...accounts()],
    );
    const outcome = await tokenSource(() => Promise.resolve(made)).token(SIGN_IN);
    expect(shown(outcome)).toBe("token-1");
    expect(JSON.stringify(outcome)).not.toContain("token-1");
    expect(calls).toEqual([[method, { scopes: [SIGN_IN.scope], ...more }]]);
  });

  it("is asked for once where all controls of a form ask at once, and anew later", async () => {
    const { made, calls } = client(() => "token-1");
    const clients: SignIn[] = [];
    const source = tokenSource((signIn) => {
      clients.push(signIn);
      return Promise.resolve(made);
    });
    await Promise.all([
      source.token(SIGN_IN),
      source.token({ ...SIGN_IN }),
      source.token({ ...SIGN_IN, clientId: "other" }),
    ]);
    expect([calls.length, clients.length]).toEqual([2, 2]);
    await source.token(SIGN_IN);
    expect([calls.length, clients.length]).toEqual([3, 2]);
  });

  it.each([
    ["the person is not signed in", "login_required", { kind: "needed" }],
    ["the browser keeps cookies from frames", "monitor_window_timeout", { kind: "needed" }],
    ["consent is lacking", "consent_required", { kind: "needed" }],
    ["the refresh token has expired", "invalid_grant", { kind: "needed" }],
    ["there is no network", "no_network_connectivity", { kind: "offline" }],
    ["Entra ID does not answer", "post_request_failed", { kind: "offline" }],
    ["the client id is wrong", "unauthorized_client", { kind: "failed", code: "unauthorized_client" }],
    ["an error has a text for a name", "ingrid@skarvholm.example", { kind: "failed", code: "unknown" }],
    ["an error has no name", undefined, { kind: "failed", code: "unknown" }],
  ])("is not there when %s", async (_name, code, problem) => {
    const { made } = client(() => failure(code));
    expect(shown(await tokenSource(() => Promise.resolve(made)).token(SIGN_IN))).toEqual(problem);
  });

  it("is not there when the library cannot start", async () => {
    const source = tokenSource(() => Promise.reject(failure("crypto_nonexistent")));
    expect(shown(await source.token(SIGN_IN))).toEqual({ kind: "failed", code: "crypto_nonexistent" });
  });
});

describe("a person's sign-in", () => {
  it("opens a window", async () => {
    const { made, calls } = client(() => "token-2");
    expect(shown(await tokenSource(() => Promise.resolve(made)).signIn(SIGN_IN))).toBe("token-2");
    expect(calls).toEqual([["acquireTokenPopup", { scopes: [SIGN_IN.scope] }]]);
  });

  it.each([
    ["the window was closed", "user_cancelled", { kind: "closed" }],
    ["another window is open", "interaction_in_progress", { kind: "closed" }],
    ["the browser blocked the window", "popup_window_error", { kind: "blocked" }],
    ["consent was refused", "access_denied", { kind: "declined" }],
    ["only an administrator may consent", "consent_required", { kind: "declined" }],
    ["there is no network", "no_network_connectivity", { kind: "offline" }],
    ["the answer is not understood", "state_mismatch", { kind: "failed", code: "state_mismatch" }],
  ])("says that %s", async (_name, code, problem) => {
    const { made } = client(() => failure(code));
    expect(shown(await tokenSource(() => Promise.resolve(made)).signIn(SIGN_IN))).toEqual(problem);
  });
});
