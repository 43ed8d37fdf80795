import { Observable } from "../observable";
import type { LookupReference } from "../record/columnValue";

/** The rows of a grid that a person, or the control that draws the grid, has selected; in the order of selecting. */
export class RowSelection extends Observable {
  #rows: readonly LookupReference[] = [];

  get references(): readonly LookupReference[] {
    return this.#rows;
  }

  get ids(): readonly string[] {
    return this.#rows.map(({ id }) => id);
  }

  has(id: string): boolean {
    return this.#rows.some((row) => row.id === id);
  }

  /** Selects these rows and no others. */
  select(rows: readonly LookupReference[]): void {
    if (rows.length !== this.#rows.length || rows.some(({ id }, index) => id !== this.#rows[index]?.id)) {
      this.#rows = [...rows];
      this.changed();
    }
  }

  add(rows: readonly LookupReference[]): void {
    this.select([...this.#rows, ...rows.filter(({ id }) => !this.has(id))]);
  }

  toggle(row: LookupReference): void {
    this.select(this.has(row.id) ? this.#rows.filter(({ id }) => id !== row.id) : [...this.#rows, row]);
  }

  clear(): void {
    this.select([]);
  }

  /** Rows that are no longer shown are no longer selected. */
  keep(ids: ReadonlySet<string>): void {
    this.select(this.#rows.filter(({ id }) => ids.has(id)));
  }
}

/** A selection of one row at most: the row selected last. */
export class SingleSelection extends RowSelection {
  override select(rows: readonly LookupReference[]): void {
    super.select(rows.slice(-1));
  }
}
