/** What BC remembers of its synchronisation with Sales, of the tables Integration Table Mapping, Integration Synch. Job and its errors. */
export interface SynchronisationState {
  /** By name of the mapping; one that nobody has changed and that has not run has none. */
  readonly mappings: Map<string, MappingState>;
  /** Table 5338, the latest last. */
  readonly jobs: SynchJob[];
  /** Table 5339, the latest last. */
  readonly errors: SynchError[];
  /** SystemModifiedAt, as a number that grows: by table and SystemId, for tables whose rows carry no time of their own. */
  readonly stamps: Map<string, Stamp>;
}

export interface MappingState {
  /** Changes in BC up to this one have been looked at; 0 for none. */
  readonly localSince: number;
  /** `modifiedon` in Sales up to which rows have been looked at; "" for none. */
  readonly salesSince: string;
  readonly deletionConflict: DeletionConflict;
  readonly updateConflict: UpdateConflict;
  /** Fields that an administrator has switched on or off, by their column in Sales. */
  readonly switched: Readonly<Record<string, boolean>>;
  /** "Synch. Only Coupled Records", where it is not what the mapping begins with. */
  readonly onlyCoupled?: boolean;
}

export const DELETION_CONFLICTS = ["None", "Restore Records", "Remove Coupling"] as const;
export type DeletionConflict = (typeof DELETION_CONFLICTS)[number];
export const UPDATE_CONFLICTS = ["None", "Get Update from Integration", "Send Update to Integration"] as const;
export type UpdateConflict = (typeof UPDATE_CONFLICTS)[number];

export interface SynchJob {
  readonly id: string;
  readonly mapping: string;
  readonly direction: "ToIntegrationTable" | "FromIntegrationTable";
  readonly type: "Synchronization" | "Uncoupling" | "Coupling";
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** "" while it runs, and for good where the server died in it. */
  finishedAt: string;
  readonly counts: SynchCounts;
}

export interface SynchCounts {
  inserted: number;
  modified: number;
  unchanged: number;
  skipped: number;
  failed: number;
  coupled: number;
  uncoupled: number;
}

export interface SynchError {
  readonly no: number;
  readonly jobId: string;
  readonly mapping: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
  /** SystemId of the BC record; "" where it was to be made. */
  readonly integrationId: string;
  /** Id of the row in Sales; "" where it was to be made. */
  readonly crmId: string;
  /** The source as BC names it: "Customer: K10000". */
  readonly source: string;
}

export interface Stamp {
  readonly print: string;
  readonly no: number;
}

export function createSynchronisationState(): SynchronisationState {
  return { mappings: new Map(), jobs: [], errors: [], stamps: new Map() };
}

export const NO_COUNTS: Readonly<SynchCounts> = {
  inserted: 0,
  modified: 0,
  unchanged: 0,
  skipped: 0,
  failed: 0,
  coupled: 0,
  uncoupled: 0,
};
