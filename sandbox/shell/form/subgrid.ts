import type { TableDescription, ViewDescription } from "../../contract/tableDescription";
import { bareId } from "../page/appLocation";
import type { FormSession } from "./formSession";

export interface Subgrid {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  /** Those that a person may change to; the first choice is `view`. */
  readonly views: readonly ViewDescription[];
  /** The lookup of the rows that points to the record; null when the subgrid shows all rows. */
  readonly parentColumn: string | null;
  readonly pageSize: number;
}

const PUBLIC_VIEW = 0;
const DEFAULT_PAGE_SIZE = 4;

/** What a subgrid's parameters ask for, or those of a custom control's data-set in its place. @throws Error naming the table, view or relationship that is not there */
export async function readSubgrid(
  { table: parent, services }: FormSession,
  id: string,
  parameters: ReadonlyMap<string, string>,
): Promise<Subgrid> {
  const tableName = parameters.get("TargetEntityType") ?? "";
  const table = await services.tables.describe(tableName);
  const viewId = bareId(parameters.get("ViewId") ?? "");
  const view = table.views.find((candidate) => bareId(candidate.id) === viewId);
  if (view === undefined) {
    throw new Error(`The subgrid ${id} asks for the view ${viewId}, which the table ${tableName} does not have.`);
  }
  const relationshipName = parameters.get("RelationshipName") ?? "";
  const relationship = parent.oneToMany.find(
    ({ schemaName }) => schemaName.toLowerCase() === relationshipName.toLowerCase(),
  );
  if (relationshipName !== "" && relationship === undefined) {
    throw new Error(
      `The subgrid ${id} asks for the relationship ${relationshipName}, which the table ${parent.logicalName} does not have.`,
    );
  }
  const offered = (parameters.get("ViewIds") ?? "")
    .split(",")
    .map(bareId)
    .filter((each) => each !== "");
  return {
    table,
    view,
    views: table.views.filter(
      (each) =>
        each === view ||
        (each.queryType === PUBLIC_VIEW && (offered.length === 0 || offered.includes(bareId(each.id)))),
    ),
    parentColumn: relationship?.referencingColumn ?? null,
    pageSize: Number(parameters.get("RecordsPerPage")) || DEFAULT_PAGE_SIZE,
  };
}
