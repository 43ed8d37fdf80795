import { labelled } from "./xmlTags";
import type { Tags } from "./xmlTags";

export interface TableFacts {
  readonly name: string;
  readonly label: string;
  readonly labels: string;
  readonly entitySet: string;
  readonly columns: readonly ColumnFacts[];
}

interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly length?: number;
}

/** A table that the organisation owns, with its key and the columns of Business Central's AL table for it. */
export function tableTags({ name, label, labels, entitySet, columns }: TableFacts, more: Tags = {}): Tags {
  const key = column({ name: `${name}id`, type: "primarykey", label }, "systemrequired");
  return {
    Name: { "@LocalizedName": label, "@OriginalName": label, "#text": name },
    EntityInfo: {
      entity: {
        "@Name": name,
        LocalizedNames: { LocalizedName: labelled(label) },
        LocalizedCollectionNames: { LocalizedCollectionName: labelled(labels) },
        attributes: { attribute: [key, ...columns.map((each) => column(each)), ...stateColumns(name)] },
        EntitySetName: entitySet,
        OwnershipTypeMask: "OrgOwned",
        IsAuditEnabled: "1",
      },
    },
    ...more,
  };
}

/** A table of Sales to which the solution adds columns, a ribbon or nothing. */
export function nativeTableTags(name: string, columns: readonly Tags[], more: Tags): Tags {
  return {
    Name: { "@LocalizedName": name, "@OriginalName": "", "#text": name },
    EntityInfo: { entity: { "@Name": name, attributes: columns.length === 0 ? "" : { attribute: columns } } },
    ...more,
  };
}

/** A column that the solution adds to a table of Sales. */
export function columnTags(facts: ColumnFacts): Tags {
  return column(facts);
}

export function lookupTags(name: string, label: string): Tags {
  return column({ name, type: "lookup", label }, "none", { LookupStyle: "single", LookupTypes: "" });
}

function column({ name, type, label, length }: ColumnFacts, required = "none", more: Tags = {}): Tags {
  const isName = name === "nav_name";
  return {
    "@PhysicalName": name,
    Type: type,
    Name: name,
    LogicalName: name,
    RequiredLevel: required,
    DisplayMask: `${isName ? "PrimaryName|" : ""}ValidForAdvancedFind|ValidForForm|ValidForGrid`,
    ValidForUpdateApi: type === "primarykey" ? "0" : "1",
    ValidForReadApi: "1",
    ValidForCreateApi: "1",
    IsCustomField: type === "primarykey" ? "0" : "1",
    IsAuditEnabled: "1",
    IsSecured: "0",
    IntroducedVersion: "1.0.0.0",
    ...formatOf(type, length),
    ...more,
    displaynames: { displayname: labelled(label) },
  };
}

/** Active and Inactive, with one reason each. */
function stateColumns(table: string): readonly Tags[] {
  const [active, inactive] = ["Active", "Inactive"].map((label) => ({ labels: { label: labelled(label) } }));
  const states = [
    { "@value": "0", "@defaultstatus": "1", "@invariantname": "Active", ...active },
    { "@value": "1", "@defaultstatus": "2", "@invariantname": "Inactive", ...inactive },
  ];
  const reasons = [
    { "@value": "1", "@state": "0", ...active },
    { "@value": "2", "@state": "1", ...inactive },
  ];
  const own = { IsCustomField: "0" };
  return [
    column({ name: "statecode", type: "state", label: "Status" }, "systemrequired", {
      ...own,
      optionset: { "@Name": `${table}_statecode`, states: { state: states } },
    }),
    column({ name: "statuscode", type: "status", label: "Status Reason" }, "none", {
      ...own,
      optionset: { "@Name": `${table}_statuscode`, statuses: { status: reasons } },
    }),
  ];
}

function formatOf(type: string, length = 100): Tags {
  switch (type) {
    case "nvarchar":
      return { Format: "text", MaxLength: String(length) };
    case "datetime":
      return { Format: "date", Behavior: "2" };
    case "int":
      return { Format: "none", MinValue: "-2147483648", MaxValue: "2147483647" };
    case "money":
      return { Accuracy: "2", AccuracySource: "2", MinValue: "-922337203685477", MaxValue: "922337203685477" };
    default:
      return {};
  }
}
