import type { Session, TableDescription } from "../../contract/tableDescription";
import { toServerError } from "./serverError";
import type { Send } from "./transport";

/** Descriptions of tables, each asked for once. */
export class Tables {
  readonly #pending = new Map<string, Promise<TableDescription>>();
  readonly #known = new Map<string, TableDescription>();

  constructor(
    private readonly send: Send,
    /** What to make of each description before anyone sees it. */
    private readonly complete: (description: TableDescription) => TableDescription = (description) => description,
    /** By logical name; others are looked up. */
    private readonly entitySets: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** @throws ServerError when there is no such table. */
  async entitySetOf(logicalName: string): Promise<string> {
    return this.entitySets.get(logicalName) ?? (await this.describe(logicalName)).entitySetName;
  }

  /** @throws ServerError when there is no such table. */
  describe(logicalName: string): Promise<TableDescription> {
    const known = this.#pending.get(logicalName);
    if (known !== undefined) {
      return known;
    }
    const pending = this.#load(logicalName);
    this.#pending.set(logicalName, pending);
    pending.catch(() => this.#pending.delete(logicalName));
    return pending;
  }

  /** The description if it has arrived already. */
  peek(logicalName: string): TableDescription | null {
    return this.#known.get(logicalName) ?? null;
  }

  async #load(logicalName: string): Promise<TableDescription> {
    const description = this.complete(
      await getJson<TableDescription>(this.send, `/_shell/table/${encodeURIComponent(logicalName)}`),
    );
    this.#known.set(logicalName, description);
    return description;
  }
}

/** Who is signed in, and what the organisation is. */
export function readSession(send: Send): Promise<Session> {
  return getJson<Session>(send, "/_shell/session");
}

async function getJson<T>(send: Send, path: string): Promise<T> {
  const response = await send({ method: "GET", path, headers: { Accept: "application/json" } });
  if (response.status !== 200) {
    throw toServerError(response, path);
  }
  // The sandbox's own server writes these two answers, from the types both sides share.
  return JSON.parse(response.text) as T;
}
