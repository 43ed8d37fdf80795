import { generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTokenValidator } from "../../../../../sandbox/bc/http/tokenValidator";

const NOW = new Date("2026-03-01T12:00:00Z");
const SECONDS = NOW.getTime() / 1000;
const ISSUER = "https://login.example/tenant/v2.0";
const CLAIMS = {
  iss: ISSUER,
  aud: "https://bc.example",
  exp: SECONDS + 60,
  nbf: SECONDS - 60,
  preferred_username: "ingrid.solheim@skarvholm.example",
};
const HEADER = { alg: "RS256", kid: "k1", typ: "JWT" };

const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const server = createServer((_request, response) =>
  response.end(JSON.stringify({ keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "k1" }] })),
);
let keysUrl: string;

beforeAll(
  () =>
    new Promise<void>((resolve) =>
      server.listen(0, () => {
        keysUrl = `http://localhost:${(server.address() as AddressInfo).port}/keys`;
        resolve();
      }),
    ),
);
afterAll(() => new Promise((resolve) => server.close(resolve)));

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function token(claims: object, header: object = HEADER, key: KeyObject = own.privateKey): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}

const validate = (text: string) =>
  createTokenValidator({ issuer: ISSUER, audience: CLAIMS.aud, keysUrl }, () => NOW)(text);

describe("tokens that BC believes", () => {
  it("are signed by the provider, for BC, at this time; they name the user before the @", async () => {
    expect(await validate(token(CLAIMS))).toEqual({ userName: "ingrid.solheim" });
  });

  it.each([
    ["from another issuer", () => token({ ...CLAIMS, iss: "https://login.example/other/v2.0" })],
    ["for somebody else", () => token({ ...CLAIMS, aud: "https://graph.example" })],
    ["that have expired", () => token({ ...CLAIMS, exp: SECONDS })],
    ["without an end", () => token({ ...CLAIMS, exp: undefined })],
    ["of tomorrow", () => token({ ...CLAIMS, nbf: SECONDS + 1 })],
    ["of nobody", () => token({ ...CLAIMS, preferred_username: undefined })],
    ["signed by somebody else", () => token(CLAIMS, HEADER, other.privateKey)],
    ["signed with a key that is not known", () => token(CLAIMS, { ...HEADER, kid: "k2" })],
    ["not signed", () => `${part({ ...HEADER, alg: "none" })}.${part(CLAIMS)}.`],
    [
      "whose claims were changed",
      () => token(CLAIMS).replace(part(CLAIMS), part({ ...CLAIMS, preferred_username: "admin" })),
    ],
    ["that are no tokens", () => "abc"],
    ["with parts that are no JSON", () => "a.b.c"],
  ])("are none %s", async (_name, made) => {
    expect(await validate(made())).toBeNull();
  });
});
