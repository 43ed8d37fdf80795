import { attribute, childElement, childElements, childText, descendants, elementAt } from "../xml/findElements";
import type { XmlElement } from "../xml/xmlNode";
import type { ColumnDescription, ColumnType, OptionDescription } from "./tableDescription";

/** A table as one Entity.xml tells it; shells of native tables bring columns only. */
export interface SolutionTable {
  readonly source: string;
  readonly schemaName: string;
  readonly logicalName: string;
  /** What only the solution that owns the table says; undefined in a shell. */
  readonly own:
    | {
        readonly entitySetName: string;
        readonly primaryId: string;
        readonly primaryName: string;
        readonly label: string;
      }
    | undefined;
  readonly columns: readonly ColumnDescription[];
}

const ENGLISH = "1033";

const TYPES: ReadonlyMap<string, ColumnType> = new Map<string, ColumnType>([
  ["nvarchar", "string"],
  ["ntext", "memo"],
  ["primarykey", "uniqueidentifier"],
  ["uniqueidentifier", "uniqueidentifier"],
  ["datetime", "datetime"],
  ["int", "integer"],
  ["bigint", "bigint"],
  ["decimal", "decimal"],
  ["float", "double"],
  ["money", "money"],
  ["bit", "boolean"],
  ["picklist", "picklist"],
  ["state", "state"],
  ["status", "status"],
  ["multiselectpicklist", "multiselect"],
  ["lookup", "lookup"],
  ["customer", "customer"],
  ["owner", "owner"],
]);

/**
 * @param globalOptionSets roots of OptionSets/*.xml by name
 * @throws Error naming table and column when the source is not as the generator expects
 */
export function readSolutionTable(
  entity: XmlElement,
  globalOptionSets: ReadonlyMap<string, XmlElement>,
): SolutionTable {
  const info = elementAt(entity, "EntityInfo", "entity");
  const schemaName = childText(entity, "Name");
  const attributes = info === undefined ? [] : childElements(childElement(info, "attributes") ?? info, "attribute");
  const readable = attributes.filter((one) => childText(one, "ValidForReadApi") !== "0");
  return {
    source: entity.file,
    schemaName,
    logicalName: schemaName.toLowerCase(),
    own: info === undefined ? undefined : ownFacts(info, attributes, schemaName),
    columns: readable.map((one) => readColumn(one, schemaName, globalOptionSets)),
  };
}

function ownFacts(info: XmlElement, attributes: readonly XmlElement[], schemaName: string): SolutionTable["own"] {
  const entitySetName = childText(info, "EntitySetName");
  if (entitySetName === "") {
    return undefined;
  }
  const primaryId = attributes.find((one) => childText(one, "Type") === "primarykey");
  const primaryName = attributes.find((one) => childText(one, "DisplayMask").split("|").includes("PrimaryName"));
  if (primaryId === undefined || primaryName === undefined) {
    throw new Error(
      `${info.file}: table ${schemaName} has no ${primaryId === undefined ? "primarykey column" : "column with the display mask PrimaryName"}. Add it.`,
    );
  }
  return {
    entitySetName,
    primaryId: childText(primaryId, "LogicalName"),
    primaryName: childText(primaryName, "LogicalName"),
    label: englishOf(childElement(info, "LocalizedNames"), "LocalizedName") ?? schemaName,
  };
}

function readColumn(
  column: XmlElement,
  table: string,
  globalOptionSets: ReadonlyMap<string, XmlElement>,
): ColumnDescription {
  const logicalName = childText(column, "LogicalName");
  const typeName = childText(column, "Type");
  const type = TYPES.get(typeName);
  if (type === undefined) {
    throw new Error(
      `${column.file}: column ${logicalName} of ${table} has the type "${typeName}", which the generator does not know. Add it to TYPES in readSolutionTable.ts.`,
    );
  }
  const hasOptions = type === "picklist" || type === "state" || type === "status" || type === "multiselect";
  return {
    logicalName,
    schemaName: attribute(column, "PhysicalName"),
    type,
    label: englishOf(childElement(column, "displaynames"), "displayname") ?? logicalName,
    options: hasOptions ? readOptions(column, globalOptionSets) : [],
    isSecured: childText(column, "IsSecured") === "1",
    isDateOnly: childText(column, "Behavior") === "2",
    targets: [],
    addedBy: undefined,
  };
}

function readOptions(
  column: XmlElement,
  globalOptionSets: ReadonlyMap<string, XmlElement>,
): readonly OptionDescription[] {
  const globalName = childText(column, "OptionSetName");
  const set = childElement(column, "optionset") ?? globalOptionSets.get(globalName);
  if (set === undefined) {
    throw new Error(
      `${column.file}: column ${childText(column, "LogicalName")} uses the option set "${globalName}", which no file in OptionSets defines. Add it.`,
    );
  }
  const options = descendants(set).filter(
    (one) => ["option", "state", "status"].includes(one.name) && one.attributes.has("value"),
  );
  return options.map((option) => {
    const value = attribute(option, "value");
    return { value: Number(value), label: englishOf(childElement(option, "labels"), "label") ?? value };
  });
}

function englishOf(labels: XmlElement | undefined, name: string): string | undefined {
  const label =
    labels === undefined
      ? undefined
      : childElements(labels, name).find((one) => attribute(one, "languagecode") === ENGLISH);
  return label === undefined ? undefined : attribute(label, "description");
}
