import { UnsecuredJWT } from "jose";
import { secret } from "../../../../core/values/secret";
import { isMeantFor } from "../../../../solution/deploy/health/isMeantFor";

const RELAY = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
const signIn = (scope: string) => ({ tenantId: "t", clientId: "c", scope });
const relay = signIn(`api://${RELAY}/access_as_user`);
const online = signIn("https://api.businesscentral.dynamics.com/.default");
const tokenFor = (audience: string | string[]) => secret(new UnsecuredJWT({}).setAudience(audience).encode());

describe("a token of the command line", () => {
  it.each([
    ["the relay, by its id", relay, RELAY, true],
    ["the relay, by its address", relay, `api://${RELAY}`, true],
    ["another relay", relay, "00000000-0000-0000-0000-000000000001", false],
    ["Business Central online", online, "https://api.businesscentral.dynamics.com", true],
    ["Business Central online, by its id", online, "996def3d-b36c-4153-8607-a6fd3c01b89f", true],
    ["the relay, where Business Central online is asked", online, RELAY, false],
    ["Business Central online, where a relay is asked", relay, "https://api.businesscentral.dynamics.com", false],
  ])("for %s is sent or kept", (_name, to, audience, expected) => {
    expect(isMeantFor(tokenFor(audience), to)).toBe(expected);
  });

  it.each(["", "no token", "a.b.c"])("that is none (%j) is sent to nobody", (text) => {
    expect(isMeantFor(secret(text), online)).toBe(false);
  });
});
