import type { Organization } from "../organization/organization";
import type { Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Row, Value } from "../store/row";
import { keyText, referenceOf } from "../store/row";
import { createRow } from "../writes/createRow";

export interface CopyPlan {
  readonly from: { readonly table: string; readonly lineTable: string; readonly lineColumn: string };
  readonly to: { readonly table: string; readonly lineTable: string; readonly lineColumn: string };
  /** Values that the new document has of its own. */
  readonly values: Readonly<Record<string, Value>>;
  /** Whether lines keep the prices they have, as orders do those of quotes; true unless said otherwise. */
  readonly keepsPrices?: boolean;
}

/** What every row has of its own and no copy takes over. */
const OWN = new Set([
  "createdon",
  "createdby",
  "createdonbehalfby",
  "modifiedon",
  "modifiedby",
  "modifiedonbehalfby",
  "overriddencreatedon",
  "versionnumber",
  "importsequencenumber",
  "statecode",
  "statuscode",
  "closedon",
  "lastbackofficesubmit",
  "submitdate",
  "submitstatus",
  "submitstatusdescription",
  "quotenumber",
  "ordernumber",
  "invoicenumber",
  "revisionnumber",
  "entityimageid",
  "ownerid",
]);

function common(source: Row, from: Table, to: Table): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const column of Object.values(to.columns)) {
    const { logicalName } = column;
    const isSame = from.columns[logicalName]?.type === column.type && column.access !== "read";
    if (isSame && !OWN.has(logicalName) && logicalName !== to.primaryId && source[logicalName] !== undefined) {
      values[logicalName] = source[logicalName];
    }
  }
  return values;
}

/** Makes a document out of another, with its lines: every column that both have. */
export function copyDocument(
  organization: Organization,
  caller: Caller,
  source: Row,
  { from, to, values, keepsPrices = true }: CopyPlan,
): Row {
  const { schema, store } = organization;
  const [sourceTable, targetTable] = [schema.tableOf(from.table), schema.tableOf(to.table)];
  const [sourceLines, targetLines] = [schema.tableOf(from.lineTable), schema.tableOf(to.lineTable)];
  const document = createRow(
    { organization, caller, table: targetTable },
    { ...common(source, sourceTable, targetTable), ...values },
  );
  const id = keyText(document[targetTable.primaryId]);
  for (const line of [...store.all(from.lineTable)]) {
    if (referenceOf(line[from.lineColumn])?.id !== source[sourceTable.primaryId]) {
      continue;
    }
    const copied = {
      ...common(line, sourceLines, targetLines),
      [to.lineColumn]: { table: to.table, id },
      ...(keepsPrices ? { ispriceoverridden: true } : {}),
    };
    createRow({ organization, caller, table: targetLines }, copied);
  }
  return store.get(to.table, id) ?? document;
}
