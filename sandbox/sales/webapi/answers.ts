import type { Table } from "../schema/schema";
import type { Row } from "../store/row";
import type { RequestContext } from "./requestContext";
import type { JsonObject } from "./serializeRow";
import { isSalesError } from "../errors";
import { newId } from "../store/identifiers";
import { keyText } from "../store/row";
import { appliedPreferences } from "./preferences";
import { rowUrl } from "./rowUrl";
import { etagOf } from "./serializeRow";

function baseHeaders(): Headers {
  return new Headers({ "OData-Version": "4.0", "Cache-Control": "no-cache", "x-ms-service-request-id": newId() });
}

function withPreferences(headers: Headers, context: RequestContext): Headers {
  const applied = appliedPreferences(context.preferences);
  if (applied !== null) {
    headers.set("Preference-Applied", applied);
  }
  return headers;
}

export function jsonAnswer(context: RequestContext, body: JsonObject, status = 200): Response {
  const headers = withPreferences(baseHeaders(), context);
  headers.set("Content-Type", "application/json; odata.metadata=minimal");
  return new Response(JSON.stringify(body), { status, headers });
}

export function xmlAnswer(xml: string): Response {
  const headers = baseHeaders();
  headers.set("Content-Type", "application/xml");
  return new Response(xml, { headers });
}

export function emptyAnswer(context: RequestContext, status: 204 | 304 = 204): Response {
  return new Response(null, { status, headers: withPreferences(baseHeaders(), context) });
}

/** 204 with the address of the row that was written. */
export function writtenAnswer(context: RequestContext, table: Table, row: Row): Response {
  const answer = emptyAnswer(context);
  const url = rowUrl(context, table, keyText(row[table.primaryId]));
  answer.headers.set("OData-EntityId", url);
  answer.headers.set("Location", url);
  return answer;
}

/** A row with its ETag, as a single-row answer. */
export function rowAnswer(context: RequestContext, body: JsonObject, row: Row, status = 200): Response {
  const answer = jsonAnswer(context, body, status);
  answer.headers.set("ETag", etagOf(row));
  return answer;
}

/** The one place where a refusal becomes a response. */
export function errorAnswer(error: unknown): Response {
  const headers = baseHeaders();
  headers.set("Content-Type", "application/json; odata.metadata=minimal");
  if (!isSalesError(error)) {
    // A defect of the sandbox: say so loudly, with the stack on the console and never in the answer.
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return new Response(
      JSON.stringify({
        error: { code: "0x80040216", message: `An unexpected error occurred in the local Sales: ${message}` },
      }),
      { status: 500, headers },
    );
  }
  if (error.status === 401) {
    headers.set("WWW-Authenticate", "Bearer");
  }
  return new Response(JSON.stringify({ error: { code: error.code, message: error.message } }), {
    status: error.status,
    headers,
  });
}
