import type { GridColumn } from "../../query/gridColumns";
import { isLookupReference } from "../../record/columnValue";
import type { LookupReference } from "../../record/columnValue";
import type { Row } from "../../server/row";
import { strict } from "../../unsupported";
import { rawOf } from "../rawValue";

interface RecordOptions {
  readonly path: string;
  readonly row: Row;
  readonly reference: LookupReference;
  readonly columns: ReadonlyMap<string, GridColumn>;
  readonly timeZone: string;
}

/** `DataSetApi.EntityRecord`; a column that the data-set does not have is null, as on the platform. */
export function dataSetRecord({ path, row, reference, columns, timeZone }: RecordOptions): object {
  return strict(`${path}.records[${reference.id}]`, {
    getRecordId: () => reference.id,
    getNamedReference: () => namedReference(reference),
    getFormattedValue: (name: string) => columns.get(name)?.text(row) ?? "",
    getValue: (name: string) => {
      const column = columns.get(name);
      if (column?.description.canRead !== true) {
        return null;
      }
      const { value } = column.read(row);
      if (value === null) {
        return null;
      }
      // Data-sets give lookups as references, where bound properties give lists of them.
      return isLookupReference(value) ? namedReference(value) : rawOf(value, column.description, timeZone);
    },
  });
}

function namedReference({ id, name, entityType }: LookupReference): object {
  return { etn: entityType, id: { guid: id }, name };
}
