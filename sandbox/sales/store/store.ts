import type { Row } from "./row";

/** What a snapshot keeps: rows are never changed in place, so lists of them are enough. */
export interface StoreSnapshot {
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly (readonly [string, Row])[]>>;
}

/**
 * Rows in memory by table and id. Knows nothing of columns, privileges or HTTP.
 * Every write gets the next row version of the whole store, as Dataverse's rowversion does.
 */
export class Store {
  private tables = new Map<string, Map<string, Row>>();
  private changes = new Map<string, number>();
  private version = 1_000_000;
  private undo: (() => void)[] | null = null;

  get(table: string, id: string): Row | undefined {
    return this.tables.get(table)?.get(id);
  }

  /** Rows in the order in which they were first written. */
  all(table: string): Iterable<Row> {
    return this.tables.get(table)?.values() ?? [];
  }

  count(table: string): number {
    return this.tables.get(table)?.size ?? 0;
  }

  find(table: string, test: (row: Row) => boolean): Row | undefined {
    for (const row of this.all(table)) {
      if (test(row)) {
        return row;
      }
    }
    return undefined;
  }

  /** Grows with everything that happens to the table's rows, undone writes included: what was worked out from them may be kept until then. */
  changeCount(table: string): number {
    return this.changes.get(table) ?? 0;
  }

  private countChange(table: string): void {
    this.changes.set(table, this.changeCount(table) + 1);
  }

  put(table: string, id: string, row: Row): Row {
    let rows = this.tables.get(table);
    if (!rows) {
      rows = new Map();
      this.tables.set(table, rows);
    }
    const held = rows;
    const before = held.get(id);
    this.undo?.push(() => {
      this.countChange(table);
      if (before) {
        held.set(id, before);
      } else {
        held.delete(id);
      }
    });
    const stored = { ...row, versionnumber: ++this.version };
    held.set(id, stored);
    this.countChange(table);
    return stored;
  }

  delete(table: string, id: string): void {
    const rows = this.tables.get(table);
    const before = rows?.get(id);
    if (!rows || !before) {
      return;
    }
    // Undo puts the row at the end of the table: order is only what a client sees without $orderby.
    this.undo?.push(() => {
      this.countChange(table);
      rows.set(id, before);
    });
    rows.delete(id);
    this.countChange(table);
  }

  /** Runs the work; when it throws, every write made within is taken back. An inner transaction is part of the outer one. */
  transaction<T>(work: () => T): T {
    if (this.undo) {
      return work();
    }
    const undo: (() => void)[] = [];
    this.undo = undo;
    try {
      return work();
    } catch (error) {
      this.undo = null;
      for (const step of undo.reverse()) {
        step();
      }
      throw error;
    } finally {
      this.undo = null;
    }
  }

  snapshot(): StoreSnapshot {
    const tables: Record<string, (readonly [string, Row])[]> = {};
    for (const [name, rows] of this.tables) {
      tables[name] = [...rows];
    }
    return { version: this.version, tables };
  }

  restore(snapshot: StoreSnapshot): void {
    for (const table of new Set([...this.tables.keys(), ...Object.keys(snapshot.tables)])) {
      this.countChange(table);
    }
    this.tables = new Map(Object.entries(snapshot.tables).map(([name, rows]) => [name, new Map(rows)]));
    this.version = snapshot.version;
  }
}
