import type { Hono } from "hono";
import type { Organization } from "../organization/organization";
import { unknownSegment } from "../errors";
import { readCaller } from "../security/caller";
import { describeSession } from "./describeSession";
import { describeTable } from "./describeTable";
import { serveControlFile, serveShellFile, serveWebResource } from "./serveContent";
import { policyHeaders } from "./strictPolicy";
import { choosePerson, signInCookie } from "./signIn";

/** What stands after a prefix in the path, decoded: names of web resources have slashes of their own. */
function rest(url: string, prefix: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(prefix.length));
}

/** The page with the version of Fluent that the address asks for by a flag of the sandbox's own; with the platform's where it asks for none. */
function pageFor({ searchParams }: URL): string {
  const [, fluent] = /(?:^|,)sandboxFluent=([\d.]+)(?:,|$)/.exec(searchParams.get("flags") ?? "") ?? [];
  return fluent === undefined ? "main.aspx.html" : `main.aspx.fluent-${fluent}.html`;
}

function underPolicy(organization: Organization, page: Response): Response {
  for (const [name, value] of Object.entries(policyHeaders(organization))) {
    page.headers.set(name, value);
  }
  return page;
}

/** Everything that is not the Web API: the page, its files, metadata for it, web resources and control files. */
export function addShellRoutes(
  app: Hono,
  organization: Organization,
  shellFolder: string,
  entraUrl: string | null,
): void {
  app.get("/", (c) => c.redirect(`/main.aspx${new URL(c.req.url).search}`));

  app.get("/main.aspx", (c) => {
    const alias = choosePerson(organization, new URL(c.req.url), c.req.header("cookie") ?? null);
    const page = serveShellFile(shellFolder, pageFor(new URL(c.req.url)));
    page.headers.append("Set-Cookie", signInCookie(alias));
    return underPolicy(organization, page);
  });

  app.get("/_shell/session", (c) =>
    c.json(describeSession(organization, readCaller(organization, c.req.raw), entraUrl)),
  );

  app.get("/_shell/table/:name", (c) => {
    const caller = readCaller(organization, c.req.raw);
    const name = c.req.param("name");
    const table = organization.schema.table(name);
    if (!table) {
      throw unknownSegment(`_shell/table/${name}`);
    }
    return c.json(describeTable(organization, caller, table));
  });

  app.get("/_shell/*", (c) => serveShellFile(shellFolder, rest(c.req.url, "/_shell/")));

  // What pages of solutions include to get at the client API without Xrm of their own.
  app.get(
    "/WebResources/ClientGlobalContext.js.aspx",
    () =>
      new Response("window.GetGlobalContext=function(){return window.parent.GetGlobalContext();};", {
        headers: { "Content-Type": "text/javascript" },
      }),
  );

  app.get("/WebResources/*", (c) => {
    readCaller(organization, c.req.raw);
    return underPolicy(organization, serveWebResource(organization, rest(c.req.url, "/WebResources/")));
  });

  app.get("/CustomControls/:control/*", (c) => {
    readCaller(organization, c.req.raw);
    const control = decodeURIComponent(c.req.param("control"));
    const prefix = `/CustomControls/${new URL(c.req.url).pathname.split("/")[2] ?? ""}/`;
    return serveControlFile(organization, control, rest(c.req.url, prefix));
  });
}
