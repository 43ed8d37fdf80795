/** One request that a server has seen. Neither headers nor bodies: those carry credentials and people's data. */
export interface TraceEntry {
  /** ISO 8601, UTC, by the server's own clock. */
  readonly at: string;
  readonly method: string;
  /** Path and query string as sent, secrets in the query replaced by ***. */
  readonly path: string;
  /** HTTP status; 0 when a fault dropped the connection. */
  readonly status: number;
  readonly durationMs: number;
  /** Kind of the fault that met the request. */
  readonly fault?: string;
}

const MOST_ENTRIES = 5000;
/** Not OData's own options: $skiptoken is no secret. */
const SECRET_PARAMETER = /([?&](?!\$|%24)(?:[^=&]*(?:key|token|password|secret|code|sig)[^=&]*)=)[^&]*/gi;

/** Replaces the values of query parameters whose name sounds like a secret. */
export function redact(pathAndQuery: string): string {
  return pathAndQuery.replace(SECRET_PARAMETER, "$1***");
}

/** The last requests that a server has seen, oldest first. */
export class Trace {
  #entries: TraceEntry[] = [];

  add(entry: TraceEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > MOST_ENTRIES) {
      this.#entries.shift();
    }
  }

  list(): readonly TraceEntry[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries = [];
  }
}
