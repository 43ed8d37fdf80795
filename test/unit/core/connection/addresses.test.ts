import { transportWith } from "../../../../browser/fetchTransport";
import { webClientAddress } from "../../../../core/businesscentral/webClientAddress";
import { endpointOf } from "../../../../core/connection/endpoint";
import { readConnections } from "../../../../core/connection/readConnections";
import type { WireRow } from "../../../../core/ports";
import { checkAddress, checkRelayAddress } from "../../../../core/setup/health/odataAddress";
import { standingOf } from "../../../../core/setup/health/finding";
import { secret } from "../../../../core/values/secret";
import { fakeSales, rows } from "../../../support/fakeSales";

/** Where a parser and a person read another server. */
const TRAPS: readonly (readonly [name: string, address: string])[] = [
  ["a tab in a local host", "http://localhost\t.example.test:5239/BC/ODataV4"],
  ["a tab in the online host", "https://api.businesscentral.dynamics.com\t.example.test/v2.0/t/Production/ODataV4"],
  ["a line break", "https://bc.test\n.example.test/BC/ODataV4"],
  ["a backslash", "https://example.test\\@bc.test/BC/ODataV4"],
  ["a user name", "https://bc.test@example.test/BC/ODataV4"],
  ["an empty user name", "https://@example.test/BC/ODataV4"],
  ["a letter of another script", "https://\u0430pi.businesscentral.dynamics.com/v2.0/t/Production/ODataV4"],
  ["a full-width letter", "https://\uff22c.test/BC/ODataV4"],
  ["a fragment", "https://bc.test/BC/ODataV4#/@example.test"],
  ["no encryption", "http://bc.test/BC/ODataV4"],
];

const ROW: WireRow = {
  bcs_connectionid: "1",
  bcs_name: "Skarvholm Kontor AS",
  bcs_itemavailabilityenabled: true,
  bcs_username: "READER",
  bcs_accesskey: "key",
};

async function endpoint(change: WireRow) {
  const row = { ...ROW, ...change };
  const read = await readConnections(fakeSales({ bcs_connection: rows(row) }));
  const [connection] = read.ok ? read.value : [];
  return connection === undefined ? null : endpointOf(connection);
}

describe.each(TRAPS)("an address with %s", (_name, address) => {
  it("is refused in words where it is entered", () => {
    expect(standingOf(checkAddress(address, "Skarvholm Kontor AS")).outcome).toBe("failed");
    const relay = address.replace(/\/(?:BC|v2\.0\/t\/Production)\/ODataV4/, "/connections/skarvholm");
    expect(standingOf(checkRelayAddress(relay)).outcome).toBe("failed");
  });

  it("is refused where a row came over the API with it", async () => {
    expect((await endpoint({ bcs_odataurl: address }))?.ok).toBe(false);
    const api = address.replace("ODataV4", "api/v2.0");
    expect((await endpoint({ bcs_odataurl: "https://bc.test/BC/ODataV4", bcs_apiurl: api }))?.ok).toBe(false);
  });

  it("is sent nothing, whatever a caller asks for", async () => {
    const called: string[] = [];
    const former = globalThis.fetch;
    globalThis.fetch = (url) => {
      called.push(url instanceof Request ? url.url : url.toString());
      return Promise.reject(new Error("No call is expected."));
    };
    const token = () => Promise.resolve({ ok: true as const, token: secret("token") });
    const outcome = await transportWith({ token, signIn: token }).send({
      method: "GET",
      url: address,
      credentials: { kind: "basic", userName: "READER", accessKey: secret("key"), origin: "https://bc.test" },
    });
    globalThis.fetch = former;
    // A fragment is no other server: it is never sent.
    expect(address.includes("#") || outcome.kind === "otherServer").toBe(true);
    expect(called.filter((url) => new URL(url).origin !== "https://bc.test")).toEqual([]);
  });
});

describe("a key", () => {
  it("belongs to the server that it was entered for, whatever a row says later", async () => {
    const change = { bcs_odataurl: "https://other.test/BC/ODataV4", bcs_accesskeyorigin: "https://bc.test" };
    expect(await endpoint(change)).toEqual({
      ok: false,
      problem: { kind: "keyForOtherServer", server: "https://bc.test", host: "other.test" },
    });
  });
});

describe("a web client address with a fragment", () => {
  it("keeps page and filter before it", () => {
    expect(webClientAddress("https://bc.example.test/BC/#/home")).toBe("https://bc.example.test/BC/");
  });
});
