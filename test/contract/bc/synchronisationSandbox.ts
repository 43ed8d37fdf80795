import type { BothSides, Row } from "./jobsSandbox";

/** Counts of a synchronisation job, those that are not zero. */
export type Counts = Readonly<Record<string, number>>;

/** Hands for the synchronisation of both sides. */
export function synchronisationOf(both: () => BothSides) {
  const post = async (path: string, body: Row = {}): Promise<Row> => {
    const told = await both().bc("POST", path, body);
    if (told.status >= 300) {
      throw new Error(`${path}: ${JSON.stringify(told.json)}`);
    }
    return told.json;
  };
  return {
    post,
    /** A record of BC as a person keeps it. */
    card: (kind: string, values: Row): Promise<Row> => post(`cards/${kind}`, values),
    /** Changes how a mapping stands. */
    mapping: (name: string, changes: Row): Promise<Row> =>
      post(`synchronisation/mappings/${encodeURIComponent(name)}`, changes),
    act: (name: string, action: string, body: Row = {}) =>
      both().bc("POST", `synchronisation/mappings/${encodeURIComponent(name)}/${action}`, body),
    /** What the last job of a mapping came to, by direction. */
    last: async (name: string): Promise<Readonly<Record<string, Counts>>> => {
      const { rows } = await both().bc("GET", "synchronisation/jobs");
      const own = rows.filter(({ mapping }) => mapping === name);
      return Object.fromEntries(own.map(({ direction, counts }) => [String(direction), nonZero(counts as Counts)]));
    },
    errors: async (name: string): Promise<readonly string[]> =>
      (await both().bc("GET", "synchronisation/errors")).rows
        .filter(({ mapping }) => mapping === name)
        .map(({ message }) => String(message)),
    /** The row of Sales that a BC record is coupled with; undefined where it is not. */
    crmIdOf: async (tableId: number, integrationId: unknown): Promise<string | undefined> =>
      (await both().bc("GET", "couplings")).rows
        .filter((each) => each.tableId === tableId && each.integrationId === integrationId)
        .map(({ crmId }) => String(crmId))[0],
    /** A row of Sales as the administrator sees it. */
    row: async (path: string): Promise<Row> => (await both().sales("GET", path, undefined, "admin")).json,
    change: async (path: string, changes: Row, alias = "admin"): Promise<void> => {
      const { status, json } = await both().sales("PATCH", path, changes, alias);
      expect([status, json]).toEqual([204, {}]);
    },
  };
}

function nonZero(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== 0));
}
