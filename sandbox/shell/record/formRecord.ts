import type { ColumnDescription, TableDescription } from "../../contract/tableDescription";
import { Observable } from "../observable";
import type { Row } from "../server/row";
import { textOf } from "../server/row";
import type { ColumnValue } from "./columnValue";
import { sameValue } from "./columnValue";
import { readColumn } from "./wire";

interface Field {
  readonly column: ColumnDescription;
  saved: ColumnValue;
  current: ColumnValue;
  formatted: string | null;
  navigationProperty: string | null;
}

/** The columns of one record that a form works on: as saved, and as changed since. */
export class FormRecord extends Observable {
  readonly #fields = new Map<string, Field>();
  readonly #changeHandlers = new Map<string, Set<() => void>>();
  #loads = 0;
  #name = "";

  /** @param id null while the record has not been created */
  constructor(
    readonly table: TableDescription,
    public id: string | null,
    columns: readonly string[],
  ) {
    super();
    const byName = new Map(table.columns.map((column) => [column.logicalName, column]));
    for (const name of columns) {
      const column = byName.get(name);
      if (column === undefined) {
        throw new Error(`The form asks for the column ${name}, which the table ${table.logicalName} does not have.`);
      }
      this.#fields.set(name, { column, saved: null, current: null, formatted: null, navigationProperty: null });
    }
  }

  /** Counts how often the record was read from the server. */
  get loads(): number {
    return this.#loads;
  }

  get columnNames(): readonly string[] {
    return [...this.#fields.keys()];
  }

  /** Value of the primary column, as saved. */
  get name(): string {
    return this.#name;
  }

  has(column: string): boolean {
    return this.#fields.has(column);
  }

  column(name: string): ColumnDescription {
    return this.#field(name).column;
  }

  value(name: string): ColumnValue {
    return this.#field(name).current;
  }

  savedValue(name: string): ColumnValue {
    return this.#field(name).saved;
  }

  /** The server's own words for the value, as long as it has not been changed. */
  formatted(name: string): string | null {
    return this.isDirty(name) ? null : this.#field(name).formatted;
  }

  navigationProperty(name: string): string | null {
    return this.#field(name).navigationProperty;
  }

  isDirty(name?: string): boolean {
    const fields = name === undefined ? [...this.#fields.values()] : [this.#field(name)];
    return fields.some(({ saved, current }) => !sameValue(saved, current));
  }

  changedColumns(): readonly ColumnDescription[] {
    return [...this.#fields.values()]
      .filter(({ saved, current }) => !sameValue(saved, current))
      .map(({ column }) => column);
  }

  /** Takes the values of a row just read; changes that were not saved are gone. */
  load(row: Row): void {
    for (const field of this.#fields.values()) {
      const { value, formatted, navigationProperty } = readColumn(row, field.column);
      Object.assign(field, {
        saved: value,
        current: value,
        formatted,
        navigationProperty: navigationProperty ?? field.navigationProperty,
      });
    }
    this.#name = textOf(row, this.table.primaryName) ?? "";
    this.#loads += 1;
    this.changed();
  }

  /** A script's way: nobody's OnChange is called. */
  setValue(name: string, value: ColumnValue): void {
    const field = this.#field(name);
    if (!sameValue(field.current, value)) {
      field.current = value;
      this.changed();
    }
  }

  /** A person's or a control's way: OnChange is called when the value differs. */
  enterValue(name: string, value: ColumnValue): void {
    if (!sameValue(this.#field(name).current, value)) {
      this.setValue(name, value);
      this.fireOnChange(name);
    }
  }

  onChange(name: string, handler: () => void): () => void {
    const handlers = this.#changeHandlers.get(name) ?? new Set();
    this.#changeHandlers.set(name, handlers.add(handler));
    return () => {
      handlers.delete(handler);
    };
  }

  fireOnChange(name: string): void {
    for (const handler of [...(this.#changeHandlers.get(name) ?? [])]) {
      handler();
    }
  }

  #field(name: string): Field {
    const field = this.#fields.get(name);
    if (field === undefined) {
      throw new Error(`The column ${name} is not on this form of ${this.table.logicalName}.`);
    }
    return field;
  }
}
