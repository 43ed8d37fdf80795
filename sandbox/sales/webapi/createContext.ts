import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import type { RequestContext } from "./requestContext";
import { badPayload } from "../errors";
import { settingsOf } from "../organization/userSettings";
import { readPreferences } from "./preferences";

export const WEB_API = /^\/api\/data\/(v9\.\d)(?:\/(.*))?$/s;

function parseBody(text: string): unknown {
  if (text.trim() === "") {
    return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badPayload(
      "",
      "Microsoft.OData.ODataException: An unexpected token was found when reading the JSON body of the request.",
    );
  }
}

/** Takes a request apart once, for all handlers; `text` is its body, read before. */
export function createContext(
  organization: Organization,
  caller: Caller,
  request: Pick<Request, "url" | "method" | "headers">,
  text: string,
  contentIds: ReadonlyMap<string, string>,
): RequestContext {
  const url = new URL(request.url);
  const version = WEB_API.exec(url.pathname)?.[1] ?? "v9.2";
  return {
    organization,
    caller,
    settings: settingsOf(organization, caller.userId),
    method: request.method,
    url,
    root: `${url.origin}/api/data/${version}/`,
    headers: request.headers,
    preferences: readPreferences(request.headers),
    body: () => parseBody(text),
    contentIds,
  };
}
