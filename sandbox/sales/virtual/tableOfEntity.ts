import type { Column, LookupTarget, Option, Table } from "../schema/schema";
import { COMPANY, PREFIX } from "./names";
import type { ApiEntity, ApiProperty } from "./readEntities";

/** What the generator is told about an entity beyond its metadata. */
export interface VisibleEntity {
  readonly entity: string;
  /** External names of the values of each enumeration. Business Central's own numbers for them mean nothing here. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** Real ones follow no rule that is written down: some carry the plural before the version, others after it. */
  readonly entitySetName: string;
  /** Worked out by Business Central for each row: no query may filter or sort by them. */
  readonly calculated: readonly string[];
}

const TYPES: Readonly<Record<string, Pick<Column, "type" | "format" | "behavior" | "precision">>> = {
  "Edm.String": { type: "string", format: "text" },
  "Edm.Decimal": { type: "decimal", precision: 10 },
  "Edm.Int32": { type: "integer" },
  "Edm.Boolean": { type: "boolean" },
  "Edm.Date": { type: "datetime", format: "date", behavior: "timeZoneIndependent" },
  "Edm.DateTimeOffset": { type: "datetime", format: "datetime", behavior: "timeZoneIndependent" },
};

const BASE = { access: "read", requiredLevel: "none", isSecured: false, isCustom: true } as const;
/** Numbers of options begin anywhere; nobody may rely on them. */
const FIRST_OPTION = 419_550_000;

/** The virtual table of an entity: names in lower case behind the prefix, the version behind the entity's name. */
export function tableOfEntity(entity: ApiEntity, visible: VisibleEntity, objectTypeCode: number): Table {
  const logicalName = `${PREFIX}_${entity.name.toLowerCase()}_v2_0`;
  const primaryId = `${logicalName}id`;
  const columns = entity.properties.flatMap((property) => columnOf(entity, property, visible) ?? []);
  const label = { "1033": entity.name, "1044": entity.name };
  const primaryName =
    columns.find(({ externalName }) => externalName === "displayName") ?? columns.find(({ type }) => type === "string");
  return {
    logicalName,
    schemaName: logicalName,
    entitySetName: visible.entitySetName,
    objectTypeCode,
    primaryId,
    primaryName: primaryName?.logicalName ?? null,
    ownership: "OrganizationOwned",
    displayName: label,
    displayCollectionName: label,
    privilegeName: logicalName,
    columns: Object.fromEntries(
      [idColumn(primaryId, entity.key), ...columns, ...companyColumns(logicalName)].map((column) => [
        column.logicalName,
        column,
      ]),
    ),
    isCustom: true,
    external: { set: entity.set, entity: entity.name, calculated: visible.calculated },
  };
}

function idColumn(logicalName: string, externalName: string): Column {
  return {
    ...BASE,
    logicalName,
    schemaName: logicalName,
    externalName,
    type: "uniqueidentifier",
    label: { "1033": "Id" },
    requiredLevel: "systemrequired",
  };
}

/** Null for what is no column of its own: ids of other records become relations where both tables are visible, which none are here. */
function columnOf(entity: ApiEntity, property: ApiProperty, { options }: VisibleEntity): Column | null {
  if (property.name === entity.key || property.type === "Edm.Guid") {
    return null;
  }
  const logicalName = `${PREFIX}_${property.name.toLowerCase()}`;
  const base = {
    ...BASE,
    logicalName,
    schemaName: logicalName,
    externalName: property.name,
    label: { "1033": property.name },
  };
  const names = options[property.name];
  if (names !== undefined) {
    return {
      ...base,
      type: "picklist",
      globalOptionSet: `${PREFIX}_${entity.name.toLowerCase()}_${property.name.toLowerCase()}`,
      options: names.map(optionOf),
    };
  }
  const type = TYPES[property.type];
  return type === undefined
    ? null
    : { ...base, ...type, ...(property.maxLength === null ? {} : { maxLength: property.maxLength }) };
}

/** @param at its place among the values: the last gets the lowest number, so that no order can be relied on */
function optionOf(externalValue: string, at: number, { length }: readonly string[]): Option {
  return {
    value: FIRST_OPTION + (length - at),
    label: { "1033": externalValue, "1044": NORWEGIAN[externalValue] ?? externalValue },
    externalValue,
  };
}

/** As Business Central's own captions are translated: nobody may rely on labels either. */
const NORWEGIAN: Readonly<Record<string, string>> = {
  Inventory: "Lager",
  "Non-Inventory": "Ikke lager",
  Open: "Åpen",
  Paid: "Betalt",
  Draft: "Utkast",
  Canceled: "Avbrutt",
  All: "Alle",
};

/** Every table of a company points to it, and names it. */
function companyColumns(table: string): readonly Column[] {
  const name = `${PREFIX}_company_id`;
  const target: LookupTarget = {
    table: COMPANY,
    relationship: `${table}_${COMPANY}`,
    navigation: name,
    collection: `${table}_${COMPANY}`,
    onDelete: "none",
  };
  const code = `${PREFIX}_companycode`;
  return [
    { ...BASE, logicalName: name, schemaName: name, type: "lookup", label: { "1033": "Company" }, targets: [target] },
    { ...BASE, logicalName: code, schemaName: code, type: "string", format: "text", label: { "1033": "Company Code" } },
  ];
}
