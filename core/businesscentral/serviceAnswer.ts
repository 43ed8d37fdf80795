import type { Credentials, WireRow } from "../ports";
import { parsedJson } from "../values/json";
import { retryAfterSeconds } from "../values/retryAfter";
import type { SignInProblem } from "../values/signIn";
import { isWireRow } from "../values/wireValue";
import { companyIn, sameCompanyName } from "./companyName";
import { relayRefusal } from "./relayRefusal";
import type { ServiceProblem } from "./serviceProblem";
import type { SendOutcome } from "./throttledSend";

/** Whom a question was put to, for telling of problems. */
export interface Asked {
  readonly host: string;
  /** The company's address, which an answer must be about. */
  readonly root: string;
  readonly service: string;
  readonly credentials: Credentials;
}

/** `next`: address of the following page, null where this is all. `count`: of all rows that the filter lets through, where `$count` asked for it. */
export type ServiceAnswer =
  | { readonly ok: true; readonly rows: readonly WireRow[]; readonly next: string | null; readonly count?: number }
  | { readonly ok: false; readonly problem: ServiceProblem };

/** An HTTP answer, or one of those inside a $batch, whose JSON body is parsed already. */
export interface Response {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: unknown;
}

/** What became of a question, in BC's terms. */
export function serviceAnswer(outcome: SendOutcome, asked: Asked): ServiceAnswer {
  const { host } = asked;
  switch (outcome.kind) {
    case "response":
      return answerOf(outcome, asked);
    case "redirected":
      return failed({ kind: "notBusinessCentral", host, got: "redirect" });
    case "otherServer":
      return failed({ kind: "otherServer", host: asked.credentials.origin.replace(/^https?:\/\//, ""), other: host });
    case "timeout":
      return failed({ kind: "timeout", host, afterMs: outcome.afterMs });
    case "deadline":
      return failed({ kind: "deadline", host, afterMs: outcome.afterMs });
    case "cancelled":
      return failed({ kind: "cancelled" });
    case "unreachable":
    case "crossOrigin":
    case "policy":
    case "mixedContent":
    case "privateNetwork":
      return failed({ kind: outcome.kind, host });
    case "preflightRefused":
      return failed({ kind: outcome.kind, host, what: outcome.what });
    case "signIn":
      return failed(signInProblem(outcome.problem, asked));
  }
}

/** The rows of a collection, or why there are none. */
export function answerOf(response: Response, asked: Asked): ServiceAnswer {
  return response.status === 200 ? rowsOf(response.body, asked) : failed(statusProblem(response, asked));
}

export function failed(problem: ServiceProblem): { readonly ok: false; readonly problem: ServiceProblem } {
  return { ok: false, problem };
}

/** A body, parsed where it still is text; undefined where that is no JSON. */
export function parseJson(body: unknown): unknown {
  return typeof body === "string" ? parsedJson(body) : body;
}

export function isMarkup(body: unknown): boolean {
  return typeof body === "string" && /^\s*</.test(body);
}

/** Only a connection that signs in meets this. */
function signInProblem(problem: SignInProblem, { credentials, host }: Asked): ServiceProblem {
  return credentials.kind === "entraId"
    ? { kind: "signIn", signIn: credentials.signIn, problem }
    : { kind: "unreachable", host };
}

function statusProblem(response: Response, asked: Asked): ServiceProblem {
  return relayProblem(response.body, asked) ?? businessCentralProblem(response, asked);
}

/** Only whoever signs in goes through a relay. */
function relayProblem(body: unknown, { host, credentials }: Asked): ServiceProblem | null {
  const refusal = credentials.kind === "entraId" ? relayRefusal(errorOf(body).code) : null;
  if (refusal === "signInNeeded" && credentials.kind === "entraId") {
    return { kind: "signIn", signIn: credentials.signIn, problem: { kind: "needed" } };
  }
  return refusal === null || refusal === "signInNeeded" ? null : { kind: "relay", host, refusal };
}

function businessCentralProblem(
  { status, header, body }: Response,
  { host, service, credentials }: Asked,
): ServiceProblem {
  switch (status) {
    case 401:
      return credentials.kind === "basic"
        ? { kind: "unauthorized", host, userName: credentials.userName }
        : { kind: "tokenRefused", host };
    case 403:
      return { kind: "forbidden", service, userName: credentials.kind === "basic" ? credentials.userName : null };
    case 404:
      return isMarkup(body)
        ? { kind: "notBusinessCentral", host, got: "html" }
        : { kind: "notPublished", service, host };
    case 429:
      return { kind: "throttled", retryAfterSeconds: retryAfterSeconds(header("Retry-After")) };
    case 502:
    case 503:
    case 504:
      return { kind: "unavailable", status, host };
    default:
      return { kind: "refused", status, host, detail: errorDetail(body) };
  }
}

function rowsOf(body: unknown, { host, root, service }: Asked): ServiceAnswer {
  if (isMarkup(body)) {
    return failed({ kind: "notBusinessCentral", host, got: "html" });
  }
  const parsed = parseJson(body);
  if (parsed === undefined) {
    return failed({ kind: "notBusinessCentral", host, got: "brokenJson" });
  }
  if (!isWireRow(parsed) || typeof parsed["@odata.context"] !== "string" || !Array.isArray(parsed.value)) {
    return unexpectedResponse(host);
  }
  const [asked, got] = [companyIn(root), companyIn(parsed["@odata.context"])];
  if (asked !== null && got !== null && !sameCompanyName(asked, got)) {
    return failed({ kind: "wrongAnswer", service, asked, got });
  }
  const rows: unknown[] = parsed.value;
  const next = parsed["@odata.nextLink"] ?? null;
  const count = parsed["@odata.count"];
  return rows.every(isWireRow) && (next === null || typeof next === "string")
    ? { ok: true, rows, next, ...(typeof count === "number" && { count }) }
    : unexpectedResponse(host);
}

/** JSON, but not BC's. */
export function unexpectedResponse(host: string): { readonly ok: false; readonly problem: ServiceProblem } {
  return failed({ kind: "notBusinessCentral", host, got: "otherJson" });
}

const DETAIL_LENGTH = 200;

/** The message of OData's error body, shortened; null where the body is something else. */
function errorDetail(body: unknown): string | null {
  const { message } = errorOf(body);
  return typeof message === "string" ? message.slice(0, DETAIL_LENGTH) : null;
}

function errorOf(body: unknown): WireRow {
  const parsed = parseJson(body);
  const error = isWireRow(parsed) ? parsed.error : undefined;
  return isWireRow(error) ? error : {};
}
