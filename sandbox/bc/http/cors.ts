import type { MiddlewareHandler } from "hono";

/** What stands in front of Business Central and lets pages of other origins in. */
export interface ProxySettings {
  /** Origins whose pages may call, e.g. `http://localhost:5180`; none: there is no proxy. */
  readonly origins: readonly string[];
  /** Request headers that a preflight allows. */
  readonly headers: readonly string[];
  /** Response headers that pages may read. */
  readonly exposed: readonly string[];
  /** A proxy that hands OPTIONS on leaves Business Central to answer it, which asks for a sign-in. */
  readonly answersPreflight: boolean;
}

/** Business Central on premises has no setting for CORS: until somebody puts something before it, no page may read its answers. */
export const NO_PROXY: ProxySettings = { origins: [], headers: [], exposed: [], answersPreflight: true };

/** As this product's guide tells an administrator to set it. */
export const DOCUMENTED_PROXY: ProxySettings = {
  origins: [],
  headers: ["Authorization", "Content-Type", "Prefer"],
  exposed: ["Retry-After"],
  answersPreflight: true,
};

const METHODS = "GET, POST";
const PREFLIGHT_SECONDS = "600";

/**
 * CORS as an administrator configures it in front of BC: for the given origins only, and without credentials, for clients send the
 * Authorization header themselves. Other origins get no CORS header at all, so browsers refuse; their preflight meets what any request without
 * credentials meets.
 */
export function createCors(settings: () => ProxySettings): MiddlewareHandler {
  return async (c, next) => {
    const { origins, headers, exposed, answersPreflight } = settings();
    const origin = c.req.header("origin");
    if (origin === undefined || !c.req.path.startsWith("/BC/") || !origins.includes(origin)) {
      return next();
    }
    const isPreflight = c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
    if (isPreflight && answersPreflight) {
      return new Response(null, {
        status: 204,
        headers: {
          "Access-Control-Allow-Origin": origin,
          "Access-Control-Allow-Methods": METHODS,
          "Access-Control-Allow-Headers": headers.join(", "),
          "Access-Control-Max-Age": PREFLIGHT_SECONDS,
          Vary: "Origin",
        },
      });
    }
    await next();
    c.header("Access-Control-Allow-Origin", origin);
    if (exposed.length > 0) {
      c.header("Access-Control-Expose-Headers", exposed.join(", "));
    }
    c.header("Vary", "Origin", { append: true });
  };
}
