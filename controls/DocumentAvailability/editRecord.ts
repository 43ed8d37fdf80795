import type { SalesOutcome, SalesReader } from "../../core/ports";
import { problemOfRejection } from "../../core/dataverse/salesProblem";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type EntityRecord = DataSet["records"][string];

/** A value that a record of a data-set takes. */
export type EntryValue = number | Date | null;

/** Documented for model-driven apps, and missing from the published types. */
interface EditableRecord extends EntityRecord {
  setValue(column: string, value: EntryValue): PromiseLike<unknown>;
  save(): PromiseLike<unknown>;
}

export type EditRecord = (id: string, column: string, value: EntryValue) => Promise<SalesOutcome<null>>;

/**
 * Writes one value into a line through the platform's own data-set, which saves the record with it. Null where the host's records cannot be
 * changed. @param sales what it keeps is forgotten once something is written
 */
export function editRecord(dataSet: DataSet, sales: Pick<SalesReader, "forget">): EditRecord | null {
  // The host may have no rows for a while by the time one is saved.
  const {
    records,
    sortedRecordIds: [first],
  } = dataSet;
  if (first === undefined || !isEditable(records[first])) {
    return null;
  }
  return async (id, column, value) => {
    const record = records[id];
    if (!isEditable(record)) {
      return { ok: false, problem: { kind: "notFound" } };
    }
    try {
      await record.setValue(column, value);
      await record.save();
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, problem: problemOfRejection(error) };
    } finally {
      sales.forget();
    }
  };
}

/** Hosts that guard their objects throw for a member that is not there. */
function isEditable(record: EntityRecord | undefined): record is EditableRecord {
  try {
    return record !== undefined && "setValue" in record && "save" in record;
  } catch {
    return false;
  }
}
