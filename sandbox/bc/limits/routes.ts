import { Hono } from "hono";

import type { JsonObject } from "../../control/json";
import { isJsonObject, readJsonObject } from "../../control/json";
import { refuseOtherSites } from "../../control/refuseOtherSites";
import type { Limiter } from "./limiter";
import type { LimitSettings } from "./settings";
import { DEFAULT_LIMITS, ONLINE_LIMITS } from "./settings";

const PRESETS: Readonly<Record<string, LimitSettings>> = { default: DEFAULT_LIMITS, online: ONLINE_LIMITS };

/** Shows and sets the limits. To be mounted at `/_sandbox/bc/limits`. */
export function createLimitRoutes(limiter: Limiter): Hono {
  const routes = new Hono();
  routes.use("*", refuseOtherSites);
  routes.get("/", () => Response.json({ ...limiter.settings, traffic: limiter.traffic() }));
  routes.post("/", async (c) => {
    const read = readSettings(await readJsonObject(c.req), limiter.settings);
    if (!read.ok) {
      return Response.json({ error: { code: "Sandbox_Refused", message: read.reason } }, { status: 400 });
    }
    limiter.settings = read.settings;
    limiter.forget();
    return Response.json(limiter.settings);
  });
  return routes;
}

type ReadSettings =
  { readonly ok: true; readonly settings: LimitSettings } | { readonly ok: false; readonly reason: string };

/** Changes what is given; the rest stays. `preset` starts from all limits of BC online, or from the sandbox's own. */
function readSettings(body: JsonObject | null, current: LimitSettings): ReadSettings {
  if (body === null) {
    return refuse(
      'Send {"preset":"online"} or {"preset":"default"}, or some of rate, concurrency, maxPageSize, retryAfterSeconds, isAvailable.',
    );
  }
  const { preset, rate, concurrency, maxPageSize, retryAfterSeconds, isAvailable, ...others } = body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    return refuse(
      `There is no limit named ${JSON.stringify(unknown)}; there are rate, concurrency, maxPageSize, retryAfterSeconds, isAvailable.`,
    );
  }
  const base = preset === undefined ? current : typeof preset === "string" ? PRESETS[preset] : undefined;
  if (base === undefined) {
    return refuse(`preset is "online" or "default", not ${JSON.stringify(preset)}.`);
  }
  if (rate !== undefined && rate !== null && !hasCounts(rate, ["requests", "seconds"])) {
    return refuse('rate is null or {"requests":6000,"seconds":300}, whole numbers from 1 on.');
  }
  if (
    concurrency !== undefined &&
    concurrency !== null &&
    (!hasCounts(concurrency, ["running", "queued"], 0) || concurrency.running === 0)
  ) {
    return refuse('concurrency is null or {"running":5,"queued":95}, whole numbers; at least one request is running.');
  }
  if (maxPageSize !== undefined && !isCount(maxPageSize)) {
    return refuse("maxPageSize is a whole number from 1 on.");
  }
  if (retryAfterSeconds !== undefined && retryAfterSeconds !== null && !isCount(retryAfterSeconds, 0)) {
    return refuse("retryAfterSeconds is null or a whole number.");
  }
  if (isAvailable !== undefined && typeof isAvailable !== "boolean") {
    return refuse("isAvailable is true or false.");
  }
  return {
    ok: true,
    settings: {
      rate: rate === undefined ? base.rate : rate === null ? null : { requests: rate.requests, seconds: rate.seconds },
      concurrency:
        concurrency === undefined
          ? base.concurrency
          : concurrency === null
            ? null
            : { running: concurrency.running, queued: concurrency.queued },
      maxPageSize: maxPageSize ?? base.maxPageSize,
      retryAfterSeconds: retryAfterSeconds === undefined ? base.retryAfterSeconds : retryAfterSeconds,
      isAvailable: isAvailable ?? base.isAvailable,
    },
  };
}

function hasCounts<Name extends string>(
  value: unknown,
  names: readonly Name[],
  least = 1,
): value is Readonly<Record<Name, number>> {
  return isJsonObject(value) && names.every((name) => isCount(value[name], least));
}

function isCount(value: unknown, least = 1): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least;
}

function refuse(reason: string): ReadSettings {
  return { ok: false, reason };
}
