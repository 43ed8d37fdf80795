import { Hono } from "hono";
import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage } from "node:http";

import { Clock } from "../../../../sandbox/control/clock";
import { createControl } from "../../../../sandbox/control/control";
import { serve } from "../../../../sandbox/serve";

const state = { snapshot: () => null, restore: () => undefined, reset: () => undefined };

describe("serve", () => {
  test("answers on a free port, and no more once closed although a client keeps its connection", async () => {
    const app = new Hono();
    app.get("/", (c) => c.text("here"));
    const server = await serve(app, 0);
    expect(server.url).toBe(`http://localhost:${server.port}`);
    expect(await (await fetch(server.url)).text()).toBe("here");
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    const again = await serve(app, server.port);
    expect(await (await fetch(again.url)).text()).toBe("here");
    await again.close();
  });

  test.each([
    ["localhost:5180", 200],
    ["127.0.0.1", 200],
    ["site.example.test:5180", 421],
    ["localhost.example.test", 421],
    ["192.168.1.10", 421],
  ])("asked as %s answers %d, so that no site's own name leads its pages in", async (host, status) => {
    const app = new Hono();
    app.get("/", (c) => c.text("here"));
    const server = await serve(app, 0);
    const [answer] = (await once(get(server.url, { headers: { host } }), "response")) as [IncomingMessage];
    expect(answer.resume().statusCode).toBe(status);
    await server.close();
  });

  test("keeps idle connections longer than clients do", async () => {
    const server = await serve(new Hono(), 0);
    expect((await fetch(server.url)).headers.get("Keep-Alive")).toBe("timeout=60");
    await server.close();
  });

  test("closes while a request is still open", async () => {
    const app = new Hono();
    app.get("/", () => new Promise<Response>(() => undefined));
    const server = await serve(app, 0);
    const open = fetch(server.url);
    const failed = expect(open).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
    await failed;
  });

  test("refuses a taken port and says what to do", async () => {
    const server = await serve(new Hono(), 0);
    await expect(serve(new Hono(), server.port)).rejects.toThrow(
      `Port ${server.port} is taken by another program. Stop that program, or choose other ports: npm start -- --sales-port <number> --bc-port <number>`,
    );
    await server.close();
  });

  test("a fault of kind drop cuts the client off and is told in the trace", async () => {
    const control = createControl({ clock: new Clock(), state });
    const app = new Hono();
    app.use("*", control.middleware);
    app.route("/_sandbox", control.routes);
    app.get("/", (c) => c.text("here"));
    const server = await serve(app, 0);
    await fetch(`${server.url}/_sandbox/faults`, {
      method: "POST",
      body: JSON.stringify({ match: "/", kind: "drop", times: 1 }),
    });
    await expect(fetch(server.url)).rejects.toThrow();
    expect(await (await fetch(server.url)).text()).toBe("here");
    const trace = (await (await fetch(`${server.url}/_sandbox/trace`)).json()) as { status: number; fault?: string }[];
    expect(trace.map(({ status, fault }) => [status, fault])).toEqual([
      [0, "drop"],
      [200, undefined],
    ]);
    await server.close();
  });
});
