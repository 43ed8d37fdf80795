import { PRICE_LIST_LINE, SALES_INVOICE_LINE } from "../../../../../core/availability/price/priceServices";
import { fakeSales } from "../../../../support/fakeSales";
import { secret } from "../../../../../core/values/secret";
import type { HttpOutcome, HttpRequest, Transport } from "../../../../../core/ports";
import { checkBusinessCentral } from "../../../../../core/setup/health/checkBusinessCentral";
import type { BusinessCentralPorts } from "../../../../../core/setup/health/checkBusinessCentral";
import type { CheckId, HealthFinding } from "../../../../../core/setup/health/finding";
import { connection } from "../../../../support/connections";
import { clientPorts } from "../../../../support/client";
import { odata, response } from "../../../../support/fakeTransport";

const CARD = { No: "1000", Inventory: 7, Qty_on_Sales_Order: 2, Blocked: false };
const AVAILABILITY = { CRM_ID: "X", ItemNo: "1000", UOM: "PCS", Inventory: 7 };
const properties = (service: string, ...names: readonly string[]) =>
  `<EntityType Name="${service}">${names.map((name) => `<Property Name="${name}"/>`).join("")}</EntityType>`;
const LINE = ["Document_Type", "Document_No", "No", "Location_Code", "Unit_of_Measure_Code", "Outstanding_Quantity"];
const METADATA = response(
  200,
  [
    properties("ItemCard", "No", "Inventory", "Qty_on_Sales_Order"),
    properties("ProductItemAvailability", "CRM_ID", "ItemNo", "Inventory"),
    properties("PurchaseLines", ...LINE, "Expected_Receipt_Date"),
    properties("SalesLines", ...LINE, "Shipment_Date"),
    properties("Locations", "Code"),
    properties("ItemSubstitutions", "No", "Substitute_No"),
    properties("PriceListLines", ...Object.keys(PRICE_LIST_LINE)),
    properties("PostedSalesInvoiceLines", ...Object.keys(SALES_INVOICE_LINE)),
  ].join(""),
);

/** A Business Central in order; by the last part of the path, what should answer otherwise. */
function server(change: Readonly<Record<string, HttpOutcome>> = {}): Transport & { readonly requests: HttpRequest[] } {
  const usual: Readonly<Record<string, HttpOutcome>> = {
    Company: odata({ Name: "skarvholm kontor as" }, { Name: "Vidda AB" }),
    $metadata: METADATA,
    companies: odata({ id: "i1", name: "Skarvholm Kontor AS" }),
    ItemCard: odata(CARD),
    ProductItemAvailability: odata(AVAILABILITY),
  };
  const requests: HttpRequest[] = [];
  return {
    requests,
    send(request) {
      requests.push(request);
      const name = /([^/?]+)(?:\?|$)/.exec(request.url)?.[1] ?? "";
      return Promise.resolve(change[name] ?? usual[name] ?? odata());
    },
  };
}

const ONLINE = "https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4";
const ENTRA = {
  kind: "entraId",
  tenantId: "skarvholm.example",
  clientId: "a0000000-0000-0000-0000-000000000001",
} as const;
const IN_BROWSER = { isBrowser: true, store: fakeSales({}) };
const check = (
  change: Readonly<Record<string, HttpOutcome>> = {},
  ports: Partial<BusinessCentralPorts> = {},
  changed = {},
) => checkBusinessCentral({ ...clientPorts(server(change)), ...IN_BROWSER, ...ports }, connection(changed));
const reasons = (findings: readonly HealthFinding[], id: CheckId) =>
  findings
    .filter(({ check: one }) => one === id)
    .map(({ subject, reason }) => (subject === null ? reason : `${subject} ${reason}`));
const told = (findings: readonly HealthFinding[], id: CheckId) => findings.find(({ check: one }) => one === id);

describe("a connection in order", () => {
  it("passes from its address to an item's figure", async () => {
    const findings = await check();
    expect(
      findings.filter(({ subject }) => subject === null).map(({ check: id, reason }) => `${id} ${reason}`),
    ).toEqual([
      "address addressOnPremises",
      "reachable reached",
      "policy policyAllows",
      "crossOrigin crossOriginAllowed",
      "credentials credentialsAccepted",
      "company companyFound",
      "sampleItem sampleRead",
      "businessCentralVersion businessCentralVersionNotTold",
      "latency latencyMeasured",
    ]);
    expect(reasons(findings, "service")).toEqual([
      "itemCard servicePublished",
      "productItemAvailability servicePublished",
      "purchaseLines servicePublished",
      "salesLines servicePublished",
      "transferLines serviceOwnNotNamed",
      "locations servicePublished",
      "itemSubstitutions servicePublished",
      "priceListLines servicePublished",
      "salesInvoiceLines servicePublished",
    ]);
    expect(new Set(reasons(findings, "properties").map((one) => one.split(" ")[1]))).toEqual(
      new Set(["propertiesFound"]),
    );
    expect(told(findings, "sampleItem")?.values).toEqual(["1000", "7"]);
  });

  it("is told from one whose answers name another server than the one that was called", async () => {
    const elsewhere = response(
      200,
      JSON.stringify({ "@odata.context": "http://inner:7048/BC/ODataV4/$metadata#Company", value: [] }),
    );
    const findings = await check({ Company: elsewhere });
    expect(told(findings, "reachable")).toMatchObject({ reason: "otherServer", values: ["bc.test", "inner:7048"] });
  });

  it("is asked from the root, gently, for its companies once, and with the tenant of its address", async () => {
    const transport = server();
    await check({}, { transport }, { odataUrl: "https://bc.test/BC/ODataV4?tenant=t1" });
    expect(transport.requests.map(({ method, url }) => `${method} ${url}`).slice(0, 3)).toEqual([
      "GET https://bc.test/BC/ODataV4/Company?tenant=t1",
      "POST https://bc.test/BC/ODataV4/$batch?tenant=t1",
      "GET https://bc.test/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')/ItemCard?tenant=t1&%24top=1".replace(
        "%24",
        "$",
      ),
    ]);
  });

  it("tells how long the whole way takes, and when people wait for it", async () => {
    const slow = (ms: number) => {
      let now = 0;
      const answers = server();
      const transport: Transport = {
        send: (request) => {
          now += ms;
          return answers.send(request);
        },
      };
      return check({}, { transport, clock: { ...clientPorts(answers).clock, now: () => new Date(now) } });
    };
    expect(told(await slow(40), "latency")).toMatchObject({ reason: "latencyMeasured", values: ["40"] });
    expect(told(await slow(2_000), "latency")).toMatchObject({ reason: "latencyHigh", values: ["2000"] });
  });

  it("says that nobody gave the address of the API, and which it usually is", async () => {
    expect(told(await check({}, {}, { apiUrl: null }), "api")).toMatchObject({
      reason: "apiMissing",
      values: ["https://bc.test/BC/api/v2.0"],
    });
  });

  it("asks leave for what an order form sends, and tells what is not allowed of it", async () => {
    const transport = server({ $batch: { kind: "preflightRefused", what: "Prefer" } });
    const findings = await check({}, { transport });
    expect(told(findings, "crossOrigin")).toMatchObject({ reason: "preflightPartly", values: ["bc.test", "Prefer"] });
    expect(told(findings, "sampleItem")?.reason).toBe("sampleRead");
    const batch = transport.requests.find(({ method }) => method === "POST");
    expect(batch).toMatchObject({
      url: "https://bc.test/BC/ODataV4/$batch",
      headers: { Prefer: "odata.continue-on-error" },
      body: expect.any(String) as string,
    });
  });

  it.each(["10.1.2.3", "192.168.0.9:7048", "bcserver:7048", "bc.corp.local:7048"])(
    "says of a server in a private network, %s, that the browser may be what keeps from it",
    async (host) => {
      const odataUrl = `https://${host}/BC/ODataV4`;
      const findings = await check({ Company: { kind: "unreachable" } }, {}, { odataUrl, apiUrl: null });
      expect(told(findings, "reachable")?.reason).toBe("unreachablePrivate");
    },
  );

  it("says what only a browser could tell", async () => {
    const findings = await check({}, { isBrowser: false });
    expect([...reasons(findings, "policy"), ...reasons(findings, "crossOrigin")]).toEqual([
      "policyNotKnown",
      "crossOriginNotKnown",
    ]);
  });
});

describe("what stops the first question", () => {
  it.each<readonly [string, HttpOutcome, boolean, readonly string[]]>([
    [
      "a server that is not there",
      { kind: "unreachable" },
      true,
      ["unreachable", "notReached", "notReached", "notReached"],
    ],
    [
      "a server that does not allow the page",
      { kind: "crossOrigin" },
      true,
      ["reached", "policyAllows", "crossOriginRefused", "notReached"],
    ],
    [
      "a server that allows the page, but not its sign-in",
      { kind: "preflightRefused", what: "Authorization" },
      true,
      ["reached", "policyAllows", "preflightRefused", "notReached"],
    ],
    ["the page's own policy", { kind: "policy" }, true, ["notReached", "policyBlocks", "notReached", "notReached"]],
    [
      "a slow server",
      { kind: "timeout", afterMs: 20_000 },
      true,
      ["timedOut", "notReached", "notReached", "notReached"],
    ],
    ["a redirection", { kind: "redirected" }, true, ["redirected", "policyAllows", "crossOriginAllowed", "notReached"]],
    [
      "a way that leads to another server",
      { kind: "otherServer" },
      true,
      ["otherServer", "policyAllows", "crossOriginAllowed", "notReached"],
    ],
    [
      "a web page",
      response(200, "<html>"),
      true,
      ["notBusinessCentral", "policyAllows", "crossOriginAllowed", "notReached"],
    ],
    [
      "an unknown address",
      response(404, "{}"),
      true,
      ["notBusinessCentral", "policyAllows", "crossOriginAllowed", "notReached"],
    ],
    ["a wrong key", response(401, ""), true, ["reached", "policyAllows", "crossOriginAllowed", "credentialsRefused"]],
    [
      "a wrong key, outside a browser",
      response(401, ""),
      false,
      ["reached", "policyNotKnown", "crossOriginNotKnown", "credentialsRefused"],
    ],
    ["mixed content", { kind: "mixedContent" }, true, ["mixedContent", "notReached", "notReached", "notReached"]],
    [
      "a browser that keeps to public networks",
      { kind: "privateNetwork" },
      true,
      ["privateNetwork", "notReached", "notReached", "notReached"],
    ],
    [
      "a busy server, outside a browser",
      response(429, ""),
      false,
      ["throttled", "policyNotKnown", "crossOriginNotKnown", "notReached"],
    ],
    [
      "a busy server that says how long, and lets pages read it",
      { kind: "response", status: 429, header: () => "60", body: "" },
      true,
      ["throttled", "policyAllows", "crossOriginAllowed", "notReached"],
    ],
    [
      "a busy server",
      response(429, ""),
      true,
      ["throttledForUnknown", "policyAllows", "crossOriginAllowed", "notReached"],
    ],
    ["a broken server", response(503, ""), true, ["serverFailed", "policyAllows", "crossOriginAllowed", "notReached"]],
    ["an error", response(500, "{}"), true, ["serverFailed", "policyAllows", "crossOriginAllowed", "notReached"]],
    ["a check that is given up", { kind: "cancelled" }, true, ["notReached", "notReached", "notReached", "notReached"]],
  ])("is told of %s", async (_name, reply, isBrowser, expected) => {
    const findings = await check({ Company: reply }, { isBrowser });
    expect(
      (["reachable", "policy", "crossOrigin", "credentials"] as const).flatMap((id) => reasons(findings, id)),
    ).toEqual(expected);
    expect(
      (["company", "service", "properties", "sampleItem", "api"] as const).flatMap((id) => reasons(findings, id)),
    ).toEqual(["notReached", "notReached", "notReached", "notReached", "notReached"]);
  });

  it.each([
    ["no address", { odataUrl: null }, "address", "addressMissing"],
    [
      "a key of another server",
      {
        authentication: {
          kind: "accessKey",
          userName: "U",
          accessKey: secret("k"),
          keyOrigin: "https://other.test",
        },
      },
      "credentials",
      "keyForOtherServer",
    ],
    [
      "no user name",
      { authentication: { kind: "accessKey", userName: null, accessKey: secret("k"), keyOrigin: null } },
      "credentials",
      "userNameMissing",
    ],
    [
      "no key that the user may use",
      { authentication: { kind: "accessKey", userName: "U", accessKey: null, keyOrigin: null } },
      "credentials",
      "accessKeyNotReadable",
    ],
    [
      "a wrong tenant",
      { odataUrl: ONLINE, authentication: { ...ENTRA, tenantId: "a/b" } },
      "credentials",
      "tenantWrong",
    ],
    [
      "a missing application",
      { odataUrl: ONLINE, authentication: { ...ENTRA, clientId: null } },
      "credentials",
      "clientWrong",
    ],
    ["a server that is given no token", { authentication: ENTRA }, "credentials", "notOnline"],
  ] as const)("is told of %s, and nothing is sent", async (_name, changed, id, reason) => {
    const transport = server();
    expect(reasons(await check({}, { transport }, changed), id)).toEqual([reason]);
    expect(transport.requests).toEqual([]);
  });
});

describe("a person who signs in", () => {
  it.each<readonly [string, HttpOutcome, string, readonly string[]]>([
    ["is asked to", { kind: "signIn", problem: { kind: "needed" } }, "signInNeeded", []],
    ["may have closed the window", { kind: "signIn", problem: { kind: "closed" } }, "signInNeeded", []],
    ["may be given no window", { kind: "signIn", problem: { kind: "blocked" } }, "signInBlocked", []],
    ["may get no access", { kind: "signIn", problem: { kind: "declined" } }, "signInDeclined", []],
    ["may be offline", { kind: "signIn", problem: { kind: "offline" } }, "signInFailed", ["offline"]],
    ["may lack the script", { kind: "signIn", problem: { kind: "scriptMissing" } }, "signInFailed", ["scriptMissing"]],
    [
      "may meet an error",
      { kind: "signIn", problem: { kind: "failed", code: "invalid_client" } },
      "signInFailed",
      ["invalid_client"],
    ],
    ["may be unknown to Business Central", response(401, ""), "tokenRefused", ["api.businesscentral.dynamics.com"]],
  ])("%s", async (_name, reply, reason, values) => {
    expect(
      told(await check({ Company: reply }, {}, { odataUrl: ONLINE, authentication: ENTRA }), "credentials"),
    ).toMatchObject({ reason, values });
  });

  it("is checked like a key", async () => {
    const findings = await check({ Company: response(403, "{}") }, {}, { odataUrl: ONLINE, authentication: ENTRA });
    expect([...reasons(findings, "credentials"), ...reasons(findings, "sampleItem")]).toEqual([
      "signedIn",
      "sampleRead",
    ]);
    expect(told(findings, "company")?.values).toEqual(["Microsoft Entra ID"]);
  });
});

describe("the company", () => {
  it("is missed, with those that are there", async () => {
    const findings = await check({}, {}, { companyName: "Skarvholm" });
    expect(told(findings, "company")).toMatchObject({
      reason: "companyMissing",
      values: ["Skarvholm", "skarvholm kontor as, Vidda AB"],
    });
    expect(reasons(findings, "service")).toEqual(["notReached"]);
  });

  it("is the one that the address names", async () => {
    expect(
      told(await check({}, {}, { odataUrl: "https://bc.test/BC/ODataV4/Company('Vidda%20AB')" }), "company"),
    ).toMatchObject({ reason: "companyFound", values: ["Vidda AB"] });
  });

  it("is left open where the user may not list companies, and the rest is checked", async () => {
    const findings = await check({ Company: response(403, "{}") });
    expect([...reasons(findings, "company"), ...reasons(findings, "sampleItem")]).toEqual([
      "companyListForbidden",
      "sampleRead",
    ]);
  });
});

describe("a published page", () => {
  it.each([
    ["is not published", response(404, "{}"), "serviceNotPublished", ["ItemCard", "30"]],
    ["may not be read", response(403, "{}"), "serviceForbidden", ["ItemCard", "READER"]],
    [
      "fails in Business Central's words",
      response(400, '{"error":{"message":"Broken"}}'),
      "serviceFailed",
      ["ItemCard", "Broken"],
    ],
    ["fails without words", response(500, "x"), "serviceFailed", ["ItemCard", "HTTP 500"]],
    ["is not there for a while", response(503, ""), "serviceFailed", ["ItemCard", "HTTP 503"]],
    ["is slow", { kind: "timeout", afterMs: 1 } as const, "serviceFailed", ["ItemCard", "timeout"]],
  ])("that %s is told", async (_name, reply, reason, values) => {
    const findings = await check({ ItemCard: reply });
    expect(findings.find(({ subject }) => subject === "itemCard")).toMatchObject({ check: "service", reason, values });
    // The next source serves.
    expect(told(findings, "sampleItem")?.values).toEqual(["1000", "7"]);
  });

  it("lacks properties", async () => {
    const findings = await check({ $metadata: response(200, properties("ItemCard", "No")) });
    expect(findings.find(({ check: id, subject }) => id === "properties" && subject === "itemCard")).toMatchObject({
      reason: "propertiesMissing",
      values: ["ItemCard", "Inventory, Qty_on_Sales_Order"],
    });
    expect(reasons(findings, "properties")).toContain("salesLines metadataNotReadable");
  });

  it("may name properties as the administrator says", async () => {
    const findings = await check(
      { $metadata: response(200, properties("ItemCard", "No", "Stock", "Qty_on_Sales_Order")) },
      {},
      { propertyNames: { ItemCard: { Inventory: "Stock" } } },
    );
    expect(reasons(findings, "properties")).toContain("itemCard propertiesFound");
  });

  it("is not judged by a description that does not come", async () => {
    expect(reasons(await check({ $metadata: response(403, "") }), "properties")).toContain(
      "itemCard metadataNotReadable",
    );
  });
});

it("some source of items must be named", async () => {
  const services = {
    itemCard: null,
    productItemAvailability: null,
    purchaseLines: null,
    salesLines: null,
    transferLines: null,
    locations: null,
    itemSubstitutions: null,
    priceListLines: null,
    salesInvoiceLines: null,
  };
  const sources = ["itemCard", "productItemAvailability"] as const;
  expect(reasons(await check({}, {}, { services, sources }), "service")[0]).toBe("serviceNoSource");
  expect(reasons(await check({}, {}, { services, sources: [...sources, "apiItems"] }), "service")).not.toContain(
    "serviceNoSource",
  );
  expect(
    reasons(await check({}, {}, { services, sources: [...sources, "apiItems"], apiUrl: null }), "service")[0],
  ).toBe("serviceNoSource");
  expect(
    reasons(await check({}, {}, { services: { ...services, itemCard: "ItemCard" }, sources }), "service"),
  ).not.toContain("serviceNoSource");
});

describe("the sample item", () => {
  it.each([
    ["is missed in an empty company", odata(), "sampleEmpty", ["ItemCard"]],
    [
      "is of no use with a text for a number",
      odata({ ...CARD, Inventory: "7" }),
      "sampleUnexpected",
      ["ItemCard", "Inventory"],
    ],
  ])("%s", async (_name, reply, reason, values) => {
    expect(told(await check({ ItemCard: reply }), "sampleItem")).toMatchObject({ reason, values });
  });

  it("is not read where no page has items", async () => {
    const none = response(404, "{}");
    expect(reasons(await check({ ItemCard: none, ProductItemAvailability: none }), "sampleItem")).toEqual([
      "notReached",
    ]);
  });
});

describe("the API", () => {
  it("is asked for what customers' figures and readiness read", async () => {
    const transport = server();
    expect(reasons(await check({}, { transport }), "api")).toEqual([
      "customers apiReadable",
      "salesInvoices apiReadable",
      "currencies apiReadable",
    ]);
    expect(transport.requests.map(({ url }) => url)).toContain(
      "https://bc.test/BC/api/v2.0/companies(i1)/customers?$top=1",
    );
  });

  it.each([
    ["of the server, where it tells it", { systemVersion: "29.0.12345.0" }, ["businessCentralVersionTold"]],
    ["as not told, where it does not", {}, ["businessCentralVersionNotTold"]],
  ])("tells the version %s", async (_name, more, expected) => {
    const findings = await check({ companies: odata({ id: "i1", name: "Skarvholm Kontor AS", ...more }) });
    expect(reasons(findings, "businessCentralVersion")).toEqual(expected);
  });

  it.each<readonly [string, Readonly<Record<string, HttpOutcome>>, readonly string[]]>([
    [
      "customers are closed to the user",
      { customers: response(403, "{}") },
      ["customers apiForbidden", "salesInvoices apiReadable", "currencies apiReadable"],
    ],
    ["companies are closed to the user", { companies: response(403, "{}") }, ["companies apiForbidden"]],
    ["the API is not there", { companies: response(404, "<html>") }, ["companies apiFailed"]],
    ["the company is not there", { companies: odata() }, ["companies apiFailed"]],
    [
      "currencies fail",
      { currencies: response(500, "{}") },
      ["customers apiReadable", "salesInvoices apiReadable", "currencies apiFailed"],
    ],
  ])("warns where %s", async (_name, change, expected) => {
    expect(reasons(await check(change), "api")).toEqual(expected);
  });
});

it("no finding holds the key", async () => {
  const key = {
    authentication: { kind: "accessKey", userName: "READER", accessKey: secret("top-secret-key"), keyOrigin: null },
  };
  for (const change of [{}, { Company: response(401, "top-secret") }, { ItemCard: response(500, "x") }]) {
    expect(JSON.stringify(await check(change, {}, key))).not.toContain("top-secret-key");
  }
});

describe("a connection through a relay", () => {
  const RELAY = {
    way: "relay",
    odataUrl: null,
    relay: { url: "https://relay.test/connections/skarvholm", clientId: "8e2f6c1a-90b3-4d57-a1c2-3f4e5d6c7b8a" },
    authentication: ENTRA,
  } as const;
  const refusal = (status: number, code: string) =>
    response(status, JSON.stringify({ error: { code: `Relay_${code}`, message: "" } }));

  it("is checked at the relay, from its address to an item's figure", async () => {
    const transport = server();
    const findings = await check({}, { transport }, RELAY);
    expect(told(findings, "address")).toMatchObject({ reason: "addressRelay", values: ["relay.test"] });
    expect(told(findings, "credentials")?.reason).toBe("signedIn");
    expect(told(findings, "sampleItem")?.reason).toBe("sampleRead");
    expect(reasons(findings, "api").map((one) => one.split(" ")[1])).toContain("apiReadable");
    expect(new Set(transport.requests.map(({ url }) => new URL(url).origin))).toEqual(new Set(["https://relay.test"]));
  });

  it.each<readonly [string, HttpOutcome, CheckId, string]>([
    ["is down", { kind: "unreachable" }, "reachable", "relayUnreachable"],
    ["does not let this person read", refusal(403, "NotAllowed"), "credentials", "relayNotAllowed"],
    ["does not take the token", refusal(401, "TokenInvalid"), "credentials", "relayTokenInvalid"],
    ["cannot check the person", refusal(503, "PermissionUnknown"), "credentials", "relayPermissionUnknown"],
    ["wants the person to sign in again", refusal(401, "SignInNeeded"), "credentials", "signInNeeded"],
    ["has no such connection", refusal(404, "NotFound"), "reachable", "relayNotFound"],
    ["does not reach Business Central", refusal(502, "BusinessCentralUnreachable"), "reachable", "relayNotReached"],
    ["waits in vain", refusal(504, "BusinessCentralTimeout"), "reachable", "relayNotReached"],
    ["is refused by Business Central", refusal(502, "BusinessCentralSignIn"), "credentials", "relaySignInRefused"],
  ])("which %s is told as that", async (_name, answer, id, reason) => {
    const findings = await check({ Company: answer }, {}, RELAY);
    expect(told(findings, id)?.reason).toBe(reason);
    expect(told(findings, "latency")?.reason).toBe("notReached");
  });

  it.each([
    [
      "its address is none",
      { ...RELAY, relay: { ...RELAY.relay, url: "https://relay.test/" } },
      "address",
      "addressNotRelay",
    ],
    [
      "its application is missing",
      { ...RELAY, relay: { ...RELAY.relay, clientId: null } },
      "credentials",
      "relayClientWrong",
    ],
    ["nobody could sign in", { ...RELAY, authentication: { ...ENTRA, tenantId: null } }, "credentials", "tenantWrong"],
  ] as const)("asks nobody where %s", async (_name, change, id, reason) => {
    const transport = server();
    expect(told(await check({}, { transport }, change), id)?.reason).toBe(reason);
    expect(transport.requests).toEqual([]);
  });
});

describe("the connection's location", () => {
  it.each([
    ["is not told of where none is named", null, odata({ Code: "BLUE" }), []],
    ["is known where Business Central has it", "BLUE", odata({ Code: "BLUE" }), ["locationKnown"]],
    ["is named where Business Central does not have it", "TYPO", odata(), ["locationUnknown"]],
    ["is not known where the page does not answer", "BLUE", response(404, "{}"), ["locationNotKnown"]],
  ])("%s", async (_name, defaultLocation, Locations, expected) => {
    expect(reasons(await check({ Locations }, {}, { defaultLocation }), "location")).toEqual(expected);
  });

  it("is not known where no page of locations is named", async () => {
    const { services } = connection();
    const change = { defaultLocation: "BLUE", services: { ...services, locations: null } };
    expect(reasons(await check({}, {}, change), "location")).toEqual(["locationNotKnown"]);
  });

  it("is asked for by its code alone", async () => {
    const transport = server({ Locations: odata({ Code: "O'HARA" }) });
    await check({}, { transport }, { defaultLocation: "O'HARA" });
    expect(transport.requests.map(({ url }) => decodeURIComponent(url))).toContainEqual(
      expect.stringMatching(/Locations\?\$filter=Code eq 'O''HARA'&\$top=1$/),
    );
  });
});
