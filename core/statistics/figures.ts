import { currencyOf } from "../dataverse/currency";
import type { CalendarDate } from "../values/calendarDate";
import { instantOf, numberOf, relatedRow, textOf } from "../values/wireValue";
import type { WireRow } from "../ports";
import { AccountStatisticsFields as Fields, AccountStatisticsStatecode } from "../tables/AccountStatistics.generated";
import { writersDay } from "../values/userDay";
import type { Currency } from "../values/money";

/** The twelve amounts that Business Central keeps of a customer, in its local currency, with the column each stands in. */
export const AMOUNT_COLUMNS = {
  balance: Fields.nav_balancelcy,
  outstandingOrders: Fields.nav_outstandingorderslcy,
  shippedNotInvoiced: Fields.nav_shippednotinvoicedlcy,
  outstandingInvoices: Fields.nav_outstandinginvoiceslcy,
  outstandingServiceOrders: Fields.nav_outstandingserviceorderslcy,
  serviceShippedNotInvoiced: Fields.nav_servshippednotinvoicedlcy,
  outstandingServiceInvoices: Fields.nav_outstandingservinvoiceslcy,
  total: Fields.nav_totallcy,
  creditLimit: Fields.nav_creditlimitlcy,
  overdue: Fields.nav_overdueamountslcy,
  salesThisYear: Fields.nav_totalsaleslcy,
  invoicedPrepayments: Fields.nav_invoicedprepaymentamountlcy,
} as const;

export type AmountName = keyof typeof AMOUNT_COLUMNS;
export type Amounts = Readonly<Record<AmountName, number | null>>;

export const AMOUNT_NAMES = Object.keys(AMOUNT_COLUMNS).filter((name): name is AmountName => name in AMOUNT_COLUMNS);

export const SERVICE_AMOUNTS = [
  "outstandingServiceOrders",
  "serviceShippedNotInvoiced",
  "outstandingServiceInvoices",
] as const;

/** What Business Central wrote of one customer. Null is not known; it is never zero. */
export interface Figures {
  readonly customerNumber: string | null;
  readonly amounts: Amounts;
  /** The day for which `overdue` is measured: BC's work date. */
  readonly overdueAsOf: CalendarDate | null;
  /** BC's local currency; null where the row names none that the user can read. */
  readonly currency: Currency | null;
  /** When the row last changed. BC writes it only when a figure changed. */
  readonly changedOn: Date | null;
}

/** `placeholder`: BC has made the row and not yet written its figures. */
export type StatisticsRowState = "filled" | "placeholder" | "inactive";

export const STATISTICS_COLUMNS = [
  Fields.nav_accountstatisticsid,
  Fields.nav_customerno,
  ...Object.values(AMOUNT_COLUMNS),
  Fields.nav_overdueamountsasof,
  Fields.statecode,
  Fields.modifiedon,
] as const;

/** BC first inserts a row with this amount in every column, because columns that never held anything show as `--` in Sales. */
const PLACEHOLDER = 1;

export function rowState(row: WireRow): StatisticsRowState {
  if (row[Fields.statecode] === AccountStatisticsStatecode.Inactive) {
    return "inactive";
  }
  return AMOUNT_NAMES.every((name) => row[AMOUNT_COLUMNS[name]] === PLACEHOLDER) ? "placeholder" : "filled";
}

/** Reads a row with its currency along. */
export function figuresOf(row: WireRow): Figures {
  const amount = (name: AmountName) => numberOf(row[AMOUNT_COLUMNS[name]]);
  // A part of BC of its own writes the service amounts; where it never runs, all three keep the placeholder, which is no amount.
  const isServiceUnwritten = SERVICE_AMOUNTS.every((name) => amount(name) === PLACEHOLDER);
  const service = (name: AmountName) => (isServiceUnwritten ? null : amount(name));
  return {
    customerNumber: textOf(row[Fields.nav_customerno]),
    amounts: {
      balance: amount("balance"),
      outstandingOrders: amount("outstandingOrders"),
      shippedNotInvoiced: amount("shippedNotInvoiced"),
      outstandingInvoices: amount("outstandingInvoices"),
      outstandingServiceOrders: service("outstandingServiceOrders"),
      serviceShippedNotInvoiced: service("serviceShippedNotInvoiced"),
      outstandingServiceInvoices: service("outstandingServiceInvoices"),
      total: amount("total"),
      creditLimit: amount("creditLimit"),
      overdue: amount("overdue"),
      salesThisYear: amount("salesThisYear"),
      invoicedPrepayments: amount("invoicedPrepayments"),
    },
    overdueAsOf: writersDay(row[Fields.nav_overdueamountsasof]),
    currency: currencyOf(relatedRow(row, "transactioncurrencyid")),
    changedOn: instantOf(row[Fields.modifiedon]),
  };
}

const JOB_CYCLE_MS = 30 * 60 * 1000;

/** BC's job runs every half hour; what is older than two runs has either not changed, or the job does not run. */
export function isOld(changedOn: Date, now: Date): boolean {
  return now.getTime() - changedOn.getTime() > 2 * JOB_CYCLE_MS;
}
