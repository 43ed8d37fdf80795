import { companyAddress } from "../../../../core/businesscentral/companyAddress";
import type { Authentication } from "../../../../core/connection/connection";
import { credentialsFor } from "../../../../core/connection/credentials";
import type { CredentialsOutcome } from "../../../../core/connection/credentials";
import { secret } from "../../../../core/values/secret";

const ONLINE = "https://api.businesscentral.dynamics.com/v2.0/contoso/Production/ODataV4";
const CLIENT = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";
const ENTRA = { kind: "entraId", tenantId: "skarvholm.example", clientId: CLIENT } as const;
const KEY = { kind: "accessKey", userName: "READER", accessKey: secret("k"), keyOrigin: null } as const;

function outcome(authentication: Authentication, url = ONLINE): CredentialsOutcome {
  const address = companyAddress(url, "Skarvholm");
  if (!address.ok) {
    throw new Error(address.problem.kind);
  }
  return credentialsFor(authentication, address.address);
}

describe("what a connection signs in with", () => {
  it("is the user and key", () => {
    expect(outcome(KEY)).toEqual({
      ok: true,
      credentials: {
        kind: "basic",
        userName: "READER",
        accessKey: KEY.accessKey,
        origin: "https://api.businesscentral.dynamics.com",
      },
    });
  });

  it("is the key that was entered for this very server", () => {
    const own = { ...KEY, keyOrigin: "https://bc.test:7048" };
    expect(outcome(own, "https://bc.test:7048/BC/ODataV4")).toMatchObject({
      ok: true,
      credentials: { origin: "https://bc.test:7048" },
    });
  });

  it.each([
    ["Business Central online", ONLINE],
    ["Business Central online in capitals", ONLINE.replace("api.businesscentral", "API.BusinessCentral")],
    ["this machine", "http://localhost:5181/BC/ODataV4"],
  ])("is the person at %s", (_name, url) => {
    const scope = "https://api.businesscentral.dynamics.com/.default";
    expect(outcome(ENTRA, url)).toEqual({
      ok: true,
      credentials: {
        kind: "entraId",
        signIn: { tenantId: "skarvholm.example", clientId: CLIENT, scope },
        origin: new URL(url).origin,
      },
    });
  });

  it.each([
    ["another server", ENTRA, "https://bc.test/BC/ODataV4", { kind: "notOnline", host: "bc.test" }],
    [
      "a server that looks like it",
      ENTRA,
      ONLINE.replace(".com/", ".com.evil.test/"),
      { kind: "notOnline", host: "api.businesscentral.dynamics.com.evil.test" },
    ],
    ["no tenant", { ...ENTRA, tenantId: null }, ONLINE, { kind: "tenantWrong", value: null }],
    [
      "a tenant that is an address",
      { ...ENTRA, tenantId: "evil.test/x?" },
      ONLINE,
      { kind: "tenantWrong", value: "evil.test/x?" },
    ],
    ["no client", { ...ENTRA, clientId: null }, ONLINE, { kind: "clientWrong", value: null }],
    ["a client that is no id", { ...ENTRA, clientId: "Sales" }, ONLINE, { kind: "clientWrong", value: "Sales" }],
    ["no user name", { ...KEY, userName: null }, ONLINE, { kind: "userNameMissing" }],
    [
      "a key of another server",
      { ...KEY, keyOrigin: "https://bc.test" },
      ONLINE,
      { kind: "keyForOtherServer", server: "https://bc.test", host: "api.businesscentral.dynamics.com" },
    ],
    [
      "a key of another port",
      { ...KEY, keyOrigin: "https://bc.test:7048" },
      "https://bc.test:7049/BC/ODataV4",
      { kind: "keyForOtherServer", server: "https://bc.test:7048", host: "bc.test:7049" },
    ],
    ["no key", { ...KEY, accessKey: null }, ONLINE, { kind: "accessKeyMissing" }],
  ] as const)("is refused for %s", (_name, authentication, url, problem) => {
    expect(outcome(authentication, url)).toEqual({ ok: false, problem });
  });
});
