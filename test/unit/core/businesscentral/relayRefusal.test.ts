import { RELAY_REFUSALS } from "../../../../core/businesscentral/relayRefusal";
import { answerOf } from "../../../../core/businesscentral/serviceAnswer";
import type { Credentials } from "../../../../core/ports";
import { secret } from "../../../../core/values/secret";

const SIGN_IN = { tenantId: "t", clientId: "c", scope: "api://r/access_as_user" };
const PERSON: Credentials = { kind: "entraId", signIn: SIGN_IN, origin: "https://relay.test" };
const KEY: Credentials = { kind: "basic", userName: "U", accessKey: secret("k"), origin: "https://relay.test" };

function problemOf(status: number, code: string, credentials: Credentials = PERSON) {
  const body = JSON.stringify({ error: { code, message: "Words of the relay." } });
  const answer = answerOf(
    { status, header: () => null, body },
    { host: "relay.test", root: "https://relay.test/connections/a/ODataV4", service: "ItemCard", credentials },
  );
  return answer.ok ? null : answer.problem;
}

describe("what a relay refuses for itself", () => {
  it.each(RELAY_REFUSALS)("is told by its code: %s", (refusal) => {
    expect(problemOf(502, `Relay_${refusal}`)).toEqual({ kind: "relay", host: "relay.test", refusal });
  });

  it.each(["Relay_SignInNeeded", "Relay_TokenMissing"])("lets the person sign in where it says %s", (code) => {
    expect(problemOf(401, code)).toEqual({ kind: "signIn", signIn: SIGN_IN, problem: { kind: "needed" } });
  });

  it.each([
    ["what it does not let through is not published", 404, "Relay_NotListed", "notPublished"],
    ["what waits too long is throttled", 429, "Relay_Throttled", "throttled"],
    ["Business Central's own code is Business Central's", 403, "Authorization_Denied", "forbidden"],
  ])("and otherwise %s", (_name, status, code, kind) => {
    expect(problemOf(status, code)?.kind).toBe(kind);
  });

  it("is not believed of a server that takes a key: it is no relay", () => {
    expect(problemOf(401, "Relay_TokenInvalid", KEY)?.kind).toBe("unauthorized");
  });
});
