import type { SynchContext } from "../context";
import { SynchFailure } from "../failures";
import type { LocalValue } from "../local/localTable";

/** Id of the row in Sales that a record is coupled with (FindNewValueForCoupledRecordPK). @throws SynchFailure where it is not */
export function coupledRow(
  context: SynchContext,
  tableId: number,
  { field, key }: { readonly field: string; readonly key: LocalValue },
): string {
  const record = context.recordByKey(tableId, String(key));
  const coupling = record === undefined ? undefined : context.pairs.ofRecord(tableId, record.systemId);
  if (coupling === undefined) {
    throw new SynchFailure(`${field} ${String(key)} must be coupled to a Dataverse row.`);
  }
  return coupling.crmId;
}

/** Key of the record that a row is coupled with. @throws SynchFailure where it is not */
export function coupledKey(
  context: SynchContext,
  tableId: number,
  { column, id }: { readonly column: string; readonly id: string },
): string {
  const coupling = context.pairs.ofRow(tableId, id);
  const record = coupling === undefined ? undefined : context.recordById(tableId, coupling.integrationId);
  if (record === undefined) {
    throw new SynchFailure(`${column} ${id} must be coupled to a Dataverse row.`);
  }
  return record.key;
}
