import { basic, COMPANY, createClient, errorOf, KEY, rowsOf, SALES_ORIGIN } from "./client";

describe("Basic authentication", () => {
  const bc = createClient();

  test.each([
    ["no credentials", {}],
    ["a wrong key", { Authorization: basic("SALESREADER", "wrong") }],
    ["an unknown user", { Authorization: basic("NOBODY", KEY) }],
    ["a bearer token", { Authorization: "Bearer abc" }],
    ["credentials without a colon", { Authorization: `Basic ${Buffer.from("SALESREADER").toString("base64")}` }],
    ["credentials that are not base64", { Authorization: "Basic %%%" }],
  ])("%s: 401 in BC's shape, asking for Basic, telling nothing", async (_what, headers) => {
    for (const path of [`${COMPANY}/ItemCard`, "/BC/ODataV4/", "/BC/ODataV4/$metadata", "/BC/ODataV4/$batch"]) {
      const answer = await bc.get(path, { user: null, headers });
      expect(errorOf(answer)).toEqual([
        401,
        "Authentication_InvalidCredentials",
        "The server has rejected the client credentials.",
      ]);
      expect(answer.headers.get("WWW-Authenticate")).toBe('Basic realm=""');
    }
  });

  test("the user name counts in any case, the key does not", async () => {
    expect((await bc.get("/BC/ODataV4/", { user: "salesreader" })).status).toBe(200);
    expect((await bc.get("/BC/ODataV4/", { key: KEY.toUpperCase() })).status).toBe(401);
  });

  test("a key with a colon and letters beyond ASCII works once it is set", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "ÅSE", accessKey: "n:økkel" } });
    expect((await client.get("/BC/ODataV4/", { user: "åse", key: "n:økkel" })).status).toBe(200);
  });

  test("a disabled user and one without a key sign in no more", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "NOKEY" } });
    expect((await client.get("/BC/ODataV4/", { user: "NOKEY", key: "" })).status).toBe(401);
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "SALESREADER", enabled: false } });
    expect((await client.get("/BC/ODataV4/")).status).toBe(401);
  });

  test("a user without permission on a table gets 403 with the table's name", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "SALESREADER", mayRead: [14] } });
    expect((await client.get(`${COMPANY}/Locations`)).status).toBe(200);
    expect(errorOf(await client.get(`${COMPANY}/ItemCard`))).toEqual([
      403,
      "Internal_ServerError",
      "Sorry, the current permissions prevented the action. (TableData 27 Item Read: Base Application)",
    ]);
  });
});

describe("bearer authentication", () => {
  const tokens = new Map([
    ["good", { userName: "salesreader" }],
    ["stranger", { userName: "NOBODY" }],
  ]);
  const bc = createClient({ validateBearer: (token) => Promise.resolve(tokens.get(token) ?? null) });
  const ADDRESSES = [
    `${COMPANY}/Locations`,
    "/BC/api/v2.0/companies",
    "/BC/OData/Company('Skarvholm%20Kontor%20AS')/Locations",
  ];

  test("a token that the validator knows signs its user in, on every service and in a batch", async () => {
    const headers = { Authorization: "Bearer good" };
    for (const path of ADDRESSES) {
      expect((await bc.get(path, { user: null, headers })).status).toBe(200);
    }
    const batch = await bc.send("POST", "/BC/api/v2.0/$batch", {
      user: null,
      headers,
      body: { requests: [{ method: "GET", url: "companies" }] },
    });
    expect((batch.json.responses as { status: number }[])[0]?.status).toBe(200);
  });

  test.each([
    ["an unknown token", "Bearer bad"],
    ["the token of nobody here", "Bearer stranger"],
    ["no token", "Bearer "],
    ["what is no token", "Bearer a b"],
  ])("%s: 401, asking for either", async (_what, authorization) => {
    for (const path of ADDRESSES) {
      const answer = await bc.get(path, { user: null, headers: { Authorization: authorization } });
      expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer, Basic realm=""']);
    }
  });

  test("a disabled user's token signs nobody in, and permissions count", async () => {
    const client = createClient({ validateBearer: () => Promise.resolve({ userName: "SALESREADER" }) });
    const headers = { Authorization: "Bearer any" };
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "SALESREADER", mayRead: [14] } });
    expect((await client.get(`${COMPANY}/ItemCard`, { user: null, headers })).status).toBe(403);
    await client.send("POST", "/_sandbox/bc/users", { body: { name: "SALESREADER", enabled: false } });
    expect((await client.get(`${COMPANY}/Locations`, { user: null, headers })).status).toBe(401);
  });

  test("an access key still signs in, and tokens are counted by the limits", async () => {
    expect((await bc.get(`${COMPANY}/Locations`)).status).toBe(200);
    await bc.send("POST", "/_sandbox/bc/limits", { body: { rate: { requests: 1, seconds: 60 } } });
    const ask = async () =>
      (await bc.get(`${COMPANY}/Locations`, { user: null, headers: { Authorization: "Bearer good" } })).status;
    expect([await ask(), await ask()]).toEqual([200, 429]);
  });
});

describe("CORS", () => {
  const bc = createClient();
  const preflight = { "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization" };

  test("answers the preflight of a configured origin without credentials", async () => {
    const answer = await bc.send("OPTIONS", `${COMPANY}/ItemCard`, {
      user: null,
      headers: { Origin: SALES_ORIGIN, ...preflight },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(SALES_ORIGIN);
    expect(answer.headers.get("Access-Control-Allow-Headers")).toBe("Authorization, Content-Type, Prefer");
    expect(answer.headers.get("Access-Control-Allow-Methods")).toBe("GET, POST");
    expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  test.each([
    ["success", `${COMPANY}/Locations`, KEY, 200],
    ["a wrong key", `${COMPANY}/Locations`, "wrong", 401],
    ["an unpublished service", `${COMPANY}/Nothing`, KEY, 404],
  ])("a configured origin may read the answer: %s", async (_what, path, key, status) => {
    const answer = await bc.get(path, { key, headers: { Origin: SALES_ORIGIN } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(SALES_ORIGIN);
    expect(answer.headers.get("Vary")).toBe("Origin");
  });

  test("a configured origin may read the answer of a fault too", async () => {
    const client = createClient();
    await client.send("POST", "/_sandbox/faults", { body: { match: "ItemCard", kind: "status", status: 503 } });
    const answer = await client.get(`${COMPANY}/ItemCard`, { headers: { Origin: SALES_ORIGIN } });
    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([503, SALES_ORIGIN]);
  });

  test("another origin gets no CORS header, and its preflight is refused", async () => {
    const headers = { Origin: "http://localhost:9999" };
    const answer = await bc.get(`${COMPANY}/Locations`, { headers });
    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([200, null]);
    const refused = await bc.send("OPTIONS", `${COMPANY}/Locations`, {
      user: null,
      headers: { ...headers, ...preflight },
    });
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([401, null]);
  });

  test("without a proxy no page may call, as on premises; one is put before it and taken away", async () => {
    const client = createClient();
    const asked = async () => {
      const headers = { Origin: SALES_ORIGIN };
      const [answer, refused] = [
        await client.get(`${COMPANY}/Locations`, { headers }),
        await client.send("OPTIONS", `${COMPANY}/Locations`, { user: null, headers: { ...headers, ...preflight } }),
      ];
      return [answer.headers.get("Access-Control-Allow-Origin"), refused.status];
    };
    expect(await asked()).toEqual([SALES_ORIGIN, 204]);
    await client.send("PUT", "/_sandbox/bc/proxy", { body: { origins: [] } });
    expect(await asked()).toEqual([null, 401]);
    await client.send("PUT", "/_sandbox/bc/proxy", { body: { origins: [SALES_ORIGIN], answersPreflight: false } });
    expect(await asked()).toEqual([SALES_ORIGIN, 401]);
    await client.send("POST", "/_sandbox/reset");
    expect(await asked()).toEqual([SALES_ORIGIN, 204]);
    expect((await client.send("PUT", "/_sandbox/bc/proxy", { body: { origins: "*" } })).status).toBe(400);
  });

  test("a call without an origin and the control surface get none", async () => {
    expect((await bc.get(`${COMPANY}/Locations`)).headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(
      (await bc.get("/_sandbox/trace", { headers: { Origin: SALES_ORIGIN } })).headers.get(
        "Access-Control-Allow-Origin",
      ),
    ).toBeNull();
  });
});

describe("control surface", () => {
  test("the trace never holds the key", async () => {
    const client = createClient();
    await client.get(`${COMPANY}/Locations`);
    const trace = await client.get("/_sandbox/trace");
    expect(trace.text).toContain("/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')/Locations");
    expect(trace.text).not.toMatch(/skarvholm-demo-key|Basic|authorization/i);
  });

  test("a snapshot brings stock, services and users back; reset goes to the demo", async () => {
    const client = createClient();
    const inventory = async () =>
      rowsOf(await client.get(`${COMPANY}/ItemCard?$filter=No eq 'BORD-1000'&$select=Inventory`))[0]?.Inventory;
    await client.send("POST", "/_sandbox/bc/ledger", { body: { item: "BORD-1000", location: "HOVED", quantity: 2 } });
    const { id } = (await client.get("/_sandbox/snapshot")).json;
    await client.send("POST", "/_sandbox/bc/ledger", { body: { item: "BORD-1000", location: "HOVED", quantity: 5 } });
    await client.send("POST", "/_sandbox/bc/services", { body: { name: "Locations", published: false } });
    expect(await inventory()).toBe(65);
    await client.send("POST", "/_sandbox/snapshot", { body: { restore: id } });
    expect(await inventory()).toBe(60);
    expect((await client.get(`${COMPANY}/Locations`)).status).toBe(200);
    await client.send("POST", "/_sandbox/reset");
    expect(await inventory()).toBe(58);
  });

  test("a snapshot of something else is refused", () => {
    expect(() => createClient().state.restore({})).toThrow("This is no snapshot of the local Business Central.");
  });
});
