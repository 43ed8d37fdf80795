import type { Hono } from "hono";
import type { OnBehalf } from "../contract/onBehalf";
import type { Clock } from "../control/clock";
import type { OrganizationSnapshot } from "./organization/organization";
import { people } from "./initial/putPeople";
import { loadInitialState } from "./initial/loadInitialState";
import { Organization } from "./organization/organization";
import { readStandardSchema } from "./schema/readStandardSchema";
import { createSalesApp } from "./createSalesApp";
import { createVirtualRoutes } from "./virtual/virtualRoutes";

export interface Sales {
  /** Answers every request of the Sales server; needs no port. */
  readonly app: Hono;
  /** What Business Central's set-up does here, below /_sandbox/sales. */
  readonly virtualTables: Hono;
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
  /** How this Sales reads Business Central for a person; without it, it has no virtual tables. */
  readonly onBehalf?: OnBehalf;
}

/** A Dataverse organisation with Sales, in memory: Web API, web resources, control files and the shell's own routes. */
export function createSales({ clock, shellFolder, entraUrl, onBehalf }: SalesOptions): Sales {
  const organization = new Organization(clock, readStandardSchema(), people());
  loadInitialState(organization);
  const initial = organization.snapshot();
  const goBackTo = (snapshot: OrganizationSnapshot) => {
    organization.restore(snapshot);
    organization.stagedSolutions.clear();
  };
  return {
    app: createSalesApp(organization, { shellFolder, entraUrl: entraUrl ?? null, onBehalf: onBehalf ?? null }),
    virtualTables: createVirtualRoutes(organization, onBehalf ?? null),
    state: {
      snapshot: () => organization.snapshot(),
      // The control surface hands back what snapshot() gave it.
      restore: (state) => goBackTo(state as OrganizationSnapshot),
      reset: () => goBackTo(initial),
    },
  };
}
