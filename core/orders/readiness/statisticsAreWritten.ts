import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import type { RowReader } from "../../dataverse/rowReader";

/** Whether Business Central's statistics job has written for any account; null where this user may not see it. */
export async function statisticsAreWritten(reader: RowReader): Promise<boolean | null> {
  const rows = await reader.rows(AccountStatisticsTable.logicalName, {
    select: [AccountStatisticsFields.nav_accountstatisticsid],
    top: 1,
  });
  return rows.ok ? rows.value.length > 0 : null;
}
