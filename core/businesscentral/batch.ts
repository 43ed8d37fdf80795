import { isWireRow } from "../values/wireValue";
import { parseJson } from "./serviceAnswer";
import type { Response } from "./serviceAnswer";

/** Business Central refuses a $batch of more parts. */
export const MAX_BATCH = 100;

/**
 * Headers of a JSON $batch. Without the preference BC stops at the first part that fails and answers nothing of the rest.
 * Without JSON in `Accept`, which every transport here sends, it would answer in multipart.
 */
export const BATCH_HEADERS: Readonly<Record<string, string>> = { Prefer: "odata.continue-on-error" };

/** @param urls of the parts, relative to where the $batch is sent; a part's id is its place in the list */
export function batchBody(urls: readonly string[]): string {
  const requests = urls.map((url, id) => ({
    method: "GET",
    id: String(id),
    url,
    headers: { Accept: "application/json" },
  }));
  return JSON.stringify({ requests });
}

/** The answers by part, undefined where one is missing; null where this is no answer to a JSON $batch. */
export function batchResponses(body: string, parts: number): readonly (Response | undefined)[] | null {
  const parsed = parseJson(body);
  const responses: unknown = isWireRow(parsed) ? parsed.responses : null;
  if (!Array.isArray(responses)) {
    return null;
  }
  const byId = new Map(responses.flatMap((each: unknown) => partOf(each)));
  return Array.from({ length: parts }, (_part, id) => byId.get(String(id)));
}

function partOf(each: unknown): readonly (readonly [string, Response])[] {
  if (!isWireRow(each) || typeof each.id !== "string" || typeof each.status !== "number") {
    return [];
  }
  const headers = isWireRow(each.headers) ? Object.entries(each.headers) : [];
  const header = (name: string): string | null => {
    const found = headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    return typeof found === "string" ? found : null;
  };
  return [[each.id, { status: each.status, header, body: each.body ?? "" }]];
}
