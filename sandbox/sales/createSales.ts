import type { Hono } from "hono";
import type { Clock } from "../control/clock";
import type { OrganizationSnapshot } from "./organization/organization";
import { people } from "./initial/putPeople";
import { loadInitialState } from "./initial/loadInitialState";
import { Organization } from "./organization/organization";
import { readStandardSchema } from "./schema/readStandardSchema";
import { createSalesApp } from "./createSalesApp";

export interface Sales {
  /** Answers every request of the Sales server; needs no port. */
  readonly app: Hono;
  readonly state: {
    snapshot(): unknown;
    restore(state: unknown): void;
    /** Back to an organisation without any imported solution. */
    reset(): void;
  };
}

export interface SalesOptions {
  readonly clock: Pick<Clock, "now">;
  /** Folder of the built shell: main.aspx.html, shell.js and what belongs to them. */
  readonly shellFolder: string;
  /** What stands in for Microsoft Entra ID, where something does. */
  readonly entraUrl?: string;
}

/** A Dataverse organisation with Sales, in memory: Web API, web resources, control files and the shell's own routes. */
export function createSales({ clock, shellFolder, entraUrl }: SalesOptions): Sales {
  const organization = new Organization(clock, readStandardSchema(), people());
  loadInitialState(organization);
  const initial = organization.snapshot();
  return {
    app: createSalesApp(organization, shellFolder, entraUrl ?? null),
    state: {
      snapshot: () => organization.snapshot(),
      // The control surface hands back what snapshot() gave it.
      restore: (state) => organization.restore(state as OrganizationSnapshot),
      reset: () => organization.restore(initial),
    },
  };
}
