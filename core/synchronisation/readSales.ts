import { ORDER_FILTERS } from "../orders/today/readToday";
import type { SalesReader, WireRow } from "../ports";
import { AccountStatisticsFields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import { SalesOrderFields, SalesOrderTable } from "../tables/SalesOrder.generated";
import { instantOf } from "../values/wireValue";
import { countedOf, oldestRows } from "./counted";
import type { Counted } from "./counted";

/** What Sales shows of the synchronisation by itself, without Business Central being asked. */
export interface SalesStanding {
  /** Submitted orders that Business Central has not taken, since they were last changed. */
  readonly waiting: Counted;
  /** Orders that stand as pending: Business Central gave them back, or somebody set them so. */
  readonly returned: Counted;
  /** Orders that should have left and of which nothing has, since the day that was asked for. */
  readonly late: Counted;
  /** When Business Central last changed a customer's figures; null where it never did. */
  readonly figures: { readonly changedOn: Date | null } | null;
}

/** Reads four small lists at once. Never rejects; what cannot be read is null. @param dayBegan the moment at which the user's day began */
export async function readSales(sales: SalesReader, dayBegan: string): Promise<SalesStanding> {
  const modifiedon = SalesOrderFields.modifiedon;
  const requestdeliveryby = SalesOrderFields.requestdeliveryby;
  const [waiting, returned, late, newest] = await Promise.all([
    counted(sales, ORDER_FILTERS.waiting(dayBegan), modifiedon),
    counted(sales, ORDER_FILTERS.returned(dayBegan), modifiedon),
    counted(sales, ORDER_FILTERS.late(dayBegan), requestdeliveryby),
    sales.rows(AccountStatisticsTable, {
      select: [AccountStatisticsFields.nav_accountstatisticsid, AccountStatisticsFields.modifiedon],
      orderBy: `${AccountStatisticsFields.modifiedon} desc`,
      top: 1,
    }),
  ]);
  return { waiting, returned, late, figures: newest.ok ? { changedOn: changed(newest.value[0]) } : null };
}

async function counted(sales: SalesReader, filter: string, column: string): Promise<Counted> {
  return countedOf(await oldestRows(sales, SalesOrderTable, filter, [column]), column);
}

function changed(row: WireRow | undefined): Date | null {
  return instantOf(row?.[AccountStatisticsFields.modifiedon]);
}
