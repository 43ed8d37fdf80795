import type { MiddlewareHandler } from "hono";

const METHODS = "GET, POST, OPTIONS";
const HEADERS =
  "Authorization, Content-Type, Accept, Accept-Language, Prefer, Isolation, OData-MaxVersion, OData-Version, If-None-Match, Company";
const PREFLIGHT_SECONDS = "600";

/**
 * CORS as an administrator configures it in front of BC: for the given origins only, and without credentials, for clients send the
 * Authorization header themselves. Other origins get no CORS header at all, so browsers refuse; a preflight without a configured
 * origin meets what any request without credentials meets.
 */
export function createCors(origins: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header("origin");
    if (origin === undefined || !c.req.path.startsWith("/BC/") || !origins().includes(origin)) {
      return next();
    }
    if (c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined) {
      return new Response(null, {
        status: 204,
        headers: {
          "Access-Control-Allow-Origin": origin,
          "Access-Control-Allow-Methods": METHODS,
          "Access-Control-Allow-Headers": HEADERS,
          "Access-Control-Max-Age": PREFLIGHT_SECONDS,
          Vary: "Origin",
        },
      });
    }
    await next();
    c.header("Access-Control-Allow-Origin", origin);
    c.header("Vary", "Origin", { append: true });
  };
}
