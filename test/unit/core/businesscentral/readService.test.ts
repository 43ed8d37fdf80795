import { readService } from "../../../../core/businesscentral/readService";
import type { ServiceRequest } from "../../../../core/businesscentral/readService";
import { secret } from "../../../../core/values/secret";
import type { HttpOutcome } from "../../../../core/ports";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";

const REQUEST: ServiceRequest = {
  address: { root: "https://bc.test/BC/ODataV4/Company('A')", query: "", host: "bc.test", origin: "https://bc.test" },
  credentials: { kind: "basic", userName: "READER", accessKey: secret("key-1"), origin: "https://bc.test" },
  service: "ItemCard",
  filter: "No eq '1'",
  top: 2,
};

const HTML = "<!DOCTYPE html><html><body>Sign in</body></html>";
const BC_ERROR = JSON.stringify({ error: { code: "BadRequest", message: "Could not find a property named 'X'." } });

const PROBLEMS: readonly (readonly [string, HttpOutcome, object])[] = [
  ["no answer", { kind: "unreachable" }, { kind: "unreachable", host: "bc.test" }],
  ["an answer the browser may not read", { kind: "crossOrigin" }, { kind: "crossOrigin", host: "bc.test" }],
  ["a redirect", { kind: "redirected" }, { kind: "notBusinessCentral", host: "bc.test", got: "redirect" }],
  ["a late answer", { kind: "timeout", afterMs: 20_000 }, { kind: "timeout", host: "bc.test", afterMs: 20_000 }],
  ["a cancelled call", { kind: "cancelled" }, { kind: "cancelled" }],
  ["401", response(401, ""), { kind: "unauthorized", host: "bc.test", userName: "READER" }],
  ["403", response(403, BC_ERROR), { kind: "forbidden", service: "ItemCard", userName: "READER" }],
  ["404 of BC", response(404, BC_ERROR), { kind: "notPublished", service: "ItemCard", host: "bc.test" }],
  ["404 of another web server", response(404, HTML), { kind: "notBusinessCentral", host: "bc.test", got: "html" }],
  ["429 with seconds", response(429, "", { "Retry-After": "7" }), { kind: "throttled", retryAfterSeconds: 7 }],
  [
    "429 with a date",
    response(429, "", { "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT" }),
    { kind: "throttled", retryAfterSeconds: null },
  ],
  ["503", response(503, HTML), { kind: "unavailable", status: 503, host: "bc.test" }],
  [
    "400 with BC's text",
    response(400, BC_ERROR),
    {
      kind: "refused",
      status: 400,
      host: "bc.test",
      detail: "Could not find a property named 'X'.",
    },
  ],
  ["500 without a text", response(500, "oops"), { kind: "refused", status: 500, host: "bc.test", detail: null }],
  ["a web page", response(200, HTML), { kind: "notBusinessCentral", host: "bc.test", got: "html" }],
  [
    "JSON cut short",
    response(200, '{"@odata.context":"x","value":[{"No":"1"'),
    { kind: "notBusinessCentral", host: "bc.test", got: "brokenJson" },
  ],
  ["nothing at all", response(200, ""), { kind: "notBusinessCentral", host: "bc.test", got: "brokenJson" }],
  [
    "JSON of another program",
    response(200, '{"value":[]}'),
    { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" },
  ],
  [
    "a value that is no list",
    response(200, '{"@odata.context":"x","value":{}}'),
    { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" },
  ],
  [
    "rows that are no objects",
    response(200, '{"@odata.context":"x","value":[1]}'),
    { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" },
  ],
];

/** The same, signed in by the person himself. */
const SIGN_IN = { tenantId: "t", clientId: "c", scope: "s" };
const SIGNED_IN: readonly (readonly [string, HttpOutcome, object])[] = [
  [
    "no token",
    { kind: "signIn", problem: { kind: "needed" } },
    { kind: "signIn", signIn: SIGN_IN, problem: { kind: "needed" } },
  ],
  ["a token that BC does not take", response(401, ""), { kind: "tokenRefused", host: "bc.test" }],
  ["a person without permission", response(403, BC_ERROR), { kind: "forbidden", service: "ItemCard", userName: null }],
];

describe("readService", () => {
  it.each(SIGNED_IN)("names the problem of %s", async (_name, outcome, problem) => {
    const request: ServiceRequest = {
      ...REQUEST,
      credentials: { kind: "entraId", signIn: SIGN_IN, origin: "https://bc.test" },
    };
    expect(await readService(fakeTransport(outcome), request)).toEqual({ ok: false, problem });
  });

  it("asks the service once, by filter", async () => {
    const transport = fakeTransport(odata({ No: "1" }));
    expect(await readService(transport, REQUEST)).toEqual({ ok: true, rows: [{ No: "1" }] });
    expect(transport.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://bc.test/BC/ODataV4/Company('A')/ItemCard?$filter=No%20eq%20'1'&$top=2",
    ]);
  });

  it.each(PROBLEMS)("names the problem of %s", async (_name, outcome, problem) => {
    expect(await readService(fakeTransport(outcome), REQUEST)).toEqual({ ok: false, problem });
  });

  it("never puts the access key into the address or a problem", async () => {
    for (const [, outcome] of PROBLEMS) {
      const transport = fakeTransport(outcome);
      const answer = await readService(transport, REQUEST);
      expect(JSON.stringify([answer, transport.requests])).not.toContain("key-1");
    }
  });

  it("shortens a text of BC that runs on", async () => {
    const long = JSON.stringify({ error: { message: "x".repeat(5000) } });
    const answer = await readService(fakeTransport(response(400, long)), REQUEST);
    expect(answer).toMatchObject({ problem: { kind: "refused", detail: "x".repeat(200) } });
  });
});
