import { ORDER_FILTERS } from "../orders/today/readToday";
import type { SalesReader, WireRow } from "../ports";
import { AccountStatisticsFields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import { SalesOrderFields, SalesOrderTable } from "../tables/SalesOrder.generated";
import { instantOf } from "../values/wireValue";

/** Orders of one kind: how many, and since when. `isMore`: there are more than were counted. Null: they cannot be read. */
export type Counted = {
  readonly count: number;
  readonly isMore: boolean;
  /** Of each that was counted, where it is known; the oldest first. */
  readonly since: readonly Date[];
} | null;

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

const MOST_COUNTED = 500;

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
  const outcome = await sales.rows(SalesOrderTable, {
    select: [SalesOrderFields.salesorderid, column],
    filter,
    orderBy: `${column} asc`,
    top: MOST_COUNTED + 1,
  });
  if (!outcome.ok) {
    return null;
  }
  const rows = outcome.value.slice(0, MOST_COUNTED);
  return {
    count: rows.length,
    isMore: outcome.value.length > MOST_COUNTED,
    since: rows.flatMap((row) => instantOf(row[column]) ?? []),
  };
}

function changed(row: WireRow | undefined): Date | null {
  return instantOf(row?.[AccountStatisticsFields.modifiedon]);
}
