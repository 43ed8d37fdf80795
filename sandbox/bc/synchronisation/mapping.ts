import type { DeletionConflict } from "../ledger/synchronisation";
import type { ConversionName } from "./values/conversions";

/** "toSales": BC's "To Integration Table"; "fromSales": "From Integration Table"; "both": "Bidirectional". */
export type Direction = "toSales" | "fromSales" | "both";

/** A row of table Integration Field Mapping. */
export interface FieldMapping {
  /** BC's field; "" where a constant goes to Sales. */
  readonly field: string;
  /** Column in Sales; "" where a constant goes to BC. */
  readonly column: string;
  readonly direction: Direction;
  readonly constant?: string | number | boolean;
  /** How a value of one side becomes one of the other; without, it is the same. */
  readonly conversion?: ConversionName;
  /** "Not Null": an empty value is not written. */
  readonly notNull?: true;
  /** "Clear Value on Failed Sync": an uncoupled record is written as empty. */
  readonly clearOnFailure?: true;
  /** Added switched off (codeunit 5330, AddExtraFieldMappings); an administrator may switch it on. */
  readonly isOff?: true;
  /** "Use For Match-Based Coupling". */
  readonly matches?: true;
  /** Why the sandbox does not play the field. */
  readonly notPlayed?: string;
}

/** A row of table Integration Table Mapping with its fields. */
export interface TableMapping {
  readonly name: string;
  /** Number of BC's table, and its caption. */
  readonly tableId: number;
  readonly table: string;
  readonly sales: SalesTable;
  readonly direction: Direction;
  /** "Synch. Only Coupled Records". */
  readonly onlyCoupled: boolean;
  /** Which BC records: field → the only values. Shown as BC shows its filters. */
  readonly localFilter: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Which rows of Sales: an OData condition; "" for all. */
  readonly salesFilter: string;
  /** The company filter too, where Sales has BC's base solution. */
  readonly byCompany: boolean;
  /** Names of mappings whose records must be there before. */
  readonly dependsOn: readonly string[];
  /** "Create New in Case of No Match" of match-based coupling. */
  readonly createWithoutMatch?: true;
  readonly fields: readonly FieldMapping[];
  readonly job: MappingJob | null;
  /** "Deletion-Conflict Resolution" as the mapping begins with; without, None. */
  readonly deletionConflict?: DeletionConflict;
  /** Which set-up has the mapping; without, every one. */
  readonly model?: "unitGroups" | "unitsOfMeasure" | "priceLists" | "salesPrices" | "oneWayOrders" | "twoWayOrders";
  /** Another table of BC whose changes wake the job too. */
  readonly alsoWokenBy?: number;
  /** The mapping goes to values of a choice in Sales: its column in documents, and the documents that have it. */
  readonly options?: {
    readonly column: "paymenttermscode" | "freighttermscode" | "shippingmethodcode";
    readonly documents: readonly string[];
  };
  /** Played by a job with code of its own, which knows these fields by itself. */
  readonly playedBy?: string;
}

export interface SalesTable {
  readonly table: string;
  readonly entitySet: string;
  readonly id: string;
  /** Caption of BC's table for it. */
  readonly caption: string;
}

/** The recurring job of a mapping (codeunit 7204, RecreateJobQueueEntryFromIntTableMapping). */
export interface MappingJob {
  /** As routes and pages name it. */
  readonly name: string;
  readonly minutes: 30;
  readonly inactivityMinutes: 720 | 1440;
  /** The name in the Norwegian guide of 2020; for mappings that it does not know, BC's own with its caption. */
  readonly norwegian: string;
  readonly product: "Dataverse" | "Dynamics 365 Sales";
}

export const ACCOUNT: SalesTable = {
  table: "account",
  entitySet: "accounts",
  id: "accountid",
  caption: "Dataverse Account",
};
export const CONTACT: SalesTable = {
  table: "contact",
  entitySet: "contacts",
  id: "contactid",
  caption: "Dataverse Contact",
};
export const PRODUCT: SalesTable = { table: "product", entitySet: "products", id: "productid", caption: "CRM Product" };
export const UNIT_GROUP: SalesTable = {
  table: "uomschedule",
  entitySet: "uomschedules",
  id: "uomscheduleid",
  caption: "CRM Uomschedule",
};
export const UNIT: SalesTable = { table: "uom", entitySet: "uoms", id: "uomid", caption: "CRM Uom" };
export const PRICE_LIST: SalesTable = {
  table: "pricelevel",
  entitySet: "pricelevels",
  id: "pricelevelid",
  caption: "CRM Pricelevel",
};
export const PRICE_LIST_ITEM: SalesTable = {
  table: "productpricelevel",
  entitySet: "productpricelevels",
  id: "productpricelevelid",
  caption: "CRM Productpricelevel",
};
