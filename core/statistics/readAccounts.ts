import { idOf, textOf } from "../values/wireValue";
import type { SalesOutcome, SalesReader, WireRow } from "../ports";
import { AccountFields as Fields, AccountTable } from "../tables/Account.generated";

/** What an account says of its customer in Business Central. */
export interface StatisticsAccount {
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

export async function readAccount(sales: SalesReader, id: string): Promise<SalesOutcome<StatisticsAccount>> {
  const outcome = await sales.row(AccountTable, id, { select: COLUMNS });
  return outcome.ok ? { ok: true, value: accountOf(outcome.value) } : outcome;
}

/** The account whose figures a row holds. Business Central keeps one account a row; null where the user sees none. */
export async function readAccountOf(sales: SalesReader, statisticsId: string): Promise<StatisticsAccount | null> {
  const outcome = await sales.rows(AccountTable, {
    select: COLUMNS,
    filter: `${Fields._nav_accountstatisticsid_value} eq ${statisticsId}`,
  });
  const row = outcome.ok ? outcome.value[0] : undefined;
  return row === undefined ? null : accountOf(row);
}

function accountOf(row: WireRow): StatisticsAccount {
  return {
    id: idOf(row[Fields.accountid]),
    name: textOf(row[Fields.name]),
    statisticsId: idOf(row[Fields._nav_accountstatisticsid_value]),
    parentId: idOf(row[Fields._parentaccountid_value]),
  };
}
