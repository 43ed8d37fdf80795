import { isOneOf } from "../../dataverse/odataOptions";
import { NOT_TAKEN, WAITS } from "../../documents/submittedOrder";
import type { SalesOutcome, SalesReader, WireRow } from "../../ports";
import { currencyOf, CURRENCY } from "../../dataverse/currency";
import { figuresOf, STATISTICS_COLUMNS } from "../../statistics/figures";
import { AccountFields } from "../../tables/Account.generated";
import { AccountStatisticsFields, AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import { QuoteFields, QuoteStatecode, QuoteTable } from "../../tables/Quote.generated";
import {
  SalesOrderFields,
  SalesOrderStatecode,
  SalesOrderStatuscode,
  SalesOrderTable,
} from "../../tables/SalesOrder.generated";
import type { CalendarDate } from "../../values/calendarDate";
import { chunksOf } from "../../values/chunksOf";
import type { Currency } from "../../values/money";
import type { DayOf } from "../../values/userDay";
import { formattedOf, idOf, relatedRow, textOf } from "../../values/wireValue";

/** What a salesperson looks after in the morning. */
export const TODAY_LISTS = ["slipping", "late", "returned", "waiting", "overLimit"] as const;
export type TodayListId = (typeof TODAY_LISTS)[number];

export interface TodayRow {
  /** Logical name of the record's table. */
  readonly table: string;
  readonly id: string;
  readonly name: string;
  /** Of an order: the customer; null where it has none. */
  readonly customer: string | null;
  /** What the list goes by: the promised or the requested day. */
  readonly day: CalendarDate | null;
  /** Of a customer over the limit, in BC's local currency. */
  readonly credit: { readonly total: number; readonly limit: number; readonly currency: Currency | null } | null;
}

export interface TodayList {
  readonly rows: readonly TodayRow[];
  /** There are more than were read. */
  readonly isMore: boolean;
}

export interface TodayPorts {
  readonly sales: Pick<SalesReader, "rows">;
  readonly dayOf: DayOf;
  readonly userId: string;
  /** The moment at which the user's day began. */
  readonly dayBegan: string;
}

/** More than that is a number to act on, not a list to read. */
export const MOST_READ = 100;

/** One of the lists: the user's own documents. One question; customers over their limit need a second one, for their figures. */
export function readToday(ports: TodayPorts, id: TodayListId): Promise<SalesOutcome<TodayList>> {
  return id === "overLimit" ? readOverLimit(ports) : readOrders(ports, id);
}

const O = SalesOrderFields;
const SUBMITTED = `${O.statecode} eq ${SalesOrderStatecode.Submitted}`;

/**
 * `datefulfilled` is BC's *Last Shipment Date*, and `requestdeliveryby` of a released order BC's own: both come with its mapping (cu 5334), so that
 * this is Business Central's day as far as Sales knows it. The view "Promises That Slip" has the same conditions.
 */
export const ORDER_FILTERS: Readonly<Record<Exclude<TodayListId, "overLimit">, (dayBegan: string) => string>> = {
  waiting: () => WAITS,
  returned: () =>
    `${O.statecode} eq ${SalesOrderStatecode.Active} and ${O.statuscode} eq ${SalesOrderStatuscode.Pending} and ${NOT_TAKEN}`,
  late: (dayBegan) => `${SUBMITTED} and ${O.datefulfilled} eq null and ${O.requestdeliveryby} lt ${dayBegan}`,
  slipping: (dayBegan) =>
    `${SUBMITTED} and ${O.bcs_promiseddate} ne null and ((${O.datefulfilled} eq null and ${O.bcs_promiseddate} lt ${dayBegan}) ` +
    `or ${O.datefulfilled} gt ${O.bcs_promiseddate} or ${O.requestdeliveryby} gt ${O.bcs_promiseddate})`,
};

async function readOrders(
  { sales, dayOf, userId, dayBegan }: TodayPorts,
  id: Exclude<TodayListId, "overLimit">,
): Promise<SalesOutcome<TodayList>> {
  const day = id === "slipping" ? O.bcs_promiseddate : O.requestdeliveryby;
  const outcome = await sales.rows(SalesOrderTable, {
    select: [O.salesorderid, O.ordernumber, O.name, O._customerid_value, day],
    filter: `${O._ownerid_value} eq ${idOf(userId) ?? userId} and ${ORDER_FILTERS[id](dayBegan)}`,
    orderBy: `${day} asc`,
    top: MOST_READ + 1,
  });
  return outcome.ok
    ? {
        ok: true,
        value: {
          rows: outcome.value.slice(0, MOST_READ).flatMap((row) => orderRow(row, dayOf(row[day])) ?? []),
          isMore: outcome.value.length > MOST_READ,
        },
      }
    : outcome;
}

function orderRow(row: WireRow, day: CalendarDate | null): TodayRow | null {
  const id = idOf(row[O.salesorderid]);
  const parts = [textOf(row[O.ordernumber]), textOf(row[O.name])].filter((part) => part !== null);
  return id === null
    ? null
    : {
        table: SalesOrderTable.logicalName,
        id,
        name: parts.join(" · "),
        customer: formattedOf(row, O._customerid_value),
        day,
        credit: null,
      };
}

/** So many ids fit into one address. */
const IDS_AT_ONCE = 50;

/** Customers of the user's open quotes who owe more than their limit already. */
async function readOverLimit({ sales, userId }: TodayPorts): Promise<SalesOutcome<TodayList>> {
  const statecode = QuoteFields.statecode;
  const quotes = await sales.rows(QuoteTable, {
    select: [QuoteFields.quoteid, QuoteFields._customerid_value],
    expand: {
      customerid_account: {
        select: [AccountFields.accountid, AccountFields.name, AccountFields._nav_accountstatisticsid_value],
      },
    },
    filter: `${QuoteFields._ownerid_value} eq ${idOf(userId) ?? userId} and (${statecode} eq ${QuoteStatecode.Draft} or ${statecode} eq ${QuoteStatecode.Active})`,
  });
  if (!quotes.ok) {
    return quotes;
  }
  const customers = new Map(
    quotes.value.flatMap((row) => {
      const account = relatedRow(row, "customerid_account");
      const statistics = idOf(account?.[AccountFields._nav_accountstatisticsid_value]);
      const id = idOf(account?.[AccountFields.accountid]);
      return statistics === null || id === null
        ? []
        : [[statistics, { id, name: textOf(account?.[AccountFields.name]) ?? "" }]];
    }),
  );
  const answers = await Promise.all(
    chunksOf([...customers.keys()], IDS_AT_ONCE).map((ids) =>
      sales.rows(AccountStatisticsTable, {
        select: STATISTICS_COLUMNS,
        expand: { transactioncurrencyid: CURRENCY },
        filter: isOneOf(AccountStatisticsFields.nav_accountstatisticsid, ids),
      }),
    ),
  );
  const rows: TodayRow[] = [];
  for (const answer of answers) {
    if (!answer.ok) {
      return answer;
    }
    for (const row of answer.value) {
      const customer = customers.get(idOf(row[AccountStatisticsFields.nav_accountstatisticsid]) ?? "");
      const { total, creditLimit: limit } = figuresOf(row).amounts;
      // BC's limit of zero is none.
      if (customer !== undefined && total !== null && limit !== null && limit > 0 && total > limit) {
        const currency = currencyOf(relatedRow(row, "transactioncurrencyid"));
        rows.push({ table: "account", ...customer, customer: null, day: null, credit: { total, limit, currency } });
      }
    }
  }
  return { ok: true, value: { rows: rows.sort((one, other) => (one.name < other.name ? -1 : 1)), isMore: false } };
}
