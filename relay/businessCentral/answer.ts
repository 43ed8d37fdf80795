import { parseJson } from "../../core/businesscentral/serviceAnswer";
import { isWireRow } from "../../core/values/wireValue";
import type { WireRow } from "../../core/ports";
import { errorBody, RelayProblem } from "../problem";
import type { ReadableSet } from "../reads/readableSet";

/** As Business Central sends files. */
export const FILE = "application/octet-stream";

/** What a question is answered with; the same for all who asked it. */
export interface Answer {
  readonly status: number;
  readonly contentType: "application/json" | "application/xml" | typeof FILE;
  /** Ready to be sent, alone or as a part of a $batch; of a file, each character is a byte. */
  readonly body: string;
  readonly retryAfter: string | null;
}

/** A response of Business Central, or a part of a $batch of it, whose body is parsed already. */
export interface BcResponse {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: unknown;
}

export interface Page {
  readonly rows: readonly WireRow[];
  /** What of Business Central's context says what the rows are: company and set, from `#` on. */
  readonly about: string;
  readonly next: string | null;
  /** Of all rows that the filter lets through; null where nobody asked. */
  readonly count: number | null;
}

/** The rows of a collection with only those properties that the connection lets through; null where it is no collection. */
export function pageOf(body: unknown, set: ReadableSet): Page | null {
  const parsed = parseJson(body);
  if (!isWireRow(parsed) || typeof parsed["@odata.context"] !== "string" || !Array.isArray(parsed.value)) {
    return null;
  }
  const next = parsed["@odata.nextLink"] ?? null;
  const rows: unknown[] = parsed.value;
  return rows.every(isWireRow) && (next === null || typeof next === "string")
    ? {
        rows: rows.map((row) => rowOf(row, set)),
        about: aboutOf(parsed["@odata.context"]),
        next,
        count: countOf(parsed),
      }
    : null;
}

function countOf({ "@odata.count": count }: WireRow): number | null {
  return typeof count === "number" ? count : null;
}

/** @param root the relay's own path, which stands in place of Business Central's; tags, which name its server too, stay behind */
export function rowsAnswer(
  root: string,
  { about, count }: Pick<Page, "about" | "count">,
  rows: readonly WireRow[],
): Answer {
  const counted = count === null ? {} : { "@odata.count": count };
  return json(200, JSON.stringify({ "@odata.context": `${root}/$metadata${about}`, ...counted, value: rows }));
}

function aboutOf(context: string): string {
  const hash = context.indexOf("#");
  return hash < 0 ? "" : context.slice(hash);
}

function rowOf(row: WireRow, set: ReadableSet): WireRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const part = set.parts.get(name);
      if (part !== undefined) {
        return [[name, partOf(value, part)]];
      }
      return set.mayRead(name) ? [[name, value]] : [];
    }),
  );
}

function partOf(value: unknown, mayRead: (property: string) => boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => partOf(each, mayRead));
  }
  return isWireRow(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => mayRead(name))) : null;
}

const LONGEST_DETAIL = 200;

/**
 * A refusal of Business Central: its own code and words go on where they are about the question. What it says of itself, or of the relay's
 * sign-in, does not.
 * @throws RelayProblem where the refusal is not about this question alone.
 */
export function refusalOf({ status, header, body }: BcResponse): Answer {
  const retryAfter = header("Retry-After");
  switch (status) {
    case 401:
      throw new RelayProblem(
        502,
        "Relay_BusinessCentralSignIn",
        "Business Central does not accept the relay's sign-in.",
      );
    case 400:
    case 403:
    case 404:
    case 413:
    case 501: {
      const { code, message } = errorOf(body);
      return json(status, errorBody(code, message));
    }
    case 429:
    case 503:
    case 504:
      return { ...json(status, errorBody("Relay_Throttled", "Business Central is too busy to answer.")), retryAfter };
    default:
      return json(502, errorBody("Relay_BusinessCentralAnswer", "Business Central failed to answer."));
  }
}

function errorOf(body: unknown): { readonly code: string; readonly message: string } {
  const parsed = parseJson(body);
  const error = isWireRow(parsed) ? parsed.error : undefined;
  const { code, message } = isWireRow(error) ? error : {};
  return {
    code: typeof code === "string" && /^[\w.]{1,100}$/.test(code) ? code : "Unknown",
    message: typeof message === "string" ? message.slice(0, LONGEST_DETAIL) : "Business Central refused the question.",
  };
}

function json(status: number, body: string): Answer {
  return { status, contentType: "application/json", body, retryAfter: null };
}
