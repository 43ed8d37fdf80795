import { WAITS } from "../documents/submittedOrder";
import type { RowsQuery, SalesOutcome, SalesReader, SalesTable, WireRow } from "../ports";
import { AccountStatisticsFields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import {
  SalesOrderFields,
  SalesOrderStatecode,
  SalesOrderStatuscode,
  SalesOrderTable,
} from "../tables/SalesOrder.generated";
import { instantOf } from "../values/wireValue";

/** Rows of one kind: how many, and the oldest. `isMore`: there are more than were counted. Null: they cannot be read. */
export type Counted = { readonly count: number; readonly isMore: boolean; readonly oldest: Date | null } | null;

/** What Sales shows of the synchronisation by itself, without Business Central being asked. */
export interface SalesStanding {
  /** Submitted orders that Business Central has not taken. */
  readonly waiting: Counted;
  /** Orders that stand as pending: Business Central gave them back, or somebody set them so. */
  readonly pending: Counted;
  /** When Business Central last changed a customer's figures; null where it never did. */
  readonly figures: { readonly changedOn: Date | null } | null;
}

const MOST_COUNTED = 500;

/** Reads three small lists at once. Never rejects; what cannot be read is null. */
export async function readSales(sales: SalesReader): Promise<SalesStanding> {
  const order = (filter: string): Promise<Counted> =>
    counted(sales, SalesOrderTable, {
      select: [SalesOrderFields.salesorderid, SalesOrderFields.modifiedon],
      filter,
      orderBy: `${SalesOrderFields.modifiedon} asc`,
      top: MOST_COUNTED + 1,
    });
  const { statecode, statuscode } = SalesOrderFields;
  const [waiting, pending, newest] = await Promise.all([
    order(WAITS),
    order(`${statecode} eq ${SalesOrderStatecode.Active} and ${statuscode} eq ${SalesOrderStatuscode.Pending}`),
    sales.rows(AccountStatisticsTable, {
      select: [AccountStatisticsFields.nav_accountstatisticsid, AccountStatisticsFields.modifiedon],
      orderBy: `${AccountStatisticsFields.modifiedon} desc`,
      top: 1,
    }),
  ]);
  return { waiting, pending, figures: newest.ok ? { changedOn: changed(newest.value[0]) } : null };
}

async function counted(sales: SalesReader, table: SalesTable, query: RowsQuery): Promise<Counted> {
  const outcome: SalesOutcome<readonly WireRow[]> = await sales.rows(table, query);
  return outcome.ok
    ? {
        count: Math.min(outcome.value.length, MOST_COUNTED),
        isMore: outcome.value.length > MOST_COUNTED,
        oldest: changed(outcome.value[0]),
      }
    : null;
}

function changed(row: WireRow | undefined): Date | null {
  return instantOf(row?.[SalesOrderFields.modifiedon]);
}
