import type { BcClient } from "./bcData";
import type { SalesClient } from "../client/salesClient";
import { textOf } from "../client/salesClient";

/** State and status of a table's post configuration that is on. */
const ACTIVE = { statecode: 0, statuscode: 1 } as const;

/**
 * What BC does when "Enable Legacy Sales Order Integration" is chosen and the connection is enabled: the organisation hands orders over to the
 * back office, orders get a wall for posts, and the jobs are scheduled.
 */
export async function enableIntegration(
  integration: SalesClient,
  bc: Pick<BcClient, "enableConnection">,
): Promise<void> {
  const [organization] = await integration.rows("organizations?$select=organizationid,issopintegrationenabled");
  if (organization === undefined) {
    throw new Error("Sales answered no row of its organisation.");
  }
  if (organization.issopintegrationenabled !== true) {
    await integration.update("organizations", textOf(organization, "organizationid"), {
      issopintegrationenabled: true,
    });
  }
  const walls = await integration.rows(
    "msdyn_postconfigs?$select=msdyn_postconfigid&$filter=msdyn_entityname eq 'salesorder'",
  );
  for (const wall of walls) {
    await integration.update("msdyn_postconfigs", textOf(wall, "msdyn_postconfigid"), {
      ...ACTIVE,
      msdyn_configurewall: true,
    });
  }
  await bc.enableConnection();
}
