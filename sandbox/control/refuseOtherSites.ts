import type { MiddlewareHandler } from "hono";

/** Keeps web pages of other sites, open in the same browser, away from routes that change the sandbox. */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  if (c.req.header("sec-fetch-site") === "cross-site") {
    const message =
      "The control surface answers no other site's pages. Call it from its own pages, from a test or from a terminal.";
    return Response.json({ error: { code: "Sandbox_Control", message } }, { status: 403 });
  }
  return next();
};
