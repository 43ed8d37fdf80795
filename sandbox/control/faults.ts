import { isJsonObject } from "./json";

export const FAULT_KINDS = ["status", "body", "delay", "drop"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What a person or a test asks a server to do wrong. */
export interface Fault {
  readonly id: string;
  /** Part of path and query string that the request must contain, percent-encoded or decoded; "" meets every request. */
  readonly match: string;
  readonly method?: string;
  readonly kind: FaultKind;
  /** Kinds status (default 503) and body (default 200). */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly contentType?: string;
  /** Waits this long first; of kind delay the request then goes on as usual. */
  readonly delayMs?: number;
  /** How many more requests it meets; without it, every one until the faults are deleted. */
  readonly times?: number;
}

export type ParsedFault =
  { readonly ok: true; readonly fault: Omit<Fault, "id"> } | { readonly ok: false; readonly reason: string };

const LONGEST_DELAY_MS = 600_000;

/** Reads a fault from a request's body. The reason of a refusal names the property and what it may be. */
export function parseFault(value: unknown): ParsedFault {
  if (!isJsonObject(value)) {
    return refuse('A fault is a JSON object such as {"match":"/ItemCard","kind":"status","status":503}.');
  }
  const { match, method, kind, status, headers, body, contentType, delayMs, times } = value;
  if (typeof match !== "string") {
    return refuse('match must be a text that path and query contain; "" meets every request.');
  }
  const knownKind = FAULT_KINDS.find((known) => known === kind);
  if (knownKind === undefined) {
    return refuse(`kind must be one of ${FAULT_KINDS.join(", ")}, not ${JSON.stringify(kind)}.`);
  }
  if (method !== undefined && typeof method !== "string") {
    return refuse('method must be an HTTP method such as "GET".');
  }
  if (status !== undefined && !isWholeNumber(status, 200, 599)) {
    return refuse("status must be a whole number from 200 to 599.");
  }
  if (headers !== undefined && !isTextRecord(headers)) {
    return refuse("headers must be an object of texts.");
  }
  if (body !== undefined && typeof body !== "string") {
    return refuse("body must be a text; write JSON as a text too.");
  }
  if (contentType !== undefined && typeof contentType !== "string") {
    return refuse('contentType must be a text such as "text/html".');
  }
  if (delayMs !== undefined && !isWholeNumber(delayMs, 0, LONGEST_DELAY_MS)) {
    return refuse(`delayMs must be a whole number from 0 to ${LONGEST_DELAY_MS}.`);
  }
  if (knownKind === "delay" && delayMs === undefined) {
    return refuse("A fault of kind delay needs delayMs.");
  }
  if (times !== undefined && !isWholeNumber(times, 1, Number.MAX_SAFE_INTEGER)) {
    return refuse("times must be a whole number of 1 or more.");
  }
  const fault: Omit<Fault, "id"> = {
    match,
    kind: knownKind,
    ...(method !== undefined && { method: method.toUpperCase() }),
    ...(status !== undefined && { status }),
    ...(headers !== undefined && { headers }),
    ...(body !== undefined && { body }),
    ...(contentType !== undefined && { contentType }),
    ...(delayMs !== undefined && { delayMs }),
    ...(times !== undefined && { times }),
  };
  return { ok: true, fault };
}

/** The faults in force, oldest first; the first that fits meets a request. */
export class Faults {
  #faults: Fault[] = [];
  #lastId = 0;

  add(fault: Omit<Fault, "id">): Fault {
    this.#lastId += 1;
    const added: Fault = { id: String(this.#lastId), ...fault };
    this.#faults.push(added);
    return added;
  }

  /** The fault that meets this request, counted down; undefined when none does. */
  take(method: string, pathAndQuery: string): Fault | undefined {
    const decoded = decodeLeniently(pathAndQuery);
    const found = this.#faults.find(
      (fault) =>
        (fault.method === undefined || fault.method === method) &&
        (pathAndQuery.includes(fault.match) || decoded.includes(fault.match)),
    );
    if (found?.times !== undefined) {
      const left = found.times - 1;
      this.#faults =
        left === 0
          ? this.#faults.filter((fault) => fault !== found)
          : this.#faults.map((fault) => (fault === found ? { ...found, times: left } : fault));
    }
    return found;
  }

  list(): readonly Fault[] {
    return [...this.#faults];
  }

  clear(): void {
    this.#faults = [];
  }
}

function refuse(reason: string): ParsedFault {
  return { ok: false, reason };
}

function isWholeNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isJsonObject(value) && Object.values(value).every((item) => typeof item === "string");
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
