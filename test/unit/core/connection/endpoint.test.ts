import type { Connection } from "../../../../core/connection/connection";
import { endpointOf } from "../../../../core/connection/endpoint";
import { connection } from "../../../support/connections";

const RELAY = "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a";
const PAGE = "0f1e2d3c-4b5a-4678-89ab-cdef01234567";
const PERSON = { kind: "entraId", tenantId: "skarvholm.example", clientId: PAGE } as const;

function relayed(change: Partial<Connection> = {}): Connection {
  return connection({
    way: "relay",
    odataUrl: null,
    apiUrl: null,
    relay: { url: "https://relay.test/connections/skarvholm", clientId: RELAY },
    authentication: PERSON,
    ...change,
  });
}

describe("where a connection's company is asked through a relay", () => {
  it("is the relay's address, signed in to with a token that only the relay takes", () => {
    expect(endpointOf(relayed())).toEqual({
      ok: true,
      endpoint: {
        address: {
          root: "https://relay.test/connections/skarvholm/ODataV4/Company('Skarvholm%20Kontor%20AS')",
          query: "",
          host: "relay.test",
          origin: "https://relay.test",
        },
        api: {
          root: "https://relay.test/connections/skarvholm/api/v2.0",
          query: "",
          host: "relay.test",
          origin: "https://relay.test",
        },
        credentials: {
          kind: "entraId",
          signIn: { tenantId: "skarvholm.example", clientId: PAGE, scope: `api://${RELAY}/access_as_user` },
          origin: "https://relay.test",
        },
      },
    });
  });

  it.each([
    ["a slash at the end", "https://relay.test/connections/skarvholm/"],
    ["a folder before it", "https://relay.test/bc/connections/skarvholm"],
    ["this machine over http", "http://localhost:8080/connections/skarvholm"],
  ])("may have %s", (_name, url) => {
    const outcome = endpointOf(relayed({ relay: { url, clientId: RELAY } }));
    expect(outcome).toMatchObject({
      ok: true,
      endpoint: { address: { root: expect.stringContaining("/connections/skarvholm/ODataV4/Company(") as string } },
    });
  });

  it("leaves aside what the direct way needs", () => {
    const change = { odataUrl: "no address", apiUrl: "https://evil.test/api/v2.0" };
    expect(endpointOf(relayed(change))).toEqual(endpointOf(relayed()));
  });

  it.each([
    ["no address", { url: null, clientId: RELAY }, { kind: "relayAddress", problem: { kind: "missing" } }],
    [
      "an address of Business Central",
      { url: "https://bc.test/BC/ODataV4", clientId: RELAY },
      { kind: "relayAddress", problem: { kind: "notRelay", value: "https://bc.test/BC/ODataV4" } },
    ],
    [
      "more after the connection's name",
      { url: "https://relay.test/connections/skarvholm/ODataV4", clientId: RELAY },
      {
        kind: "relayAddress",
        problem: { kind: "notRelay", value: "https://relay.test/connections/skarvholm/ODataV4" },
      },
    ],
    [
      "an option",
      { url: "https://relay.test/connections/a?code=1", clientId: RELAY },
      { kind: "relayAddress", problem: { kind: "notRelay", value: "https://relay.test/connections/a?code=1" } },
    ],
    [
      "no encryption",
      { url: "http://relay.test/connections/a", clientId: RELAY },
      { kind: "relayAddress", problem: { kind: "notEncrypted", host: "relay.test" } },
    ],
    [
      "a hidden character",
      { url: "http://localhost\t.evil.test/connections/a", clientId: RELAY },
      {
        kind: "relayAddress",
        problem: { kind: "hiddenCharacter", value: "http://localhost␉.evil.test/connections/a" },
      },
    ],
    [
      "no application",
      { url: "https://relay.test/connections/a", clientId: null },
      { kind: "relayClientWrong", value: null },
    ],
    [
      "an application that is no id",
      { url: "https://relay.test/connections/a", clientId: "x/../y" },
      { kind: "relayClientWrong", value: "x/../y" },
    ],
  ] as const)("is refused with %s", (_name, relay, problem) => {
    expect(endpointOf(relayed({ relay }))).toEqual({ ok: false, problem });
  });

  it("is refused where nobody could sign in", () => {
    const authentication = { ...PERSON, tenantId: null };
    expect(endpointOf(relayed({ authentication }))).toEqual({
      ok: false,
      problem: { kind: "tenantWrong", value: null },
    });
  });

  it("never sends a key, whatever the row still holds", () => {
    const { authentication } = connection();
    expect(endpointOf(relayed({ authentication }))).toEqual({
      ok: false,
      problem: { kind: "tenantWrong", value: null },
    });
  });
});
