import type { Column, Table } from "../schema/schema";
import type { Row, Value } from "../store/row";
import type { RequestContext } from "./requestContext";
import type { Expansion, Shape } from "./shape";
import { formatValue } from "../format/formatValue";
import { propertyOf } from "../query/columnByProperty";
import { labelIn } from "../schema/labelIn";
import { isReference, keyText } from "../store/row";
import { linkToPage, MAX_PAGE_SIZE } from "./paging";
import { rowUrl } from "./rowUrl";

const FORMATTED = "OData.Community.Display.V1.FormattedValue";
const LOOKUP_TABLE = "Microsoft.Dynamics.CRM.lookuplogicalname";
const NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";

export type JsonObject = Record<string, unknown>;

export function etagOf(row: Row): string {
  return `W/"${keyText(row.versionnumber)}"`;
}

function wireValue(value: Value): unknown {
  if (isReference(value)) {
    return value.id;
  }
  return Array.isArray(value) ? value.join(",") : value;
}

interface CellPlace {
  readonly property: string;
  readonly isHidden: boolean;
}

function annotate(context: RequestContext, column: Column, row: Row, property: string, json: JsonObject): void {
  const { includes } = context.preferences;
  const value = row[column.logicalName] ?? null;
  if (includes(FORMATTED)) {
    const text = formatValue(context.organization, column, row, context.settings);
    if (text !== null) {
      json[`${property}@${FORMATTED}`] = text;
    }
  }
  if (!isReference(value)) {
    return;
  }
  if (includes(NAVIGATION)) {
    const target = column.targets?.find((each) => each.table === value.table);
    if (target) {
      json[`${property}@${NAVIGATION}`] = target.navigation;
    }
  }
  if (includes(LOOKUP_TABLE)) {
    json[`${property}@${LOOKUP_TABLE}`] = value.table;
  }
}

/** Forms and views have a name for each language (RetrieveLocLabels: SystemForm.Name, SavedQuery.Name); a row shows the caller's. */
function localName({ organization, settings }: RequestContext, { logicalName }: Column, row: Row): string | null {
  const id = row.formid ?? row.savedqueryid;
  const labels =
    logicalName === "name" && typeof id === "string" ? organization.customizations.rowLabels[id] : undefined;
  return labels === undefined ? null : labelIn(labels, settings.languageId);
}

/** Puts one cell into the answer under a property name, with the annotations asked for. */
export function serializeCell(
  context: RequestContext,
  column: Column,
  row: Row,
  { property, isHidden }: CellPlace,
  json: JsonObject,
): void {
  json[property] = isHidden ? null : (localName(context, column, row) ?? wireValue(row[column.logicalName] ?? null));
  if (!isHidden && context.preferences.annotations !== null) {
    annotate(context, column, row, property, json);
  }
}

function expandRows(context: RequestContext, expansion: Expansion, row: Row, json: JsonObject): void {
  const { name, more, top } = expansion;
  const size = more?.isPaged === true ? context.preferences.maxPageSize : null;
  const rows = expansion.rowsOf(row).slice(0, Math.min(top ?? MAX_PAGE_SIZE, size ?? MAX_PAGE_SIZE));
  const shown = rows.map((each) => serializeRow(context, expansion.shape, each));
  json[name] = more ? shown : (shown[0] ?? null);
  if (more) {
    const address = more.addressOf(row);
    json[`${name}@odata.nextLink`] = size === null ? address : linkToPage(address, 2, size);
  }
}

function expandReference(context: RequestContext, { name, rowsOf }: Expansion, table: Table, row: Row): JsonObject {
  const [other] = rowsOf(row);
  return { [name]: other ? { "@odata.id": rowUrl(context, table, keyText(other[table.primaryId])) } : null };
}

/** A row as the Web API shows it: secured columns that the caller may not read are null. */
export function serializeRow(context: RequestContext, shape: Shape, row: Row): JsonObject {
  const json: JsonObject = { "@odata.etag": etagOf(row) };
  for (const column of shape.columns) {
    serializeCell(
      context,
      column,
      row,
      { property: propertyOf(column), isHidden: shape.hidden.has(column.logicalName) },
      json,
    );
  }
  for (const expansion of shape.expansions) {
    if (expansion.reference) {
      Object.assign(json, expandReference(context, expansion, expansion.reference, row));
    } else {
      expandRows(context, expansion, row, json);
    }
  }
  return json;
}
