import { secret } from "../../../../core/values/secret";
import { usableConnection } from "../../../../core/connection/usableConnection";
import { connection } from "../../../support/connections";

const NONE = { ...connection().services, itemCard: null, productItemAvailability: null };

describe("usableConnection", () => {
  it("accepts a connection that lacks nothing", () => {
    expect(usableConnection(connection())).toMatchObject({
      ok: true,
      usable: {
        companyName: "Skarvholm Kontor AS",
        credentials: { kind: "basic", userName: "READER" },
        address: { host: "bc.test" },
      },
    });
  });

  it.each([
    ["all that is published", {}, ["itemCard", "apiItems", "productItemAvailability"]],
    ["the API alone where nothing is published", { services: NONE }, ["apiItems"]],
    [
      "what the administrator lists",
      { sources: ["productItemAvailability", "itemCard"] },
      ["productItemAvailability", "itemCard"],
    ],
    [
      "no service that is not named",
      { sources: ["itemCard", "productItemAvailability"], services: { ...NONE, itemCard: "Card" } },
      ["itemCard"],
    ],
    ["no API that nobody gave an address of", { apiUrl: null }, ["itemCard", "productItemAvailability"]],
  ] as const)("asks %s", (_name, change, sources) => {
    expect(usableConnection(connection(change))).toMatchObject({ ok: true, usable: { sources } });
  });

  it("needs nothing of a connection through virtual tables but its company", () => {
    expect(usableConnection(connection({ way: "virtual", odataUrl: null, apiUrl: null, services: NONE }))).toEqual({
      ok: true,
      usable: { id: connection().id, companyName: "Skarvholm Kontor AS", readsVirtualTables: true },
    });
  });

  it.each([
    ["with the API alone but no address of it", { apiUrl: null, services: NONE }, { kind: "noService" }],
    [
      "with an API on another server",
      { apiUrl: "https://evil.test/api/v2.0" },
      { kind: "apiAddress", problem: { kind: "apiElsewhere", host: "bc.test", other: "evil.test" } },
    ],
    ["switched off", { itemAvailabilityEnabled: false }, { kind: "availabilityOff" }],
    ["without address", { odataUrl: null }, { kind: "address", problem: { kind: "missing" } }],
    [
      "over http",
      { odataUrl: "http://bc.test/ODataV4" },
      { kind: "address", problem: { kind: "notEncrypted", host: "bc.test" } },
    ],
    [
      "without a service that its sources need",
      { services: NONE, sources: ["itemCard", "productItemAvailability"] },
      { kind: "noService" },
    ],
    [
      "that gives a token to another server",
      { authentication: { kind: "entraId", tenantId: "t", clientId: "c" } },
      { kind: "notOnline", host: "bc.test" },
    ],
    [
      "without user name",
      { authentication: { kind: "accessKey", userName: null, accessKey: secret("k"), keyOrigin: null } },
      { kind: "userNameMissing" },
    ],
    [
      "without key",
      { authentication: { kind: "accessKey", userName: "READER", accessKey: null, keyOrigin: null } },
      { kind: "accessKeyMissing" },
    ],
  ] as const)("refuses one %s", (_name, change, problem) => {
    expect(usableConnection(connection(change))).toEqual({ ok: false, problem });
  });
});
