import type { BcClient } from "./bcData";
import type { ConnectionFacts } from "./connect";
import { writeNavConnection } from "./connect";
import { enableIntegration } from "./enableIntegration";
import { importSolution } from "./importSolution";
import type { SalesClient } from "../client/salesClient";
import { quote, textOf } from "../client/salesClient";
import { THEIR_SOLUTION, theirSolution } from "./theirSolution/theirSolution";

/** Roles that Business Central knows by id (codeunit 5330, GetIntegrationAdminRoleID and GetIntegrationUserRoleID). */
const INTEGRATION_ROLES = ["8c8d4f51-a72b-e511-80d9-3863bb349780", "6f960e32-a72b-e511-80d9-3863bb349780"] as const;

export interface WizardParts {
  /** Signed in for the import only. */
  readonly admin: SalesClient;
  /** The user that Business Central works with afterwards. */
  readonly integration: SalesClient;
  readonly integrationEmail: string;
  readonly bc: Pick<BcClient, "enableConnection">;
  readonly connection: ConnectionFacts;
  /** Four numbers. An older solution is brought up to it. */
  readonly platformVersion: string;
  readonly log: (line: string) => void;
}

/**
 * What Business Central's wizard for Sales (page 1817) does when it is finished with *Import Dynamics 365 Sales Solution* and *Enable Legacy Sales
 * Order Integration* on: the order of CRMIntegrationManagement.ImportCRMSolution, then that of table 5330 when "Is Enabled" is set. The owning
 * team is the default team of the integration user's business unit.
 */
export async function runConnectionWizard(parts: WizardParts): Promise<void> {
  const { admin, integration, integrationEmail, bc, connection, platformVersion, log } = parts;
  const userId = await integrationUser(admin, integrationEmail);
  await bringSolution(admin, platformVersion, log);
  log("Business Central gives its integration user the two roles");
  await giveRoles(admin, `systemusers(${userId})/systemuserroles_association`);
  await giveRoles(admin, `teams(${await owningTeam(admin, userId)})/teamroles_association`);
  await requireTables(integration);
  await writeNavConnection(integration, connection);
  await enableIntegration(integration, bc);
}

async function integrationUser(admin: SalesClient, email: string): Promise<string> {
  const [user] = await admin.rows(
    `systemusers?$select=systemuserid&$filter=${encodeURIComponent(`internalemailaddress eq ${quote(email)}`)}`,
  );
  if (user === undefined) {
    throw new Error(`There is no user with email address ${email} in Sales. Enter a valid email address.`);
  }
  return textOf(user, "systemuserid");
}

/** Imports the solution where none of this name is there, or an older one; the tables are not looked at. */
async function bringSolution(admin: SalesClient, version: string, log: WizardParts["log"]): Promise<void> {
  const [present] = await admin.rows(`solutions?$select=version&$filter=uniquename eq ${quote(THEIR_SOLUTION)}`);
  if (present !== undefined && !isOlder(textOf(present, "version"), version)) {
    return;
  }
  log(`Business Central imports ${THEIR_SOLUTION} ${version} (a stand-in of the sandbox's own)`);
  await importSolution(admin, THEIR_SOLUTION, theirSolution(version));
}

function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) => text.split(".").map(Number));
  const at = (own ?? []).findIndex((number, place) => number !== other?.[place]);
  return at >= 0 && (own?.[at] ?? 0) < (other?.[at] ?? 0);
}

/** The default team of the business unit that owns what Business Central writes: the unit of its user, where no other is coupled. */
async function owningTeam(admin: SalesClient, userId: string): Promise<string> {
  const user = await admin.get(`systemusers(${userId})?$select=_businessunitid_value`);
  const [team] = await admin.rows(
    `teams?$select=teamid&$filter=isdefault eq true and _businessunitid_value eq ${textOf(user, "_businessunitid_value")}`,
  );
  if (team === undefined) {
    throw new Error("The business unit of the integration user has no default team.");
  }
  return textOf(team, "teamid");
}

/** In the root business unit, whose roles have the ids that Business Central knows. */
async function giveRoles(admin: SalesClient, path: string): Promise<void> {
  const held = (await admin.rows(`${path}?$select=roleid`)).map((row) => row.roleid);
  for (const id of INTEGRATION_ROLES.filter((each) => !held.includes(each))) {
    await admin.associate(path, `roles(${id})`);
  }
}

/** Enabling stops where the integration user cannot count the rows of both tables (IsCRMSolutionInstalled). */
async function requireTables(integration: SalesClient): Promise<void> {
  for (const table of ["nav_accountstatisticses", "nav_connections"]) {
    await integration.get(`${table}?$top=1`);
  }
}
