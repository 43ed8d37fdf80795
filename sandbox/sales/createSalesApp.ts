import { Hono } from "hono";
import type { OnBehalf } from "../contract/onBehalf";
import type { Organization } from "./organization/organization";
import { notImplemented } from "./errors";
import { readCaller } from "./security/caller";
import { addShellRoutes } from "./shell/addShellRoutes";
import { errorAnswer } from "./webapi/answers";
import { createContext, WEB_API } from "./webapi/createContext";
import { handleBatch } from "./webapi/handleBatch";
import { handleRequest } from "./webapi/handleRequest";
import { parseResourcePath } from "./webapi/resourcePath";
import { answerVirtual } from "./virtual/answerVirtual";

const NO_CONTENT_IDS: ReadonlyMap<string, string> = new Map();

/**
 * The HTTP side of the Sales server: a function from Request to Response.
 * Once its body is read, a request is answered without a pause: no other request sees it half done. Only virtual tables, which hold nothing here,
 * wait for Business Central.
 */
export function createSalesApp(
  organization: Organization,
  {
    shellFolder,
    entraUrl,
    onBehalf,
  }: { readonly shellFolder: string; readonly entraUrl: string | null; readonly onBehalf: OnBehalf | null },
): Hono {
  const app = new Hono();

  async function answerWebApi(request: Request): Promise<Response> {
    const path = WEB_API.exec(new URL(request.url).pathname)?.[2] ?? "";
    const text = await request.text();
    const context = createContext(organization, readCaller(organization, request), request, text, NO_CONTENT_IDS);
    if (path === "$batch") {
      return handleBatch(context, text);
    }
    const segments = parseResourcePath(decodeURIComponent(path));
    const table = organization.schema.tableBySet(segments[0]?.name ?? "");
    return table?.external !== undefined && onBehalf !== null
      ? answerVirtual(context, onBehalf, table, segments)
      : handleRequest(context, decodeURIComponent(path));
  }

  app.onError((error) => errorAnswer(error));
  app.all("/api/data/*", (c) => answerWebApi(c.req.raw));
  app.all("/api/search/*", () => {
    throw notImplemented("Dataverse search (/api/search)");
  });
  addShellRoutes(app, organization, shellFolder, entraUrl);
  return app;
}
