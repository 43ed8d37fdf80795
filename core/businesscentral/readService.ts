import type { BasicCredentials, Cancellation, HttpOutcome, Transport, WireRow } from "../ports";
import { serviceUrl } from "./companyAddress";
import type { CompanyAddress } from "./companyAddress";

export interface ServiceRequest {
  readonly address: CompanyAddress;
  readonly credentials: BasicCredentials;
  readonly service: string;
  readonly filter: string;
  readonly top: number;
  readonly cancellation?: Cancellation;
}

/** Why Business Central gave no rows. `detail` is BC's own text: show it as text only. */
export type ServiceProblem =
  | { readonly kind: "unreachable"; readonly host: string }
  | { readonly kind: "crossOrigin"; readonly host: string }
  | { readonly kind: "timeout"; readonly host: string; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unauthorized"; readonly host: string; readonly userName: string }
  | { readonly kind: "forbidden"; readonly service: string; readonly userName: string }
  | { readonly kind: "notPublished"; readonly service: string; readonly host: string }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "unavailable"; readonly status: number; readonly host: string }
  | { readonly kind: "refused"; readonly status: number; readonly host: string; readonly detail: string | null }
  /** An answer, but not one of BC's OData services: a web page, another program, or an answer cut short. */
  | { readonly kind: "notBusinessCentral"; readonly host: string; readonly got: "redirect" | "html" | "brokenJson" | "otherJson" };

export type ServiceOutcome =
  | { readonly ok: true; readonly rows: readonly WireRow[] }
  | { readonly ok: false; readonly problem: ServiceProblem };

/** Asks one published OData V4 service for the rows that the filter lets through. Sends once; retrying is the caller's choice. */
export async function readService(transport: Transport, request: ServiceRequest): Promise<ServiceOutcome> {
  const outcome = await transport.send({
    method: "GET",
    url: serviceUrl(request.address, request.service, { $filter: request.filter, $top: String(request.top) }),
    credentials: request.credentials,
    ...(request.cancellation === undefined ? {} : { cancellation: request.cancellation }),
  });
  const { host } = request.address;

  switch (outcome.kind) {
    case "response":
      return outcome.status === 200 ? parseRows(outcome.body, host) : failed(statusProblem(outcome, request));
    case "redirected":
      return failed({ kind: "notBusinessCentral", host, got: "redirect" });
    case "timeout":
      return failed({ kind: "timeout", host, afterMs: outcome.afterMs });
    case "cancelled":
      return failed({ kind: "cancelled" });
    case "unreachable":
    case "crossOrigin":
      return failed({ kind: outcome.kind, host });
  }
}

function failed(problem: ServiceProblem): ServiceOutcome {
  return { ok: false, problem };
}

function statusProblem(response: Extract<HttpOutcome, { kind: "response" }>, request: ServiceRequest): ServiceProblem {
  const { host } = request.address;
  const { userName } = request.credentials;
  const { status } = response;
  switch (status) {
    case 401:
      return { kind: "unauthorized", host, userName };
    case 403:
      return { kind: "forbidden", service: request.service, userName };
    case 404:
      return isMarkup(response.body)
        ? { kind: "notBusinessCentral", host, got: "html" }
        : { kind: "notPublished", service: request.service, host };
    case 429:
      return { kind: "throttled", retryAfterSeconds: retryAfter(response.header("Retry-After")) };
    case 502:
    case 503:
    case 504:
      return { kind: "unavailable", status, host };
    default:
      return { kind: "refused", status, host, detail: errorDetail(response.body) };
  }
}

function parseRows(body: string, host: string): ServiceOutcome {
  if (isMarkup(body)) return failed({ kind: "notBusinessCentral", host, got: "html" });

  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return failed({ kind: "notBusinessCentral", host, got: "brokenJson" });
  }
  if (!isRow(parsed) || typeof parsed["@odata.context"] !== "string" || !Array.isArray(parsed.value)) {
    return failed({ kind: "notBusinessCentral", host, got: "otherJson" });
  }
  const rows: unknown[] = parsed.value;
  return rows.every(isRow) ? { ok: true, rows } : failed({ kind: "notBusinessCentral", host, got: "otherJson" });
}

function isRow(value: unknown): value is WireRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMarkup(body: string): boolean {
  return /^\s*</.test(body);
}

const DETAIL_LENGTH = 200;

/** The message of OData's error body, shortened; null where the body is something else. */
function errorDetail(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    const error = isRow(parsed) ? parsed.error : undefined;
    const message = isRow(error) ? error.message : undefined;
    return typeof message === "string" ? message.slice(0, DETAIL_LENGTH) : null;
  } catch {
    return null;
  }
}

/** Seconds to wait; BC online sends whole seconds. A date or nonsense counts as not said. */
function retryAfter(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) : null;
}
