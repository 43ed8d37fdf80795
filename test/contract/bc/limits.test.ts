import { API, COMPANY, createClient, errorOf, rowsOf, SALES_ORIGIN } from "./client";

const LIMITS = "/_sandbox/bc/limits";
const DEFAULTS = {
  rate: null,
  concurrency: { running: 5, queued: 95 },
  maxPageSize: 20000,
  retryAfterSeconds: 10,
  isAvailable: true,
};

describe("limits of BC online", () => {
  test("at start requests at once are limited, requests over time are not", async () => {
    expect((await createClient().get(LIMITS)).json).toEqual({ ...DEFAULTS, traffic: [] });
  });

  test("all in force: the 6001st request of five minutes is refused, until the clock moves on", async () => {
    const client = createClient();
    expect(
      (await client.send("POST", LIMITS, { body: { preset: "online", rate: { requests: 3, seconds: 300 } } })).json,
    ).toEqual({ ...DEFAULTS, rate: { requests: 3, seconds: 300 } });
    const paths = [
      `${COMPANY}/Locations`,
      `${API}/locations`,
      "/BC/OData/Company('Skarvholm%20Kontor%20AS')/Locations?$format=json",
    ];
    for (const path of paths) {
      expect((await client.get(path)).status).toBe(200);
    }
    const refused = await client.get(`${COMPANY}/Locations`, { headers: { Origin: SALES_ORIGIN } });
    expect(errorOf(refused)).toEqual([
      429,
      "Application_TooManyRequests",
      "Too many requests reached. Actual (4). Maximum within 300 seconds (3).",
    ]);
    expect([refused.headers.get("Retry-After"), refused.headers.get("Access-Control-Allow-Origin")]).toEqual([
      "10",
      SALES_ORIGIN,
    ]);
    // The proxy before BC lets a page read the header; BC itself documents no CORS headers.
    expect(refused.headers.get("Access-Control-Expose-Headers")).toBe("Retry-After");
    const inV3 = await client.get(paths[2] ?? "");
    expect([inV3.status, Object.keys(inV3.json)]).toEqual([429, ["odata.error"]]);
    await client.send("PUT", "/_sandbox/clock", { body: { now: "2026-11-23T10:05:00Z" } });
    expect((await client.get(`${COMPANY}/Locations`)).status).toBe(200);
  });

  test("a batch is one request, and refusals stand in the trace", async () => {
    const client = createClient();
    await client.send("POST", LIMITS, { body: { rate: { requests: 1, seconds: 60 } } });
    const requests = Array.from({ length: 10 }, (_each, at) => ({
      id: String(at),
      method: "GET",
      url: `${COMPANY}/Locations/$count`,
    }));
    expect((await client.send("POST", "/BC/ODataV4/$batch", { body: { requests } })).json.responses).toHaveLength(10);
    expect((await client.get(`${COMPANY}/Locations`)).status).toBe(429);
    const trace = JSON.parse((await client.get("/_sandbox/trace")).text) as readonly {
      readonly path: string;
      readonly status: number;
    }[];
    expect(trace.map(({ status }) => status)).toEqual([200, 429]);
  });

  test("a slow BC works on five at once; the others wait, one too many is refused", async () => {
    const client = createClient();
    await client.send("POST", LIMITS, { body: { concurrency: { running: 2, queued: 2 } } });
    await client.send("POST", "/_sandbox/faults", { body: { match: "Locations", kind: "delay", delayMs: 60 } });
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.get(`${COMPANY}/Locations`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(115);
    expect((await client.get(LIMITS)).json.traffic).toEqual([
      { user: "SALESREADER", running: 0, waiting: 0, inWindow: 0 },
    ]);
  });

  test("a smaller page size counts for every service and for what a caller asks", async () => {
    const client = createClient();
    await client.send("POST", LIMITS, { body: { maxPageSize: 2 } });
    for (const path of [`${COMPANY}/ItemList`, `${API}/items`]) {
      const answer = await client.get(path, { headers: { Prefer: "odata.maxpagesize=500" } });
      expect([rowsOf(answer).length, answer.headers.get("Preference-Applied")]).toEqual([2, "odata.maxpagesize=2"]);
      expect(answer.json["@odata.nextLink"]).toContain("$skiptoken=");
    }
  });

  test("a BC that is being updated answers 503 to everybody who has credentials", async () => {
    const client = createClient();
    await client.send("POST", LIMITS, { body: { isAvailable: false, retryAfterSeconds: 3 } });
    const answer = await client.get(`${API}/items`);
    expect([...errorOf(answer), answer.headers.get("Retry-After")]).toEqual([
      503,
      "Internal_ServerError",
      "The service is temporarily unavailable.",
      "3",
    ]);
    expect((await client.get(`${API}/items`, { user: null })).status).toBe(401);
    expect((await client.get("/")).status).toBe(200);
  });

  test("reset sets them back, a snapshot keeps them", async () => {
    const client = createClient();
    await client.send("POST", LIMITS, { body: { maxPageSize: 7 } });
    const { id } = (await client.get("/_sandbox/snapshot")).json;
    await client.send("POST", "/_sandbox/reset");
    expect((await client.get(LIMITS)).json).toMatchObject(DEFAULTS);
    await client.send("POST", "/_sandbox/snapshot", { body: { restore: id } });
    expect((await client.get(LIMITS)).json.maxPageSize).toBe(7);
    await client.send("POST", LIMITS, { body: { preset: "default" } });
    expect((await client.get(LIMITS)).json).toMatchObject(DEFAULTS);
  });

  test.each([
    [
      undefined,
      'Send {"preset":"online"} or {"preset":"default"}, or some of rate, concurrency, maxPageSize, retryAfterSeconds, isAvailable.',
    ],
    [
      { speed: 1 },
      'There is no limit named "speed"; there are rate, concurrency, maxPageSize, retryAfterSeconds, isAvailable.',
    ],
    [{ preset: "fast" }, 'preset is "online" or "default", not "fast".'],
    [
      { rate: { requests: 0, seconds: 1 } },
      'rate is null or {"requests":6000,"seconds":300}, whole numbers from 1 on.',
    ],
    [
      { concurrency: 5 },
      'concurrency is null or {"running":5,"queued":95}, whole numbers; at least one request is running.',
    ],
    [
      { concurrency: { running: 0, queued: 5 } },
      'concurrency is null or {"running":5,"queued":95}, whole numbers; at least one request is running.',
    ],
    [{ maxPageSize: 0 }, "maxPageSize is a whole number from 1 on."],
    [{ retryAfterSeconds: -1 }, "retryAfterSeconds is null or a whole number."],
    [{ isAvailable: "no" }, "isAvailable is true or false."],
  ])("the control surface refuses %j", async (body, message) => {
    const answer = await createClient().send("POST", LIMITS, { body });
    expect([answer.status, answer.json.error]).toEqual([400, { code: "Sandbox_Refused", message }]);
  });

  test("no other site's page may set them", async () => {
    expect(
      (
        await createClient().send("POST", LIMITS, {
          body: { preset: "online" },
          headers: { "Sec-Fetch-Site": "cross-site" },
        })
      ).status,
    ).toBe(403);
  });
});
