import { Hono } from "hono";

import { Clock } from "../../../../sandbox/control/clock";
import { createControl } from "../../../../sandbox/control/control";

function createServer(clock = new Clock()) {
  let count = 0;
  const state = {
    snapshot: () => count,
    restore: (snapshot: unknown) => {
      count = Number(snapshot);
    },
    reset: () => {
      count = 0;
    },
  };
  const control = createControl({ clock, state });
  const app = new Hono();
  app.use("*", control.middleware);
  app.route("/_sandbox", control.routes);
  app.all("/count", (c) => {
    count += 1;
    return c.json({ count });
  });
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      headers: { Authorization: "Basic c2VjcmV0", "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const countNow = async () => ((await (await send("GET", "/count")).json()) as { count: number }).count;
  return { app, send, countNow };
}

describe("snapshot and reset", () => {
  test("a snapshot brings the state back, also twice", async () => {
    const { send, countNow } = createServer();
    await countNow();
    const { id } = (await (await send("GET", "/_sandbox/snapshot")).json()) as { id: string };
    await countNow();
    expect((await send("POST", "/_sandbox/snapshot", { restore: id })).status).toBe(204);
    expect(await countNow()).toBe(2);
    await send("POST", "/_sandbox/snapshot", { restore: id });
    expect(await countNow()).toBe(2);
  });

  test.each([[{ restore: "9" }], [{}], [undefined]])("refuses to restore %j", async (body) => {
    const response = await createServer().send("POST", "/_sandbox/snapshot", body);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("There is no snapshot");
  });

  test("reset goes to the first state, or to the baseline once one is set, and takes faults, trace and clock along", async () => {
    const clock = new Clock();
    const { send, countNow } = createServer(clock);
    await countNow();
    await send("POST", "/_sandbox/reset");
    expect(await countNow()).toBe(1);
    await send("POST", "/_sandbox/baseline");
    expect(await (await send("GET", "/_sandbox/trace")).json()).toEqual([]);
    await countNow();
    await send("POST", "/_sandbox/faults", { match: "", kind: "status" });
    await send("PUT", "/_sandbox/clock", { now: "2026-01-01T00:00:00Z" });
    expect((await send("POST", "/_sandbox/reset")).status).toBe(204);
    expect(await (await send("GET", "/_sandbox/trace")).json()).toEqual([]);
    expect(await (await send("GET", "/_sandbox/faults")).json()).toEqual([]);
    expect(clock.isFixed).toBe(false);
    expect(await countNow()).toBe(2);
  });
});

describe("trace", () => {
  test("tells method, path, status and duration, and neither headers nor secrets", async () => {
    const { send } = createServer(new Clock(new Date("2026-11-23T08:00:00Z")));
    await send("GET", "/count?key=hush&a=1");
    await send("GET", "/nothing");
    const text = await (await send("GET", "/_sandbox/trace")).text();
    expect(JSON.parse(text)).toEqual([
      {
        at: "2026-11-23T08:00:00.000Z",
        method: "GET",
        path: "/count?key=***&a=1",
        status: 200,
        durationMs: expect.any(Number) as number,
      },
      {
        at: "2026-11-23T08:00:00.000Z",
        method: "GET",
        path: "/nothing",
        status: 404,
        durationMs: expect.any(Number) as number,
      },
    ]);
    expect(text).not.toMatch(/hush|c2VjcmV0|Basic/);
    await send("DELETE", "/_sandbox/trace");
    expect(await (await send("GET", "/_sandbox/trace")).json()).toEqual([]);
  });
});

describe("faults", () => {
  test("kind status answers in the app's stead", async () => {
    const { send, countNow } = createServer();
    await send("POST", "/_sandbox/faults", {
      match: "/count",
      kind: "status",
      status: 429,
      headers: { "Retry-After": "7" },
      times: 1,
    });
    const response = await send("GET", "/count");
    expect(response.status).toBe(429);
    expect(response.headers.get("Retry-After")).toBe("7");
    expect(await response.json()).toEqual({
      error: { code: "Sandbox_Fault", message: "A fault set on the sandbox answers 429." },
    });
    expect(await countNow()).toBe(1);
    const trace = (await (await send("GET", "/_sandbox/trace")).json()) as { status: number; fault?: string }[];
    expect(trace.map(({ status, fault }) => [status, fault])).toEqual([
      [429, "status"],
      [200, undefined],
    ]);
  });

  test("kind status may answer one without a body", async () => {
    const { send } = createServer();
    await send("POST", "/_sandbox/faults", { match: "", kind: "status", status: 204 });
    const response = await send("GET", "/count");
    expect([response.status, await response.text()]).toEqual([204, ""]);
  });

  test("kind body answers another body, 200 unless told", async () => {
    const { send } = createServer();
    await send("POST", "/_sandbox/faults", {
      match: "",
      kind: "body",
      body: "<html>Sign in</html>",
      contentType: "text/html",
    });
    const response = await send("GET", "/count");
    expect([response.status, response.headers.get("Content-Type"), await response.text()]).toEqual([
      200,
      "text/html",
      "<html>Sign in</html>",
    ]);
  });

  test("kind delay waits and goes on", async () => {
    const { send, countNow } = createServer();
    await send("POST", "/_sandbox/faults", { match: "", kind: "delay", delayMs: 40, times: 1 });
    const started = performance.now();
    expect(await countNow()).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(35);
  });

  test("kind drop needs a connection to destroy", async () => {
    const { app, send } = createServer();
    const errors: string[] = [];
    app.onError((error, c) => {
      errors.push(error.message);
      return c.text("", 500);
    });
    await send("POST", "/_sandbox/faults", { match: "", kind: "drop" });
    await send("GET", "/count");
    expect(errors).toEqual([
      "A fault of kind drop destroys the connection, and this request has none: serve the app on a port.",
    ]);
  });

  test("refuses a fault it cannot read, with the reason", async () => {
    const response = await createServer().send("POST", "/_sandbox/faults", { match: "", kind: "boom" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("kind must be one of");
  });

  test("leaves the control surface alone", async () => {
    const { send } = createServer();
    await send("POST", "/_sandbox/faults", { match: "", kind: "status" });
    expect((await send("DELETE", "/_sandbox/faults")).status).toBe(204);
    expect((await send("GET", "/count")).status).toBe(200);
  });
});

describe("clock", () => {
  test("is read, fixed and freed", async () => {
    const { send } = createServer();
    await send("PUT", "/_sandbox/clock", { now: "2026-11-23T08:00:00Z" });
    expect(await (await send("GET", "/_sandbox/clock")).json()).toEqual({
      now: "2026-11-23T08:00:00.000Z",
      fixed: true,
    });
    expect(await (await send("PUT", "/_sandbox/clock", { now: null })).json()).toMatchObject({ fixed: false });
  });

  test.each([["yesterday"], [5], [undefined]])("refuses %j", async (now) => {
    const response = await createServer().send("PUT", "/_sandbox/clock", { now });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("now must be an ISO 8601 time");
  });
});

test("answers no page of another site", async () => {
  const { app } = createServer();
  const response = await app.request("/_sandbox/reset", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "cross-site" },
  });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("answers no other site's pages");
});
