import { writeNumber } from "../../contract/userFormats";
import type { Organization } from "../organization/organization";
import type { UserSettings } from "../organization/userSettings";
import type { Column } from "../schema/schema";
import type { Reference, Row, Value } from "../store/row";
import { labelIn } from "../schema/labelIn";
import { isReference, numberOf, referenceOf, textOf } from "../store/row";
import { formatDateTime } from "./formatDateTime";
import { formatMoney } from "./formatMoney";

/** The primary name of the row pointed to; null when the row is gone or its table has none. */
export function nameOf(organization: Organization, reference: Reference): string | null {
  const { primaryName } = organization.schema.tableOf(reference.table);
  if (primaryName === null) {
    return null;
  }
  return textOf(organization.store.get(reference.table, reference.id)?.[primaryName]);
}

function optionLabel(column: Column, value: number, languageId: number): string | null {
  const option = column.options?.find((each) => each.value === value);
  return option ? labelIn(option.label, languageId) : null;
}

function formatAmount(
  organization: Organization,
  column: Column,
  value: number,
  row: Row,
  settings: UserSettings,
): string {
  const own = column.baseOf === undefined ? referenceOf(row.transactioncurrencyid)?.id : undefined;
  const currency = organization.store.get("transactioncurrency", own ?? organization.baseCurrencyId);
  const digits = numberOf(currency?.currencyprecision) ?? column.precision ?? 2;
  return formatMoney(value, digits, textOf(currency?.currencysymbol) ?? "", settings.formats);
}

function formatDefined(
  organization: Organization,
  column: Column,
  value: Exclude<Value, null>,
  row: Row,
  settings: UserSettings,
): string | null {
  switch (column.type) {
    case "picklist":
    case "state":
    case "status":
      return typeof value === "number" ? optionLabel(column, value, settings.languageId) : null;
    case "multiselectpicklist":
      return Array.isArray(value)
        ? value.map((each: number) => optionLabel(column, each, settings.languageId) ?? String(each)).join("; ")
        : null;
    case "boolean":
      return optionLabel(column, value === true ? 1 : 0, settings.languageId);
    case "lookup":
    case "customer":
    case "owner":
      return isReference(value) ? nameOf(organization, value) : null;
    case "money":
      return typeof value === "number" ? formatAmount(organization, column, value, row, settings) : null;
    case "decimal":
    case "double":
      return typeof value === "number" ? writeNumber(value, column.precision ?? 2, settings.formats) : null;
    case "integer":
    case "bigint":
      return typeof value === "number" ? writeNumber(value, 0, settings.formats) : null;
    case "datetime":
      return typeof value === "string" ? formatDateTime(value, column, settings) : null;
    case "entityname": {
      const table = typeof value === "string" ? organization.schema.table(value) : undefined;
      return table ? labelIn(table.displayName, settings.languageId) : null;
    }
    case "uniqueidentifier":
    case "string":
    case "memo":
      return null;
  }
}

/** What OData.Community.Display.V1.FormattedValue says of a cell; null for cells that have no other form than their value. */
export function formatValue(
  organization: Organization,
  column: Column,
  row: Row,
  settings: UserSettings,
): string | null {
  const value = row[column.logicalName] ?? null;
  return value === null ? null : formatDefined(organization, column, value, row, settings);
}
