import type { BusinessCentralOptions } from "../../../sandbox/bc/createBusinessCentral";
import { createBusinessCentral } from "../../../sandbox/bc/createBusinessCentral";
import { Clock } from "../../../sandbox/control/clock";
import { createDemo } from "../../../sandbox/demo/createDemo";

export const SALES_ORIGIN = "http://localhost:5180";
export const COMPANY = "/BC/ODataV4/Company('Skarvholm%20Kontor%20AS')";
export const SWEDISH = "/BC/ODataV4/Company('Skarvholm%20Svenska%20AB')";
/** The first company in API v2.0. */
export const API = "/BC/api/v2.0/companies(5b0c6f0e-2d3a-4c1f-9a64-0d6f5c2b7e11)";
export const KEY = "skarvholm-demo-key";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when it is none. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A local Business Central of its own for a test, at 2026-11-23, and calls to it without a port. */
export function createClient(options: Partial<BusinessCentralOptions> = {}) {
  const businessCentral = createBusinessCentral({
    clock: new Clock(new Date("2026-11-23T10:00:00Z")),
    demo: createDemo,
    salesOrigins: [SALES_ORIGIN],
    ...options,
  });
  const send = async (
    method: string,
    path: string,
    parts: {
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
      readonly user?: string | null;
      readonly key?: string;
    } = {},
  ): Promise<Answer> => {
    const { headers = {}, body, user = "SALESREADER", key = KEY } = parts;
    const response = await businessCentral.app.request(path, {
      method,
      headers: {
        Accept: "application/json",
        ...(user !== null && { Authorization: basic(user, key) }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: toJson(text) };
  };
  return {
    ...businessCentral,
    send,
    get: (path: string, parts?: Parameters<typeof send>[2]) => send("GET", path, parts),
  };
}

export function basic(user: string, key: string): string {
  return `Basic ${Buffer.from(`${user}:${key}`).toString("base64")}`;
}

/** Rows of a collection's answer. */
export function rowsOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  return answer.json.value as readonly Readonly<Record<string, unknown>>[];
}

/** Code and message of an error's answer, without the correlation id, which is checked for. */
export function errorOf(answer: Answer): readonly [number, string, string] {
  const { code, message } = answer.json.error as { readonly code: string; readonly message: string };
  const [, text = `no correlation id in: ${message}`] =
    /^(.*) {2}CorrelationId: {2}[0-9a-f-]{36}\.$/s.exec(message) ?? [];
  return [answer.status, code, text];
}

function toJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
