import type { GridColumn } from "../../query/gridColumns";
import { isLookupReference } from "../../record/columnValue";
import type { LookupReference } from "../../record/columnValue";
import type { Row } from "../../server/row";
import { strict } from "../../unsupported";
import { rawOf } from "../rawValue";
import type { RecordEdits } from "./recordEdits";

interface RecordOptions {
  readonly path: string;
  readonly row: Row;
  readonly reference: LookupReference;
  readonly columns: ReadonlyMap<string, GridColumn>;
  readonly timeZone: string;
  readonly edits: RecordEdits;
}

/** `DataSetApi.EntityRecord`, which model-driven apps let a control change; a column that the data-set does not have is null, as on the platform. */
export function dataSetRecord({ path, row, reference, columns, timeZone, edits }: RecordOptions): object {
  return strict(`${path}.records[${reference.id}]`, {
    getRecordId: () => reference.id,
    getNamedReference: () => namedReference(reference),
    getFormattedValue: (name: string) => columns.get(name)?.text(row) ?? "",
    getValue: (name: string) => {
      const column = columns.get(name);
      if (column?.description.canRead !== true) {
        return null;
      }
      const entered = edits.value(reference.id, name);
      const value = entered === undefined ? column.read(row).value : entered;
      if (value === null) {
        return null;
      }
      // Data-sets give lookups as references, where bound properties give lists of them.
      return isLookupReference(value) ? namedReference(value) : rawOf(value, column.description, timeZone);
    },
    setValue: (name: string, value: unknown) => edits.enter(reference.id, name, columns.get(name), value),
    save: () => edits.save(reference.id),
    isDirty: () => edits.isDirty(reference.id),
    // What does not fit a column is refused where it is entered.
    isValid: () => true,
  });
}

function namedReference({ id, name, entityType }: LookupReference): object {
  return { etn: entityType, id: { guid: id }, name };
}
