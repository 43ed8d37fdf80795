import type { SalesOutcome, SalesReader } from "../../ports";
import { OrganizationFields, OrganizationTable } from "../../tables/Organization.generated";
import { SystemUserFields, SystemUserTable } from "../../tables/SystemUser.generated";
import { readCompanies } from "../readCompanies";
import { idOf } from "../../values/wireValue";
import type { EnvironmentFacts } from "./facts";

export interface EnvironmentReading {
  readonly facts: Omit<EnvironmentFacts, "statisticsAreWritten">;
  /** Ids of the users as whom Business Central synchronises; null where they cannot be read. */
  readonly integrationUsers: readonly string[] | null;
}

/** Reads the settings of the environment, its integration users and its connections. */
export async function readEnvironment(sales: SalesReader, userId: string): Promise<EnvironmentReading> {
  const [organizations, users, companies] = await Promise.all([
    sales.rows(OrganizationTable, {
      select: [OrganizationFields.issopintegrationenabled, OrganizationFields._basecurrencyid_value],
      top: 1,
    }),
    sales.rows(SystemUserTable, {
      select: [SystemUserFields.systemuserid],
      filter: `${SystemUserFields.isintegrationuser} eq true`,
    }),
    readCompanies(sales),
  ]);
  const organization = organizations.ok ? organizations.value[0] : undefined;
  const integrationIsOn = organization?.[OrganizationFields.issopintegrationenabled];
  const integrationUsers = users.ok
    ? users.value.flatMap((row) => idOf(row[SystemUserFields.systemuserid]) ?? [])
    : null;
  return {
    integrationUsers,
    facts: {
      integrationIsOn: typeof integrationIsOn === "boolean" ? integrationIsOn : null,
      userIsIntegrationUser: integrationUsers === null ? null : integrationUsers.includes(idOf(userId) ?? ""),
      baseCurrencyId: idOf(organization?.[OrganizationFields._basecurrencyid_value]),
      companies: valueOf(companies),
    },
  };
}

function valueOf<T>(outcome: SalesOutcome<T>): T | null {
  return outcome.ok ? outcome.value : null;
}
