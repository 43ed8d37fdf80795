import { types } from "node:util";

import type { Company } from "./company";

/** A page published as a web service under a name of the administrator's choice (BC's page "Web Services"). */
export interface WebService {
  readonly name: string;
  readonly pageId: number;
  readonly published: boolean;
}

/** A BC user as web services see one. */
export interface User {
  readonly name: string;
  /** The user's web service access key; "" = none, which signs nobody in. */
  readonly accessKey: string;
  readonly enabled: boolean;
  /** Numbers of the tables whose data the user may read, or "all". */
  readonly mayRead: "all" | readonly number[];
}

/** All that the local Business Central knows. */
export interface Database {
  readonly companies: Map<string, Company>;
  readonly services: Map<string, WebService>;
  readonly users: Map<string, User>;
  /** Whether Dataverse's application may read for people, as virtual tables do. */
  virtualTables?: boolean;
}

/** Holds the database, gives copies of it out and takes them back. */
export class DatabaseStore {
  #database: Database;
  readonly #create: () => Database;

  constructor(create: () => Database) {
    this.#create = create;
    this.#database = create();
  }

  get database(): Database {
    return this.#database;
  }

  snapshot(): unknown {
    return structuredClone(this.#database);
  }

  restore(snapshot: unknown): void {
    if (!isDatabase(snapshot)) {
      throw new Error("This is no snapshot of the local Business Central.");
    }
    this.#database = structuredClone(snapshot);
  }

  reset(): void {
    this.#database = this.#create();
  }
}

function isDatabase(value: unknown): value is Database {
  return (
    typeof value === "object" &&
    value !== null &&
    "companies" in value &&
    types.isMap(value.companies) &&
    "services" in value &&
    "users" in value
  );
}
