import type {
  ColumnDescription,
  FormDescription,
  TableDescription,
  ViewDescription,
} from "../../../../../sandbox/contract/tableDescription";

const EVERYTHING = {
  create: "organization",
  read: "organization",
  write: "organization",
  delete: "organization",
} as const;

/** A column that everyone may read and write, unless said otherwise. */
export function column(
  logicalName: string,
  type: ColumnDescription["type"],
  more: Partial<ColumnDescription> = {},
): ColumnDescription {
  return {
    logicalName,
    type,
    label: logicalName,
    requiredLevel: "none",
    isSecured: false,
    canRead: true,
    canUpdate: true,
    canCreate: true,
    ...more,
  };
}

/** A table with its id, its name and the columns given. */
export function table(
  logicalName: string,
  columns: readonly ColumnDescription[],
  more: Partial<TableDescription> = {},
): TableDescription {
  const primaryId = more.primaryId ?? `${logicalName}id`;
  const primaryName = more.primaryName ?? "name";
  const own = [
    column(primaryId, "uniqueidentifier"),
    ...(columns.some((one) => one.logicalName === primaryName)
      ? []
      : [column(primaryName, "string", { label: "Name" })]),
  ];
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: `${logicalName}s`,
    primaryId,
    primaryName,
    displayName: logicalName,
    displayCollectionName: `${logicalName}s`,
    privileges: EVERYTHING,
    oneToMany: [],
    forms: [],
    views: [],
    ribbons: [],
    ...more,
    columns: [...own, ...columns],
  };
}

export function mainForm(id: string, name: string, formXml: string, isDefault = false): FormDescription {
  return { id, name, type: "main", formXml, isDefault };
}

export function view(id: string, name: string, fetchXml: string, layoutXml: string, isDefault = true): ViewDescription {
  return { id, name, queryType: 0, isDefault, fetchXml, layoutXml };
}

/** FetchXML and layout that show the columns in their order. */
export function simpleView(
  id: string,
  name: string,
  tableName: string,
  columns: readonly string[],
  fetchParts = "",
): ViewDescription {
  return view(
    id,
    name,
    `<fetch><entity name="${tableName}">${columns.map((one) => `<attribute name="${one}"/>`).join("")}${fetchParts}</entity></fetch>`,
    `<grid><row name="result" id="${tableName}id">${columns.map((one) => `<cell name="${one}" width="120"/>`).join("")}</row></grid>`,
  );
}
