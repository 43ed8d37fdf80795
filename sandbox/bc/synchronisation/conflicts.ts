import { localTable } from "./local/localTables";
import type { FieldMapping } from "./mapping";
import { stateOf } from "./settings";
import type { Run } from "./run";

/** Codeunit 5345, CoupledRecordIsDeletedErr. @param source caption of the source's table. */
export function deletedMessage(source: string): string {
  return `The ${source} record cannot be updated because it is coupled to a deleted record.`;
}

/** Codeunit 5345, SourceAndDestinationConflictErr. */
export function bothChangedMessage(run: Run, field: FieldMapping): string {
  const { mapping } = run;
  const local = { table: localTable(mapping.tableId).name, field: field.field };
  const sales = { table: mapping.sales.caption, field: field.column };
  const [source, destination] = run.job.direction === "ToIntegrationTable" ? [local, sales] : [sales, local];
  return (
    `Cannot update a record in the ${destination.table} table. The mapping between ${source.field} field on the ${source.table} table and ` +
    `the ${destination.field} field on the ${destination.table} table is bi-directional, and one or both values have changed since the last synchronization.`
  );
}

/** What becomes of a pair that both sides have changed: "fails" until somebody decides, or one side wins by the mapping's setting. */
export function decideUpdate(run: Run): "fails" | "wins" | "skips" {
  const { updateConflict } = stateOf(run.context.company, run.mapping);
  if (updateConflict === "None") {
    return "fails";
  }
  const winner = updateConflict === "Send Update to Integration" ? "ToIntegrationTable" : "FromIntegrationTable";
  return run.job.direction === winner ? "wins" : "skips";
}
