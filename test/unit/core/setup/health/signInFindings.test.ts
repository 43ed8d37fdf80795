import { finding } from "../../../../../core/setup/health/finding";
import { afterSignIn, waitForSignIn } from "../../../../../core/setup/health/signInFindings";
import type { SignInProblem } from "../../../../../core/values/signIn";

const NEEDED = [finding("address", "addressOnline", "Production"), finding("credentials", "signInNeeded")];

describe("findings after a person tried to sign in", () => {
  it.each<[SignInProblem, readonly string[]]>([
    [{ kind: "closed" }, ["signInNeeded"]],
    [{ kind: "blocked" }, ["signInBlocked"]],
    [{ kind: "declined" }, ["signInDeclined"]],
    [{ kind: "offline" }, ["signInFailed", "offline"]],
    [{ kind: "failed", code: "AADSTS700016" }, ["signInFailed", "AADSTS700016"]],
  ])("tell what became of it: %j", (problem, told) => {
    const [address, credentials] = afterSignIn(NEEDED, problem);
    expect(address).toEqual(NEEDED[0]);
    expect([credentials?.reason, ...(credentials?.values ?? [])]).toEqual(told);
    expect(waitForSignIn(afterSignIn(NEEDED, problem))).toBe(true);
  });

  it("are those of the check where it went well, and wait for nobody who is signed in", () => {
    const signedIn = [finding("credentials", "signedIn")];
    expect(afterSignIn(signedIn, null)).toEqual(signedIn);
    expect(waitForSignIn(signedIn)).toBe(false);
    expect(afterSignIn(signedIn, { kind: "blocked" })).toEqual(signedIn);
  });
});
