import type { GridColumn } from "../../query/gridColumns";
import type { ColumnValue } from "../../record/columnValue";
import { isChoiceList, isLookupColumn } from "../../record/columnValue";
import type { WebApi } from "../../server/webApi";
import { UnsupportedError } from "../../unsupported";
import { columnValueOf } from "../rawValue";

/** What a control has entered into rows of a data-set and not saved yet. A refresh drops it. */
export class RecordEdits {
  readonly #entered = new Map<string, Map<string, ColumnValue>>();
  /** Rows into which something was entered that is no column of the data-set. */
  readonly #broken = new Set<string>();

  constructor(
    private readonly webApi: Pick<WebApi, "update">,
    private readonly table: string,
    private readonly timeZone: string,
  ) {}

  isDirty(id: string): boolean {
    return this.#entered.has(id);
  }

  /** Undefined: nothing was entered. */
  value(id: string, column: string): ColumnValue | undefined {
    return this.#entered.get(id)?.get(column);
  }

  /** `EntityRecord.setValue`: a name that is no column is only noticed when the record is saved. */
  async enter(id: string, name: string, column: GridColumn | undefined, raw: unknown): Promise<void> {
    await Promise.resolve();
    if (column === undefined) {
      this.#broken.add(id);
      return;
    }
    const { description } = column;
    if (isLookupColumn(description) || column.key.includes(".")) {
      throw new UnsupportedError(
        `EntityRecord.setValue of ${name} (${description.type})`,
        "Write it by context.webAPI.",
      );
    }
    const value = columnValueOf(raw, description, this.timeZone);
    if (isChoiceList(value)) {
      throw new UnsupportedError(
        `EntityRecord.setValue of ${name} (${description.type})`,
        "Write it by context.webAPI.",
      );
    }
    this.#entered.set(id, new Map(this.#entered.get(id)).set(name, value));
  }

  /** `EntityRecord.save`. @throws ServerError when the server refuses; what was entered stays */
  async save(id: string): Promise<void> {
    if (this.#broken.has(id)) {
      throw new Error("Invalid snapshot with id undefined");
    }
    const entered = this.#entered.get(id);
    if (entered !== undefined) {
      await this.webApi.update(this.table, id, Object.fromEntries(entered));
      this.#entered.delete(id);
    }
  }

  drop(): void {
    this.#entered.clear();
    this.#broken.clear();
  }
}
