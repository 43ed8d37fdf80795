import type { ColumnType } from "../../contract/tableDescription";
import type { Value } from "../store/row";

/** Texts by language id, e.g. { "1033": "Order", "1044": "Ordre" }. */
export type Labels = Readonly<Record<string, string>>;

export interface Option {
  readonly value: number;
  readonly label: Labels;
  /** status columns: the state that the status reason belongs to. */
  readonly state?: number;
  /** state columns: the status reason taken when only the state is set. */
  readonly defaultStatus?: number;
  readonly invariantName?: string;
  /** Virtual tables: the value's name in the data source. */
  readonly externalValue?: string;
}

export type DeleteBehavior = "cascade" | "removeLink" | "restrict" | "none";

/** One table that a lookup may point to, which is also one N:1 relationship. */
export interface LookupTarget {
  readonly table: string;
  readonly relationship: string;
  /** Single-valued navigation property, on the table that holds the lookup. */
  readonly navigation: string;
  /** Collection-valued navigation property, on the table pointed to. */
  readonly collection: string;
  readonly onDelete: DeleteBehavior;
}

/** When a client may set the column; a value given at another time is ignored, as Dataverse does. */
export type ColumnAccess = "full" | "create" | "update" | "read";

export type RequiredLevel = "none" | "recommended" | "required" | "systemrequired";

export interface Column {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly type: ColumnType;
  readonly access: ColumnAccess;
  readonly requiredLevel: RequiredLevel;
  readonly label: Labels;
  readonly maxLength?: number;
  readonly format?: "text" | "url" | "email" | "phone" | "textarea" | "date" | "datetime";
  readonly behavior?: "userLocal" | "dateOnly" | "timeZoneIndependent";
  readonly precision?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly options?: readonly Option[];
  /** Name of the global option set, when the options are not the column's own. */
  readonly globalOptionSet?: string;
  readonly targets?: readonly LookupTarget[];
  readonly default?: Value;
  /** Money in base currency: the money column that it is computed from. */
  readonly baseOf?: string;
  /** Virtual tables: the property of the data source. */
  readonly externalName?: string;
  readonly isSecured: boolean;
  readonly isCustom: boolean;
}

/**
 * Parent: rows have no owner of their own but the parent's (order lines); None: no owner and no privileges of its own kind.
 */
export type Ownership = "UserOwned" | "OrganizationOwned" | "BusinessOwned" | "Parent" | "None";

/** An intersect table's N:N relationship; its name is also the navigation property on both sides. */
export interface ManyToMany {
  readonly schemaName: string;
  readonly table1: string;
  readonly column1: string;
  readonly table2: string;
  readonly column2: string;
}

/** Columns that name a row together: no two rows may have the same values in all of them. */
export interface AlternateKey {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly label: Labels;
  readonly columns: readonly string[];
  /** A key over rows that were no longer unique when it came: Dataverse could not build its index, and the key is not to be used. */
  readonly isFailed: boolean;
}

export interface Table {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySetName: string;
  readonly objectTypeCode: number;
  readonly primaryId: string;
  readonly primaryName: string | null;
  readonly ownership: Ownership;
  readonly displayName: Labels;
  readonly displayCollectionName: Labels;
  /** The part of the privilege names after prvRead, prvWrite ...; null: readable by everyone, written by the system only. */
  readonly privilegeName: string | null;
  /** Parent ownership: the lookup to the row that holds the owner. */
  readonly ownerVia?: string;
  readonly manyToMany?: ManyToMany;
  readonly keys?: readonly AlternateKey[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly isCustom: boolean;
  /** Whether its quick create forms are used. */
  readonly isQuickCreateEnabled?: boolean;
  /** Virtual tables: what its rows are in Business Central's API, which keeps them. */
  readonly external?: {
    readonly set: string;
    readonly entity: string;
    /** Properties that are worked out for each row. */
    readonly calculated: readonly string[];
  };
}

export interface OptionSet {
  readonly name: string;
  /** Absent: a solution brought it. */
  readonly isCustom?: boolean;
  readonly label: Labels;
  readonly options: readonly Option[];
}

/** Everything that metadata says: plain data, so that it can be kept in a snapshot. */
export interface SchemaData {
  readonly tables: Readonly<Record<string, Table>>;
  readonly optionSets: Readonly<Record<string, OptionSet>>;
}
