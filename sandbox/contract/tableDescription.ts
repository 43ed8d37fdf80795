import type { UserFormats } from "./userFormats";

/**
 * What the Sales server tells its shell about one table, in the caller's language and within the caller's privileges.
 * Private to the sandbox: Dataverse has no such route, its client reads the same facts from metadata of its own.
 */
export interface TableDescription {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly privileges: TablePrivileges;
  readonly columns: readonly ColumnDescription[];
  readonly oneToMany: readonly RelationshipDescription[];
  /** Active main, quick and card forms, labels of all languages still inside the XML. */
  readonly forms: readonly FormDescription[];
  readonly views: readonly ViewDescription[];
  /** The table's RibbonDiffXml of each imported solution, in import order. */
  readonly ribbons: readonly string[];
}

/** Depth reached by the caller: none, own rows, business unit, unit and below, organisation. */
export type Depth = "none" | "user" | "businessUnit" | "parentChild" | "organization";

export interface TablePrivileges {
  readonly create: Depth;
  readonly read: Depth;
  readonly write: Depth;
  readonly delete: Depth;
}

export type ColumnType =
  | "uniqueidentifier"
  | "string"
  | "memo"
  | "integer"
  | "bigint"
  | "decimal"
  | "double"
  | "money"
  | "boolean"
  | "datetime"
  | "picklist"
  | "multiselectpicklist"
  | "state"
  | "status"
  | "lookup"
  | "customer"
  | "owner"
  | "entityname";

export interface ColumnDescription {
  readonly logicalName: string;
  readonly type: ColumnType;
  readonly label: string;
  readonly requiredLevel: "none" | "recommended" | "required" | "systemrequired";
  readonly format?: "text" | "url" | "email" | "phone" | "textarea" | "date" | "datetime";
  /** datetime only: how the value relates to time zones. */
  readonly behavior?: "userLocal" | "dateOnly" | "timeZoneIndependent";
  readonly maxLength?: number;
  readonly precision?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly options?: readonly OptionDescription[];
  /** lookup, customer, owner: logical names of the tables it may point to. */
  readonly targets?: readonly string[];
  readonly isSecured: boolean;
  /** What this caller may do with the column, its security profile included. */
  readonly canRead: boolean;
  readonly canUpdate: boolean;
  readonly canCreate: boolean;
}

export interface OptionDescription {
  readonly value: number;
  readonly label: string;
  /** status only: the state this status reason belongs to. */
  readonly state?: number;
}

export interface RelationshipDescription {
  readonly schemaName: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  /** The collection-valued navigation property on the table described. */
  readonly navigationProperty: string;
}

export interface FormDescription {
  readonly id: string;
  readonly name: string;
  readonly type: "main" | "quick" | "quickCreate" | "card";
  readonly formXml: string;
  readonly isDefault: boolean;
}

export interface ViewDescription {
  readonly id: string;
  readonly name: string;
  readonly queryType: number;
  readonly isDefault: boolean;
  readonly fetchXml: string;
  readonly layoutXml: string;
}

/** A model-driven app that a solution has brought and the caller may open. */
export interface AppDescription {
  readonly id: string;
  readonly uniqueName: string;
  readonly name: string;
  /** Titles of all languages still inside. */
  readonly siteMapXml: string;
  /** Where the app names views or forms of a table, it shows no others of it. */
  readonly viewIds: readonly string[];
  readonly formIds: readonly string[];
}

/** GET /_shell/session */
export interface Session {
  readonly userId: string;
  readonly fullName: string;
  readonly alias: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly languageId: number;
  /** IANA name, e.g. Europe/Oslo. */
  readonly timeZone: string;
  readonly formats: UserFormats;
  readonly organization: {
    readonly id: string;
    readonly uniqueName: string;
    readonly languageId: number;
    readonly baseCurrencyId: string;
    readonly isSopIntegrationEnabled: boolean;
  };
  /** The people one can switch to. */
  readonly people: readonly { readonly alias: string; readonly fullName: string; readonly note: string }[];
  /** Custom controls imported: full name → version. */
  readonly controls: Readonly<Record<string, string>>;
  readonly apps: readonly AppDescription[];
  /** The app behind the Sales that no solution has brought: its site map, and which forms and views it lists. */
  readonly salesHub: Pick<AppDescription, "siteMapXml" | "viewIds" | "formIds"> | null;
  /** Names of the entity sets by logical name, so that a row is asked for without a question before it. */
  readonly entitySets: Readonly<Record<string, string>>;
  /** What stands in for Microsoft Entra ID, e.g. http://localhost:5182; null: nothing does. */
  readonly entraUrl: string | null;
}
