import { checkHealth } from "../../../core/setup/health/checkHealth";
import type { HealthPorts } from "../../../core/setup/health/checkHealth";
import { checkVirtualTables } from "../../../core/setup/health/checkVirtualTables";
import { readOfferedCompanies } from "../../../core/setup/offeredCompanies";
import { tryDraft, withTypedKey } from "../../../core/setup/tryDraft";
import type { Trial } from "../../../core/setup/ways/whereItStands";
import { jobAges } from "../../../core/synchronisation/jobAges";
import type { SetUpChecks } from "./ports";

export interface CheckPorts extends Omit<HealthPorts, "jobAges"> {
  readonly tryServer: (root: string) => Promise<Trial>;
}

/** All that the set-up asks of Business Central and of Sales as a whole. */
export function checksWith(ports: CheckPorts): SetUpChecks {
  return {
    health: (keyOf) =>
      checkHealth({ ...ports, jobAges: jobAges({ ...ports, sales: ports.store }) }, (connection) =>
        withTypedKey(connection, keyOf(connection.id)),
      ),
    draft: (id, draft, typedKey) => tryDraft(ports, id, draft, typedKey),
    server: ports.tryServer,
    virtualTables: (companyName) => checkVirtualTables(ports, { companyName }),
    companies: (id, draft, typedKey) => readOfferedCompanies(ports, id, draft, typedKey),
  };
}
