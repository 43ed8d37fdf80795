import { ODataFailure, toFailureBody } from "./failure";

export const JSON_TYPE = "application/json; odata.metadata=minimal";

/** An answer of OData V4, its failures included, in BC's headers. */
export function jsonAnswer(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response {
  return Response.json(body, { status, headers: { ...headers, "Content-Type": JSON_TYPE, "OData-Version": "4.0" } });
}

/** @throws whatever is no ODataFailure: a mistake of the sandbox's own. */
export function toResponse(error: unknown): Response {
  if (!(error instanceof ODataFailure)) {
    throw error;
  }
  return jsonAnswer(toFailureBody(error), error.headers, error.status);
}

export function textAnswer(body: string, contentType: string): Response {
  return new Response(body, { headers: { "Content-Type": contentType, "OData-Version": "4.0" } });
}

/** How many entities an answer may hold, and the header that confirms a caller's wish for fewer. */
export interface PageSize {
  readonly entities: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param most what the server allows; a caller asks for fewer with Prefer: odata.maxpagesize. */
export function pageSizeOf(request: Request, most: number): PageSize {
  const asked = /(?:odata\.)?maxpagesize=(\d{1,9})/.exec(request.headers.get("Prefer") ?? "")?.[1];
  if (asked === undefined) {
    return { entities: most, headers: {} };
  }
  const entities = Math.min(Math.max(Number(asked), 1), most);
  return { entities, headers: { "Preference-Applied": `odata.maxpagesize=${entities}` } };
}

/** The same question, from after a record on. @param left how many of $top are still to come; null without $top. */
export function nextLinkOf(url: URL, skipToken: string, left: number | null): string {
  const parameters = [...url.searchParams]
    .filter(([name]) => !["$skiptoken", "$skip", "$top"].includes(name))
    .concat(left === null ? [] : [["$top", String(left)]], [["$skiptoken", skipToken]])
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${url.origin}${url.pathname}?${parameters.join("&")}`;
}
