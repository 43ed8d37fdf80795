import type { MiddlewareHandler } from "hono";

import { claimedIdentity } from "../http/authenticate";
import type { ODataFailure } from "../odata/failure";
import type { Limiter } from "./limiter";

export interface LimitMiddleware {
  /** Goes before faults, so that what a fault delays takes up a place: a slow BC has a queue. */
  readonly admit: MiddlewareHandler;
  /** Goes after the trace, so that refusals are recorded. */
  readonly refuse: MiddlewareHandler;
}

/** Holds requests to BC's services to the limits, by the user they claim to come from; without credentials they meet 401 anyway. */
export function createLimitMiddleware(
  limiter: Limiter,
  toResponse: (failure: ODataFailure, path: string) => Response,
): LimitMiddleware {
  const refusals = new WeakMap<Request, ODataFailure>();
  return {
    admit: async (c, next) => {
      const user = isService(c.req.path) ? claimedIdentity(c.req.header("authorization") ?? null) : null;
      if (user === null) {
        return next();
      }
      const { refusal, leave } = await limiter.enter(user, c.req.raw.signal);
      if (refusal !== null) {
        refusals.set(c.req.raw, refusal);
      }
      try {
        await next();
      } finally {
        leave();
      }
    },
    refuse: async (c, next) => {
      const refusal = refusals.get(c.req.raw);
      return refusal === undefined ? next() : toResponse(refusal, c.req.path);
    },
  };
}

function isService(path: string): boolean {
  return ["/BC/ODataV4", "/BC/api/", "/BC/OData/"].some((prefix) => path.startsWith(prefix));
}
