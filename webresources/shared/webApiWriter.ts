import type { DocumentTable } from "../../core/documents/documentTable";
import type { DocumentWriter, StateReading, WriteOutcome } from "../../core/orders/handOver";
import { etagOf, numberOf, textOf } from "../../core/values/wireValue";
import { SalesOrderFields } from "../../core/tables/SalesOrder.generated";

const TIMEOUT_MS = 30_000;
const CONFLICT = 412;

const HEADERS = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };

/**
 * Reads and writes with the browser's fetch, since `Xrm.WebApi` cannot send `If-Match` (docs/decisions/008). The address is the
 * organisation's own, so that the session goes along and nothing else does.
 * @param clientUrl `getGlobalContext().getClientUrl()`
 */
export function webApiWriter(clientUrl: string): DocumentWriter {
  const address = ({ entitySet }: DocumentTable, id: string) => `${clientUrl}/api/data/v9.2/${entitySet}(${id})`;
  return {
    async read(table, id) {
      const answer = await send(`${address(table, id)}?$select=${SalesOrderFields.statecode}`, {
        headers: HEADERS,
        cache: "no-store",
      });
      return answer === null ? { kind: "unreachable" } : reading(answer);
    },
    async write(table, id, etag): Promise<WriteOutcome> {
      const headers = { ...HEADERS, "Content-Type": "application/json", "If-Match": etag };
      const answer = await send(address(table, id), {
        method: "PATCH",
        headers,
        body: JSON.stringify(table.handedOver),
      });
      if (answer === null) return { kind: "unreachable" };
      if (answer.ok) return { kind: "written" };
      return answer.status === CONFLICT ? { kind: "conflict" } : { kind: "refused", detail: refusal(answer) };
    },
  };
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Null where no whole answer came. */
async function send(url: string, init: RequestInit): Promise<Answer | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, credentials: "same-origin", signal: controller.signal });
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: json(text) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function json(text: string): Answer["body"] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

function reading(answer: Answer): StateReading {
  if (!answer.ok) return { kind: "refused", detail: refusal(answer) };
  const statecode = numberOf(answer.body[SalesOrderFields.statecode]);
  const etag = etagOf(answer.body);
  return statecode === null || etag === null
    ? { kind: "refused", detail: `HTTP ${answer.status}` }
    : { kind: "row", statecode, etag };
}

function refusal({ status, body: { error } }: Answer): string {
  const message = typeof error === "object" && error !== null && "message" in error ? textOf(error.message) : null;
  return message ?? `HTTP ${status}`;
}
