import { waitsTooLong } from "../../orders/progress/readRelated";
import { LATE_AFTER_MS } from "../../orders/progress/waiting";
import { instantOf } from "../../values/wireValue";
import type { SalesOutcome, SalesTable, WireRow } from "../../ports";
import { AccountCustomertypecode, AccountFields, AccountTable } from "../../tables/Account.generated";
import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import { NavConnectionTable } from "../../tables/NavConnection.generated";
import { ProductFields, ProductTable } from "../../tables/Product.generated";
import { RoleFields, RoleTable } from "../../tables/Role.generated";
import { SalesOrderFields, SalesOrderTable } from "../../tables/SalesOrder.generated";
import { SystemUserTable } from "../../tables/SystemUser.generated";
import { INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE, PRODUCT_AVAILABILITY_ROLE } from "../accessIds";
import type { Count, SalesStore } from "../../dataverse/salesStore";
import { checkForms } from "./checkForms";
import { checkOrderIntegration } from "./checkOrderIntegration";
import type { Company } from "./checkOrderIntegration";
import { checkHolders, checkLicences } from "./checkHolders";
import { checkProvider } from "./checkProvider";
import { checkCustomised, checkProviderLayers } from "./checkLayers";
import { checkToday } from "./checkToday";
import type { ReadXml } from "../xmlElement";
import { checkVersions } from "./checkVersions";
import { about, finding } from "./finding";
import type { CheckId, HealthFinding } from "./finding";
import { unread } from "./unread";

export interface SalesPorts {
  readonly store: SalesStore;
  /** The signed-in user. */
  readonly userId: string;
  readonly now: () => Date;
  readonly readXml: ReadXml;
}

/** Checks what Sales holds: rights, roles, tables, columns, the order integration, and what Business Central has sent. */
export async function checkSales(ports: SalesPorts, companies: readonly Company[]): Promise<readonly HealthFinding[]> {
  const { store } = ports;
  const findings = await Promise.all([
    checkPrivileges(ports),
    checkProvider(store),
    checkRoles(store),
    checkTable(store, AccountStatisticsTable),
    checkTable(store, NavConnectionTable),
    checkColumns(store, companies.length),
    checkOrderIntegration(store, companies),
    checkStatistics(ports),
    checkCoupledAccounts(store),
    checkCoupledProducts(store),
    checkWaitingOrders(ports),
    checkForms(store),
    checkToday(store, ports.readXml),
    checkProviderLayers(store),
    checkCustomised(store),
    checkVersions(store),
    checkHolders(store),
    checkLicences(store),
  ]);
  return findings.flat();
}

/** What this user needs for the checks and what salespeople's components read. */
export const NEEDED_PRIVILEGES = [
  "prvReadbcs_Connection",
  "prvReadnav_connection",
  "prvReadnav_accountstatistics",
  "prvReadAccount",
  "prvReadProduct",
  "prvReadOrder",
  "prvReadQuote",
  "prvReadOrganization",
  "prvReadWebResource",
  "prvReadCustomControl",
] as const;

async function checkPrivileges({ store, userId }: SalesPorts): Promise<HealthFinding> {
  const outcome = await store.call({ table: SystemUserTable, id: userId }, "RetrieveUserPrivileges");
  if (!outcome.ok) {
    return unread("privileges", outcome.problem);
  }
  const held = privilegeNames(outcome.value);
  const missing = NEEDED_PRIVILEGES.filter((name) => !held.includes(name.toLowerCase()));
  return missing.length === 0
    ? finding("privileges", "privilegesHeld", String(NEEDED_PRIVILEGES.length))
    : finding("privileges", "privilegesMissing", missing.join(", "));
}

/** The platform spells a table's privilege as it was first created; case tells nothing. */
function privilegeNames({ RolePrivileges: list }: WireRow): readonly string[] {
  if (!Array.isArray(list)) {
    return [];
  }
  return list.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "PrivilegeName" in one && typeof one.PrivilegeName === "string"
      ? [one.PrivilegeName.toLowerCase()]
      : [],
  );
}

const ROLES = [INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE, PRODUCT_AVAILABILITY_ROLE];

async function checkRoles(store: SalesStore): Promise<HealthFinding> {
  const outcome = await store.rows(RoleTable, {
    select: [RoleFields.roleid, RoleFields.name],
    filter: ROLES.map((id) => `${RoleFields.roleid} eq ${id}`).join(" or "),
  });
  if (!outcome.ok) {
    return unread("roles", outcome.problem);
  }
  const present = outcome.value.map((row) => String(row[RoleFields.roleid]).toLowerCase());
  const missing = ROLES.filter((id) => !present.includes(id));
  return missing.length === 0
    ? finding(
        "roles",
        "rolesPresent",
        outcome.value
          .map((row) => String(row[RoleFields.name]))
          .sort()
          .join(", "),
      )
    : finding("roles", "rolesMissing", missing.join(", "));
}

async function checkTable(store: SalesStore, table: SalesTable): Promise<HealthFinding> {
  const { logicalName, primaryId } = table;
  const outcome = await store.rows(table, { select: [primaryId], top: 1 });
  if (outcome.ok) {
    return about(logicalName, finding("tables", "tableReadable", logicalName));
  }
  return about(
    logicalName,
    outcome.problem.kind === "notFound"
      ? finding("tables", "tableMissing", logicalName)
      : unread("tables", outcome.problem),
  );
}

const COMPANY_COLUMNS = [
  [AccountTable, AccountFields.bcbi_companyid],
  [ProductTable, ProductFields.bcbi_companyid],
  [SalesOrderTable, SalesOrderFields.bcbi_companyid],
] as const;

/** Business Central's base solution brings them. One company needs none; several cannot be told apart without. */
async function checkColumns(store: SalesStore, companies: number): Promise<HealthFinding> {
  const outcomes = await Promise.all(
    COMPANY_COLUMNS.map(async ([table, column]) => ({
      place: `${table.logicalName}.${column}`,
      outcome: await store.columns(table, [column]),
    })),
  );
  const unreadable = outcomes.map(({ outcome }) => outcome).find((outcome) => !outcome.ok);
  if (unreadable?.ok === false) {
    return unread("columns", unreadable.problem);
  }
  const absent = outcomes.filter(({ outcome }) => outcome.ok && outcome.value.length === 0).map(({ place }) => place);
  if (absent.length === 0) {
    return finding("columns", "columnsPresent", outcomes.map(({ place }) => place).join(", "));
  }
  return finding("columns", companies > 1 ? "columnsNeeded" : "columnsAbsent", absent.join(", "));
}

const HOUR_MS = 3_600_000;
/** BC's job runs each half hour and writes customers whose figures changed; a day without any change is worth a look. */
const STATISTICS_OLD_MS = 24 * HOUR_MS;

async function checkStatistics({ store, now }: SalesPorts): Promise<HealthFinding> {
  const outcome = await store.rows(AccountStatisticsTable, {
    select: [AccountStatisticsFields.modifiedon],
    orderBy: `${AccountStatisticsFields.modifiedon} desc`,
    top: 1,
  });
  if (!outcome.ok) {
    return unread("statistics", outcome.problem);
  }
  const newest = instantOf(outcome.value[0]?.[AccountStatisticsFields.modifiedon]);
  if (newest === null) {
    return finding("statistics", "statisticsNone");
  }
  const age = now().getTime() - newest.getTime();
  return finding(
    "statistics",
    age > STATISTICS_OLD_MS ? "statisticsOld" : "statisticsFresh",
    newest.toISOString(),
    String(Math.floor(age / HOUR_MS)),
  );
}

const CUSTOMERS = `${AccountFields.statecode} eq 0 and ${AccountFields.customertypecode} eq ${AccountCustomertypecode.Customer}`;

async function checkCoupledAccounts(store: SalesStore): Promise<HealthFinding> {
  const [coupled, other] = await Promise.all(
    ["ne", "eq"].map((operator) =>
      store.count(
        AccountTable,
        `${operator === "ne" ? `${AccountFields.statecode} eq 0` : CUSTOMERS} and ${AccountFields._nav_accountstatisticsid_value} ${operator} null`,
      ),
    ),
  );
  return counted("coupledAccounts", coupled, other, "accountsCoupled", "accountsNotCoupled");
}

/** BC writes a quantity with every synchronisation of a product; a product that never got one was never synchronised. */
async function checkCoupledProducts(store: SalesStore): Promise<HealthFinding> {
  const [coupled, other] = await Promise.all(
    ["ne", "eq"].map((operator) =>
      store.count(ProductTable, `${ProductFields.statecode} eq 0 and ${ProductFields.quantityonhand} ${operator} null`),
    ),
  );
  return counted("coupledProducts", coupled, other, "productsCoupled", "productsNotCoupled");
}

function counted(
  check: CheckId,
  coupled: SalesOutcome<Count> | undefined,
  other: SalesOutcome<Count> | undefined,
  some: "accountsCoupled" | "productsCoupled",
  none: "accountsNotCoupled" | "productsNotCoupled",
): HealthFinding {
  if (coupled?.ok === false) {
    return unread(check, coupled.problem);
  }
  if (other?.ok === false) {
    return unread(check, other.problem);
  }
  if (coupled === undefined || other === undefined) {
    return finding(check, "notReached");
  }
  return finding(check, coupled.value.rows > 0 ? some : none, countText(coupled.value), countText(other.value));
}

function countText({ rows, isAtLeast }: Count): string {
  return isAtLeast ? `≥ ${rows}` : String(rows);
}

async function checkWaitingOrders({ store, now }: SalesPorts): Promise<HealthFinding> {
  const outcome = await store.count(SalesOrderTable, waitsTooLong(now()));
  if (!outcome.ok) {
    return unread("waitingOrders", outcome.problem);
  }
  const minutes = String(LATE_AFTER_MS / 60_000);
  return outcome.value.rows === 0
    ? finding("waitingOrders", "noOrderWaitsLong", minutes)
    : finding("waitingOrders", "ordersWaitLong", countText(outcome.value), minutes);
}
