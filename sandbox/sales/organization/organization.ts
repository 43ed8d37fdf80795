import type { Clock } from "../../control/clock";
import type { SchemaData } from "../schema/schema";
import type { Customizations } from "./customizations";
import type { StoreSnapshot } from "../store/store";
import { SchemaIndex } from "../schema/schemaIndex";
import { stableId } from "../store/identifiers";
import { Store } from "../store/store";
import { NO_CUSTOMIZATIONS } from "./customizations";

export interface Person {
  readonly alias: string;
  readonly userId: string;
  readonly note: string;
}

export interface OrganizationSnapshot {
  readonly schema: SchemaData;
  readonly customizations: Customizations;
  readonly rows: StoreSnapshot;
}

/**
 * One Dataverse organisation in memory: schema, customisations and rows, and the clock that it goes by.
 * Semantics only: nothing here knows HTTP or OData.
 */
export class Organization {
  readonly store = new Store();
  private index: SchemaIndex;
  private readonly privilegeIds = new Map<string, string>();
  customizations: Customizations = NO_CUSTOMIZATIONS;
  /** ZIPs given to StageSolution, by upload id: an import may name one instead of carrying it. Snapshots leave them out. */
  readonly stagedSolutions = new Map<string, Uint8Array>();

  readonly id = stableId("organization");
  readonly rootBusinessUnitId = stableId("businessunit/root");
  readonly baseCurrencyId = stableId("transactioncurrency/NOK");
  readonly administratorRoleId = stableId("role/System Administrator");

  constructor(
    private readonly clock: Pick<Clock, "now">,
    schema: SchemaData,
    readonly people: readonly Person[],
  ) {
    this.index = new SchemaIndex(schema);
  }

  get schema(): SchemaIndex {
    return this.index;
  }

  setSchema(data: SchemaData): void {
    this.index = new SchemaIndex(data);
  }

  /** The time of a write as Dataverse keeps it: UTC, whole seconds. */
  now(): string {
    return this.clock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
  }

  nowMs(): number {
    return this.clock.now().getTime();
  }

  /** Privileges have the same id in every sandbox, made of their name. */
  privilegeId(name: string): string {
    const known = this.privilegeIds.get(name);
    if (known !== undefined) {
      return known;
    }
    const id = stableId(`privilege/${name}`);
    this.privilegeIds.set(name, id);
    return id;
  }

  /** All or nothing, for rows, schema and customisations alike. */
  transaction<T>(work: () => T): T {
    const { index, customizations } = this;
    try {
      return this.store.transaction(work);
    } catch (error) {
      this.index = index;
      this.customizations = customizations;
      throw error;
    }
  }

  snapshot(): OrganizationSnapshot {
    return { schema: this.index.data, customizations: this.customizations, rows: this.store.snapshot() };
  }

  restore(snapshot: OrganizationSnapshot): void {
    this.index = new SchemaIndex(snapshot.schema);
    this.customizations = snapshot.customizations;
    this.store.restore(snapshot.rows);
  }
}
