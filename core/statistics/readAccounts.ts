import { idOf, textOf } from "../values/wireValue";
import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { AccountFields as Fields, AccountTable } from "../tables/Account.generated";

/** What an account says of its customer in Business Central. */
export interface CustomerAccount {
  readonly id: string | null;
  readonly name: string | null;
  /** Row of `nav_accountstatistics`; null for an account that is not coupled with a customer. */
  readonly statisticsId: string | null;
  readonly parentId: string | null;
}

const COLUMNS = [
  Fields.accountid,
  Fields.name,
  Fields._nav_accountstatisticsid_value,
  Fields._parentaccountid_value,
] as const;

export async function readAccount(sales: SalesReader, id: string): Promise<SalesOutcome<CustomerAccount>> {
  const outcome = await sales.row(AccountTable.logicalName, id, COLUMNS);
  return outcome.ok ? { ok: true, value: accountOf(outcome.value) } : outcome;
}

/** The account whose figures a row holds. Business Central keeps one account a row; null where the user sees none. */
export async function readAccountOf(sales: SalesReader, statisticsId: string): Promise<CustomerAccount | null> {
  const outcome = await sales.rows(
    AccountTable.logicalName,
    COLUMNS,
    `${Fields._nav_accountstatisticsid_value} eq ${statisticsId}`,
  );
  const row = outcome.ok ? outcome.value[0] : undefined;
  return row === undefined ? null : accountOf(row);
}

/** Reads Dataverse, and knows which of the columns that other solutions bring are there. */
export interface SalesPorts {
  readonly sales: SalesReader;
  readonly hasColumn: (table: string, column: string) => Promise<boolean>;
}

/** The Business Central company of a row, lower case; null where it has none, and where BC's own solution with that column is not installed. */
export async function readCompanyId(
  { sales, hasColumn }: SalesPorts,
  table: string,
  id: string,
): Promise<string | null> {
  if (!(await hasColumn(table, Fields.bcbi_companyid))) return null;
  const outcome = await sales.row(table, id, [Fields._bcbi_companyid_value]);
  return outcome.ok ? idOf(outcome.value[Fields._bcbi_companyid_value]) : null;
}

function accountOf(row: WireRow): CustomerAccount {
  return {
    id: idOf(row[Fields.accountid]),
    name: textOf(row[Fields.name]),
    statisticsId: idOf(row[Fields._nav_accountstatisticsid_value]),
    parentId: idOf(row[Fields._parentaccountid_value]),
  };
}
