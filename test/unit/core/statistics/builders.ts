import { NO_MEMORY } from "../../../../core/dataverse/salesMemory";
import { salesReader } from "../../../../core/dataverse/salesReader";
import type { SalesReader, WireRow } from "../../../../core/ports";
import type { Amounts, Figures } from "../../../../core/statistics/figures";
import type { Currency } from "../../../../core/values/money";

export const NOK: Currency = { code: "NOK", precision: 2, rate: 1 };
export const EUR: Currency = { code: "EUR", precision: 2, rate: 0.085 };
export const JPY: Currency = { code: "JPY", precision: 0, rate: 14 };

export const ZEROS: Amounts = {
  balance: 0,
  outstandingOrders: 0,
  shippedNotInvoiced: 0,
  outstandingInvoices: 0,
  outstandingServiceOrders: 0,
  serviceShippedNotInvoiced: 0,
  outstandingServiceInvoices: 0,
  total: 0,
  creditLimit: 0,
  overdue: 0,
  salesThisYear: 0,
  invoicedPrepayments: 0,
};

/** Figures of zeros in NOK; pass what should differ. */
export function figures(amounts: Partial<Amounts> = {}, change: Partial<Figures> = {}): Figures {
  return {
    customerNumber: "K10020",
    amounts: { ...ZEROS, ...amounts },
    overdueAsOf: "2026-03-03",
    currency: NOK,
    changedOn: new Date("2026-03-03T08:50:00Z"),
    ...change,
  };
}

export const CURRENCY_ROWS: readonly WireRow[] = [
  { transactioncurrencyid: "nok", isocurrencycode: "NOK", currencyprecision: 2, exchangerate: 1 },
  { transactioncurrencyid: "eur", isocurrencycode: "EUR", currencyprecision: 2, exchangerate: 0.085 },
];

/** A row of `nav_accountstatistics` with zeros; pass what should differ. */
export function statisticsRow(change: WireRow = {}): WireRow {
  return {
    nav_accountstatisticsid: "s1",
    nav_name: "Fjordskimt Energi AS",
    nav_customerno: "K10020",
    nav_balancelcy: 0,
    nav_outstandingorderslcy: 0,
    nav_shippednotinvoicedlcy: 0,
    nav_outstandinginvoiceslcy: 0,
    nav_outstandingserviceorderslcy: 0,
    nav_servshippednotinvoicedlcy: 0,
    nav_outstandingservinvoiceslcy: 0,
    nav_totallcy: 0,
    nav_creditlimitlcy: 0,
    nav_overdueamountslcy: 0,
    nav_totalsaleslcy: 0,
    nav_invoicedprepaymentamountlcy: 0,
    nav_overdueamountsasof: "2026-03-03",
    transactioncurrencyid: CURRENCY_ROWS[0],
    statecode: 0,
    modifiedon: "2026-03-03T08:50:00Z",
    ...change,
  };
}

type Rows = Readonly<Record<string, readonly WireRow[]>>;

const KEYS: Readonly<Record<string, string>> = {
  nav_accountstatistics: "nav_accountstatisticsid",
  account: "accountid",
  salesorder: "salesorderid",
  quote: "quoteid",
  bcs_connection: "bcs_connectionid",
  transactioncurrency: "transactioncurrencyid",
  nav_connection: "nav_connectionid",
};

/**
 * A Dataverse of some rows: finds them by id and by `column eq value`; other filters let all rows through. A table in `closed` lacks a privilege.
 * @param columns of another solution that its tables have
 */
export function salesOf(
  tables: Rows,
  closed: readonly string[] = [],
  columns: readonly string[] = [],
): SalesReader & { readonly asked: string[] } {
  const asked: string[] = [];
  const denied = (table: string) =>
    ({ ok: false, problem: { kind: "noPermission", privilege: `prvRead${table}` } }) as const;
  const reader = salesReader(
    {
      row({ logicalName: table }, id, options) {
        asked.push(`${table}(${id})?${options}`);
        const expanded = Object.keys(KEYS).filter((name) =>
          new RegExp(`\\b${name}id\\(`).test(decodeURIComponent(options)),
        );
        const refused = [table, ...expanded].find((name) => closed.includes(name));
        if (refused !== undefined) {
          return Promise.resolve(denied(refused));
        }
        const row = tables[table]?.find((candidate) => candidate[KEYS[table] ?? ""] === id);
        if (row === undefined) {
          return Promise.resolve({ ok: false, problem: { kind: "notFound" } });
        }
        const value = closed.includes("transactioncurrency") ? { ...row, transactioncurrencyid: null } : row;
        return Promise.resolve({ ok: true, value });
      },
      rows({ logicalName: table }, options) {
        const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(options)?.[1] ?? "");
        asked.push(`${table}?${filter}`);
        if (closed.includes(table)) {
          return Promise.resolve(denied(table));
        }
        const [, column, quoted, bare] = /^(\w+) eq (?:'((?:[^']|'')*)'|(\S+))$/.exec(filter) ?? [];
        const wanted = quoted?.replace(/''/g, "'") ?? bare;
        const all = tables[table] ?? [];
        const isState = column === "statecode";
        return Promise.resolve({
          ok: true,
          value: column === undefined || isState ? all : all.filter((row) => row[column] === wanted),
        });
      },
      columns: (_table, names) => Promise.resolve({ ok: true, value: names.filter((name) => columns.includes(name)) }),
      tables: () => Promise.resolve({ ok: true, value: [] }),
    },
    NO_MEMORY,
  );
  return { ...reader, asked };
}
