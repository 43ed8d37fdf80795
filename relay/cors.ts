import { cors } from "hono/cors";
import type { MiddlewareHandler } from "hono";
import { errorBody } from "./problem";

/** What pages of Sales send, and what they must be able to read: docs/admin-guide.md names the same. */
const ALLOW_METHODS = ["GET", "POST"];
const ALLOW_HEADERS = ["Authorization", "Content-Type", "Prefer"];
const EXPOSE_HEADERS = ["Retry-After"];
const MAX_AGE_SECONDS = 600;

/**
 * Answers preflights before anybody is asked who they are, and lets pages of the listed origins read every answer, refusals too. Pages of other
 * origins are refused outright: a browser would only keep them from reading the answer. Programs that send no origin are let through to the token.
 */
export function corsFor(origins: readonly string[]): readonly MiddlewareHandler[] {
  const refuseOthers: MiddlewareHandler = async (c, next) => {
    const origin = c.req.header("Origin");
    if (origin === undefined || origins.includes(origin)) {
      return next();
    }
    return c.body(errorBody("Relay_OriginNotListed", "Pages of this origin may not call the relay."), 403, {
      "Content-Type": "application/json",
      Vary: "Origin",
    });
  };
  const answer = cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ALLOW_METHODS,
    allowHeaders: ALLOW_HEADERS,
    exposeHeaders: EXPOSE_HEADERS,
    maxAge: MAX_AGE_SECONDS,
  });
  return [refuseOthers, answer];
}
