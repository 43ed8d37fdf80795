import { connect } from "node:net";
import { API, createClient } from "../bc/client";
import { SignJWT } from "jose";
import type { TokenParts } from "./support/entra";
import { PAGE_CLIENT, RELAY_CLIENT, TENANT } from "./support/entra";
import { codeOf, COMPANY, KEY, SALES, World } from "./support/world";
import type { AskParts } from "./support/world";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const ITEM = `${COMPANY}/ItemCard?$filter=No%20eq%20'BORD-1110'`;
const COMPANY_ID = API.slice(-37, -1);
/** What a refusal must never hold: the key, the server, an item's name, another company. */
const OF_BC = () => [KEY, new URL(world.bcUrl).host, "Inventory", "Svenska", "SALESREADER"];

/** Nothing of Business Central was asked, and nothing of it is in the answer or the log. */
async function expectNothingLeaked(text: string): Promise<void> {
  expect(await world.bcTrace()).toEqual([]);
  expect(OF_BC().filter((secret) => text.includes(secret) || world.lines.join("").includes(secret))).toEqual([]);
}

const OTHER = "99999999-8888-4777-8666-555555555555";
const FORGED: readonly (readonly [string, TokenParts])[] = [
  ["of another tenant", { claims: { tid: OTHER } }],
  ["of another issuer", { claims: { iss: "https://login.microsoftonline.com/common/v2.0" } }],
  ["of an issuer that begins alike", { claims: { iss: "http://localhost.example.test" } }],
  ["for another audience", { claims: { aud: "https://api.businesscentral.dynamics.com" } }],
  ["for several audiences without the relay", { claims: { aud: [PAGE_CLIENT, OTHER] } }],
  ["that has expired", { expiresIn: -3600 }],
  ["that is not valid yet", { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } }],
  ["without an end", { claims: { exp: undefined } }],
  ["without the scope", { claims: { scp: "openid profile" } }],
  ["with the scope as a part of another", { claims: { scp: "access_as_user_admin" } }],
  ["of an application, not of a person", { claims: { scp: undefined, idtyp: "app", roles: ["access_as_user"] } }],
  ["without a person", { claims: { oid: undefined } }],
  ["with a person that is no id", { claims: { oid: "x' or 1 eq 1" } }],
  ["of version 1", { claims: { ver: "1.0" } }],
  ["signed by somebody else", { byStranger: true }],
  ["signed by a key that nobody knows", { header: { kid: "unknown" } }],
  ["that brings its own key", { byStranger: true, header: { jwk: { kty: "RSA", n: "AQAB", e: "AQAB" } } }],
  ["that names an address for its key", { byStranger: true, header: { jku: "http://localhost:1/keys" } }],
  ["with a critical extension that nobody knows", { header: { crit: ["tid"], tid: TENANT } }],
];

describe("a token", () => {
  it.each(FORGED)("%s is refused", async (_name, parts) => {
    const answer = await world.ask(`ODataV4/${ITEM}`, parts);
    expect([answer.status, codeOf(answer), answer.headers.get("WWW-Authenticate")]).toEqual([
      401,
      "Relay_TokenInvalid",
      'Bearer error="invalid_token"',
    ]);
    await expectNothingLeaked(answer.text);
  });

  it.each([
    ["alg: none", () => `${encode({ alg: "none", typ: "JWT" })}.${encode({ tid: TENANT, aud: RELAY_CLIENT })}.`],
    [
      "alg: none with a signature",
      () => `${encode({ alg: "none" })}.${encode({ tid: TENANT, aud: RELAY_CLIENT })}.AAAA`,
    ],
    ["a signature by the public key as a secret", hmacToken],
    ["a payload that was changed", tamperedToken],
    ["no JWT at all", () => "sandbox:admin"],
    ["many dots", () => "a.b.c.d.e"],
    ["twenty thousand characters", () => `${"a".repeat(20_000)}.b.c`],
  ])("with %s is refused", async (_name, token) => {
    const answer = await world.ask(`ODataV4/${ITEM}`, { authorization: `Bearer ${await token()}` });
    expect([answer.status, codeOf(answer)]).toEqual([401, "Relay_TokenInvalid"]);
    await expectNothingLeaked(answer.text);
  });

  it.each([
    ["none", null],
    ["a user name and the key", `Basic ${Buffer.from(`SALESREADER:${KEY}`).toString("base64")}`],
    ["only the word", "Bearer"],
  ])("is asked for where there is %s", async (_name, authorization) => {
    const answer = await world.ask(`ODataV4/${ITEM}`, { authorization });
    expect([answer.status, answer.headers.get("WWW-Authenticate")?.startsWith("Bearer")]).toEqual([401, true]);
    await expectNothingLeaked(answer.text);
  });
});

describe("a person", () => {
  const OUTSIDER = { claims: { oid: OTHER } };

  it("who may not read the connection in Sales is refused", async () => {
    const answer = await world.ask(`ODataV4/${ITEM}`, OUTSIDER);
    expect([answer.status, codeOf(answer)]).toEqual([403, "Relay_NotAllowed"]);
    await expectNothingLeaked(answer.text);
  });

  it("who may read one connection does not get another with it", async () => {
    const answer = await world.ask("ODataV4/Company", { connection: "svenska" });
    expect([answer.status, codeOf(answer)]).toEqual([403, "Relay_NotAllowed"]);
    await expectNothingLeaked(answer.text);
  });

  it("learns of no connection before signing in", async () => {
    const [known, unknown] = [
      await world.ask("ODataV4/Company", { authorization: null }),
      await world.ask("ODataV4/Company", { authorization: null, connection: "nowhere" }),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });

  it("is refused while Dataverse does not tell", async () => {
    world.dataverseStatus = 503;
    const answer = await world.ask(`ODataV4/${ITEM}`);
    expect([answer.status, codeOf(answer), answer.headers.get("Retry-After")]).toEqual([
      503,
      "Relay_PermissionUnknown",
      "10",
    ]);
    await expectNothingLeaked(answer.text);
  });
});

/** Addresses below a connection that must lead nowhere. */
const ADDRESSES: readonly (readonly [string, string, readonly number[]])[] = [
  ["a path that climbs", "ODataV4/../../../_sandbox/bc/users", [404]],
  ["an encoded path that climbs", "ODataV4/%2e%2e/%2e%2e/_sandbox/bc/users", [404]],
  ["a path that climbs out of a company", `ODataV4/${COMPANY}/..%2f..%2f..%2f_sandbox%2fbc%2fusers`, [404]],
  ["an encoded slash in a service", `ODataV4/${COMPANY}%2FItemCard?$top=1`, [404]],
  ["a slash that is encoded twice", `ODataV4/${COMPANY}/..%252fItemCard?$top=1`, [404]],
  ["a backslash", `ODataV4/${COMPANY}%5CItemCard?$top=1`, [404]],
  ["an encoded end of a text", `ODataV4/${COMPANY}/ItemCard%00?$top=1`, [404]],
  ["another company", "ODataV4/Company('Skarvholm%20Svenska%20AB')/ItemCard?$top=1", [404]],
  [
    "another company in the text of this one",
    "ODataV4/Company('Skarvholm%20Kontor%20AS')/Company('Skarvholm%20Svenska%20AB')/ItemCard",
    [404],
  ],
  ["another company by the query", `ODataV4/ItemCard?company=Skarvholm%20Svenska%20AB&$top=1`, [404]],
  ["another company of the API", `api/v2.0/companies(${OTHER})/items?$top=1`, [404]],
  ["a service that is published but not listed", `ODataV4/${COMPANY}/Vendor?$top=1`, [404]],
  ["an API set that is not listed", `api/v2.0/companies(${COMPANY_ID})/vendors?$top=1`, [404]],
  ["a part of a row", `ODataV4/${COMPANY}/ItemCard('BORD-1110')/Unit_Cost`, [404]],
  ["a $batch inside a $batch", `ODataV4/${COMPANY}/$batch`, [404]],
  ["an API route of somebody else", "api/contoso/warehouse/v1.0/companies", [404]],
  ["the automation API", "api/microsoft/automation/v2.0/companies", [404]],
  ["the administration of the server", "../../../_sandbox/bc/users", [404]],
  ["all items", `ODataV4/${COMPANY}/ItemCard`, [400]],
  ["all customers", `ODataV4/${COMPANY}/Customer`, [400]],
  ["a customer's telephone", `ODataV4/${COMPANY}/Customer?$top=1&$select=Phone_No`, [400]],
  ["a customer by credit limit", `ODataV4/${COMPANY}/Customer?$filter=Credit_Limit_LCY%20gt%200`, [400]],
  ["all items with a large $top", `ODataV4/${COMPANY}/ItemCard?$top=20000`, [400]],
  ["a property that is not listed in $select", `ODataV4/${COMPANY}/ItemCard?$top=1&$select=Unit_Cost`, [400]],
  ["everything in $select", `ODataV4/${COMPANY}/ItemCard?$top=1&$select=*`, [400]],
  ["a property that is not listed in $filter", `ODataV4/${COMPANY}/ItemCard?$filter=Unit_Cost%20gt%20100`, [400]],
  ["a property that is not listed in $orderby", `ODataV4/${COMPANY}/ItemCard?$top=1&$orderby=Unit_Cost`, [400]],
  ["a part that is not listed in $expand", `api/v2.0/companies(${COMPANY_ID})/items?$top=1&$expand=picture`, [400]],
  [
    "options inside $expand",
    `api/v2.0/companies(${COMPANY_ID})/customers?$top=1&$expand=customerFinancialDetail($select=id)`,
    [400],
  ],
  ["a function in $filter", `ODataV4/${COMPANY}/ItemCard?$filter=contains(No,'B')`, [400]],
  ["two properties in one 'or'", `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'A'%20or%20Inventory%20gt%200`, [400]],
  [
    "'and' beside 'or'",
    `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'A'%20and%20No%20eq%20'B'%20or%20No%20ne%20''`,
    [400],
  ],
  ["a text that ends too early", `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'A'%20or%20''%20eq%20'`, [400]],
  [
    "a quote that is encoded twice",
    `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'A%2527%20or%20Unit_Cost%20gt%201%20or%20No%20eq%20%2527B'`,
    [400],
  ],
  ["a path in $filter", `ODataV4/${COMPANY}/ItemCard?$filter=ItemCardLines/No%20eq%20'A'`, [400]],
  ["$apply", `ODataV4/${COMPANY}/ItemCard?$top=1&$apply=groupby((Unit_Cost))`, [400]],
  ["a $count that is no yes or no", `ODataV4/${COMPANY}/ItemCard?$top=1&$count=(1)`, [400]],
  ["a $count below a set", `ODataV4/${COMPANY}/ItemCard/$count`, [404]],
  ["$skiptoken", `ODataV4/${COMPANY}/ItemCard?$top=1&$skiptoken='A'`, [400]],
  ["another tenant of the server", `ODataV4/${COMPANY}/ItemCard?$top=1&tenant=other`, [400]],
  ["an option twice", `ODataV4/${COMPANY}/ItemCard?$top=1&$top=20000`, [400]],
  ["an option in capitals", `ODataV4/${COMPANY}/ItemCard?$top=1&$SELECT=Unit_Cost`, [400]],
  ["an encoded name of an option", `ODataV4/${COMPANY}/ItemCard?$top=1&%24apply=x`, [400]],
  [
    "a filter of ten thousand characters",
    `ODataV4/${COMPANY}/ItemCard?$filter=No%20eq%20'${"A".repeat(10_000)}'`,
    [400],
  ],
  [
    "a hundred parentheses",
    `ODataV4/${COMPANY}/ItemCard?$filter=${"(".repeat(100)}No%20eq%20'A'${")".repeat(100)}`,
    [400],
  ],
  ["a % that encodes nothing", `ODataV4/${COMPANY}/ItemCard?$top=%zz`, [400]],
  ["a way over another address", `ODataV4/http://169.254.169.254/metadata`, [404]],
];

describe("an address", () => {
  it.each(ADDRESSES)("with %s leads nowhere", async (_name, address, statuses) => {
    const [single, part] = [
      await world.ask(address),
      await world.batch([address.replace(/^(ODataV4|api\/v2\.0)\//, "")]),
    ];
    expect(statuses).toContain(single.status);
    expect(String(codeOf(single))).toMatch(/^Relay_/);
    expect([400, 404]).toContain(part.status);
    const seen = (await world.bcTrace()).filter(({ path }) => !path.startsWith("/BC/api/v2.0/companies?"));
    expect(seen).toEqual([]);
    expect(OF_BC().filter((secret) => (single.text + part.text).includes(secret) && !address.includes(secret))).toEqual(
      [],
    );
  });
});

describe("a method", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "HEAD"])("%s of a row is refused", async (method) => {
    const answer = await world.ask(`ODataV4/${COMPANY}/ItemCard('BORD-1110')`, {
      method,
      ...(method === "HEAD" ? {} : { body: '{"Unit_Price":1}' }),
    });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET"]);
    await expectNothingLeaked(answer.text);
  });

  it("by another name is not heard", async () => {
    const answer = await world.ask(`ODataV4/${ITEM}`, {
      headers: { "X-HTTP-Method-Override": "DELETE", "X-HTTP-Method": "PATCH" },
    });
    expect(answer.status).toBe(200);
    expect((await world.bcTrace()).map(({ method }) => method)).toEqual(["GET"]);
  });

  it("GET of a $batch is refused", async () => {
    expect((await world.ask("ODataV4/$batch")).status).toBe(405);
  });
});

const PART = { id: "0", method: "GET", url: ITEM };
const BODIES: readonly (readonly [string, unknown])[] = [
  ["a part that writes", { requests: [{ ...PART, method: "PATCH", body: { Unit_Price: 1 } }] }],
  ["a part that reads with a body", { requests: [{ ...PART, body: {} }] }],
  ["a part to another host", { requests: [{ ...PART, url: "https://evil.example.test/BC/ODataV4/Company" }] }],
  ["a part to a host without a scheme", { requests: [{ ...PART, url: "//evil.example.test/ODataV4/Company" }] }],
  ["a part from the server's root", { requests: [{ ...PART, url: "/_sandbox/bc/users" }] }],
  ["a part with another user", { requests: [{ ...PART, headers: { Authorization: "Basic QURNSU46a2V5" } }] }],
  ["a part with another host in a header", { requests: [{ ...PART, headers: { Host: "evil.example.test" } }] }],
  [
    "a part with another company in a header",
    { requests: [{ ...PART, headers: { Company: "Skarvholm Svenska AB" } }] },
  ],
  ["a part that asks for names", { requests: [{ ...PART, url: "$metadata" }] }],
  ["a part that asks for names in other letters", { requests: [{ ...PART, url: "%24%6detadata" }] }],
  ["parts in one transaction", { requests: [{ ...PART, atomicityGroup: "g1" }] }],
  ["a part that waits for another", { requests: [PART, { ...PART, id: "1", dependsOn: ["0"] }] }],
  ["two parts of one id", { requests: [PART, PART] }],
  ["no part", { requests: [] }],
  [
    "more parts than Business Central takes",
    { requests: Array.from({ length: 101 }, (_part, id) => ({ ...PART, id: String(id) })) },
  ],
  ["something beside the parts", { requests: [PART], "@odata.context": "x" }],
  ["something else", [PART]],
];

describe("a $batch", () => {
  it.each(BODIES)("with %s is refused as a whole", async (_name, body) => {
    const answer = await world.ask("ODataV4/$batch", { method: "POST", body: JSON.stringify(body) });
    expect([answer.status, codeOf(answer)]).toEqual([400, "Relay_BadRequest"]);
    await expectNothingLeaked(answer.text);
  });

  it.each<readonly [string, AskParts, number]>([
    ["that is no JSON", { body: "requests=1" }, 400],
    ["in multipart", { body: "--b", headers: { "Content-Type": "multipart/mixed; boundary=b" } }, 400],
    ["that is compressed", { body: "{}", headers: { "Content-Encoding": "gzip" } }, 400],
    ["that is huge", { body: `{"requests":"${"x".repeat(200_000)}"}` }, 413],
  ])("%s is refused", async (_name, parts, status) => {
    const answer = await world.ask("ODataV4/$batch", { method: "POST", ...parts });
    expect(answer.status).toBe(status);
    await expectNothingLeaked(answer.text);
  });
});

describe("a page of another origin", () => {
  it("is refused, whatever token it has", async () => {
    const answer = await world.ask(`ODataV4/${ITEM}`, { headers: { Origin: "https://evil.example.test" } });
    expect([answer.status, codeOf(answer), answer.headers.get("Access-Control-Allow-Origin")]).toEqual([
      403,
      "Relay_OriginNotListed",
      null,
    ]);
    await expectNothingLeaked(answer.text);
  });

  it.each(["https://evil.example.test", `${SALES}.evil.example.test`, "null"])(
    "%s gets no preflight",
    async (origin) => {
      const answer = await fetch(`${world.url}/connections/skarvholm/ODataV4/$batch`, {
        method: "OPTIONS",
        headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
      });
      expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
    },
  );
});

describe("on the wire", () => {
  const line = "POST /connections/skarvholm/ODataV4/$batch HTTP/1.1\r\nHost: relay\r\n";

  it.each([
    ["two lengths of one body", `${line}Content-Length: 4\r\nContent-Length: 40\r\n\r\nbody`],
    [
      "a length and chunks",
      `${line}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /connections/skarvholm/ODataV4/Company HTTP/1.1\r\nHost: relay\r\n\r\n`,
    ],
    ["chunks by another name", `${line}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ["a header that goes on in the next line", `${line}X-One: a\r\n b: c\r\n\r\n`],
    ["a blank before the colon", `${line}Content-Length : 4\r\n\r\nbody`],
    ["forty thousand bytes of headers", `${line}X-Long: ${"a".repeat(40_000)}\r\n\r\n`],
  ])("%s are refused", async (_name, text) => {
    expect(await wire(text)).toMatch(/^HTTP\/1\.1 (400|413|431) /);
    await expectNothingLeaked("");
  });

  it("an address with a scheme and another host is answered by the relay's own path", async () => {
    const answer = await wire(
      "GET http://evil.example.test/BC/ODataV4/Company HTTP/1.1\r\nHost: evil.example.test\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    await expectNothingLeaked(answer);
  });

  it("a body that does not end is cut off", async () => {
    const token = await world.entra.token();
    const started = performance.now();
    const answer = await wire(
      `${line}Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"requests":[`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - started).toBeLessThan(5_000);
    await expectNothingLeaked(answer);
  });
});

describe("the log", () => {
  it("holds neither token nor key nor person nor question, whatever was asked", async () => {
    const token = await world.entra.token();
    await world.ask(`ODataV4/${ITEM}`, { authorization: `Bearer ${token}` });
    await world.ask(`ODataV4/${COMPANY}/ItemCard?$filter=Unit_Cost%20eq%201`, { authorization: `Bearer ${token}` });
    await world.batch([ITEM], { authorization: `Bearer ${token}x` });
    const log = world.lines.join("");
    expect(world.lines.map((each) => (JSON.parse(each) as { event: string; status: number }).status)).toEqual([
      200, 400, 401,
    ]);
    const secret = [
      token,
      token.split(".")[2] ?? "",
      KEY,
      "SALESREADER",
      "BORD-1110",
      "ingrid",
      "Ingrid",
      "1111",
      "localhost",
      "Basic",
      "Bearer",
      "filter",
    ];
    expect(secret.filter((each) => log.includes(each))).toEqual([]);
  });

  it("holds the relay's own numbers of the request", async () => {
    await world.batch([ITEM, ITEM]);
    expect(JSON.parse(world.lines[0] ?? "")).toEqual({
      time: expect.any(String) as string,
      event: "asked",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      connection: "skarvholm",
      status: 200,
      questions: 2,
      sent: 1,
      milliseconds: expect.any(Number) as number,
    });
  });
});

it("these attacks would find something: Business Central itself answers what they ask for", async () => {
  const answer = await createClient().get(`/BC/ODataV4/${COMPANY}/ItemCard?$top=1&$select=Unit_Cost`);
  expect([answer.status, answer.text.includes("Unit_Cost")]).toEqual([200, true]);
});

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

async function hmacToken(): Promise<string> {
  const keys = (await (await fetch(`${world.entra.issuer}/jwks`)).json()) as {
    keys: readonly { n: string; kid: string }[];
  };
  const [key] = keys.keys;
  return new SignJWT({
    tid: TENANT,
    aud: RELAY_CLIENT,
    iss: world.entra.issuer,
    scp: "access_as_user",
    ver: "2.0",
    oid: OTHER,
  })
    .setProtectedHeader({ alg: "HS256", kid: key?.kid ?? "" })
    .setExpirationTime("1h")
    .sign(Buffer.from(key?.n ?? "", "base64url"));
}

async function tamperedToken(): Promise<string> {
  const [header, , signature] = (await world.entra.token()).split(".");
  return `${header ?? ""}.${encode({ tid: TENANT, aud: RELAY_CLIENT, iss: world.entra.issuer, oid: OTHER })}.${signature ?? ""}`;
}

/** Sends bytes as they are. @returns what came back until the other side closed, or nothing more came */
function wire(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(world.url).port), "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setTimeout(4_000, () => socket.destroy());
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}
