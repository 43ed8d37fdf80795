import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import type { SalesReader } from "../../ports";

/** Whether Business Central's statistics job has written for any account; null where this user may not see it. */
export async function statisticsAreWritten(sales: SalesReader): Promise<boolean | null> {
  const rows = await sales.rows(AccountStatisticsTable, {
    select: [AccountStatisticsFields.nav_accountstatisticsid],
    top: 1,
  });
  return rows.ok ? rows.value.length > 0 : null;
}
