import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";

import type { Clock } from "./clock";
import { Faults, parseFault } from "./faults";
import { isJsonObject, readJsonObject } from "./json";
import { createControlMiddleware } from "./middleware";
import { refuseOtherSites } from "./refuseOtherSites";
import { Trace } from "./trace";

/** What a server lets the control surface do with its data. A snapshot must not share objects with the live state. */
export interface ControlledState {
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  reset(): void | Promise<void>;
}

export interface Control {
  /** Goes before everything that should be recorded and met by faults, and after what adds CORS headers. */
  readonly middleware: MiddlewareHandler;
  /** To be mounted at `/_sandbox`. */
  readonly routes: Hono;
}

/**
 * The control surface of a sandbox server, the same on Sales and on BC: `reset`, `snapshot`, `baseline`, `trace`, `faults`, `clock`.
 * It is not part of either product; nothing but the sandbox's own set-up, its pages and tests may call it.
 */
export function createControl(parts: { clock: Clock; state: ControlledState }): Control {
  const { clock, state } = parts;
  const trace = new Trace();
  const faults = new Faults();
  const snapshots = new Map<string, unknown>();
  let baseline: { readonly snapshot: unknown } | null = null;
  const routes = new Hono();

  routes.use("*", refuseOtherSites);

  routes.post("/reset", async (c) => {
    faults.clear();
    trace.clear();
    clock.set(null);
    if (baseline === null) {
      await state.reset();
    } else {
      state.restore(baseline.snapshot);
    }
    return c.body(null, 204);
  });

  routes.post("/baseline", (c) => {
    baseline = { snapshot: state.snapshot() };
    trace.clear();
    return c.body(null, 204);
  });

  routes.get("/snapshot", (c) => {
    const id = String(snapshots.size + 1);
    snapshots.set(id, state.snapshot());
    return c.json({ id });
  });

  routes.post("/snapshot", async (c) => {
    const id = (await readJsonObject(c.req))?.restore;
    if (typeof id !== "string" || !snapshots.has(id)) {
      return refuse(
        404,
        `There is no snapshot ${JSON.stringify(id)}. GET /_sandbox/snapshot takes one and answers its id; send {"restore":"<id>"}.`,
      );
    }
    state.restore(snapshots.get(id));
    return c.body(null, 204);
  });

  routes.get("/trace", (c) => c.json(trace.list()));
  routes.delete("/trace", (c) => {
    trace.clear();
    return c.body(null, 204);
  });

  routes.get("/faults", (c) => c.json(faults.list()));
  routes.post("/faults", async (c) => {
    const parsed = parseFault(await readJsonObject(c.req));
    return parsed.ok ? c.json(faults.add(parsed.fault), 201) : refuse(400, parsed.reason);
  });
  routes.delete("/faults", (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  routes.get("/clock", (c) => c.json({ now: clock.now().toISOString(), fixed: clock.isFixed }));
  routes.put("/clock", async (c) => {
    const body = await readJsonObject(c.req);
    const now = isJsonObject(body) ? body.now : undefined;
    if (now !== null && (typeof now !== "string" || Number.isNaN(Date.parse(now)))) {
      return refuse(
        400,
        `now must be an ISO 8601 time such as "2026-11-23T08:00:00Z", or null to let the clock run; it is ${JSON.stringify(now)}.`,
      );
    }
    clock.set(now === null ? null : new Date(now));
    return c.json({ now: clock.now().toISOString(), fixed: clock.isFixed });
  });

  return { middleware: createControlMiddleware({ clock, trace, faults }), routes };
}

function refuse(status: 400 | 404, message: string): Response {
  return Response.json({ error: { code: "Sandbox_Control", message } }, { status });
}
