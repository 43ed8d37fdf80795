import { quote as literal, textOf } from "../../../client/salesClient";
import type { Customer } from "../../ledger/rows";
import type { JobContext } from "../job";
import { findRow, lookupIn } from "../salesRows";
import { PLACEHOLDER, statisticsColumns } from "./statisticsColumns";

const STATISTICS = "nav_accountstatisticses";
const CURRENCY = "transactioncurrencyid";

export type Written = "inserted" | "modified" | "unchanged" | "accountMissing";

/**
 * Codeunit 5350, CreateOrUpdateCRMAccountStatistics: the account's row is made with placeholders when there is none, put on the account, then
 * given its figures; a row that is there is written only when something changed.
 */
export async function writeStatistics(
  { company, sales, now }: JobContext,
  pair: { readonly customer: Customer; readonly accountId: string; readonly currencyId: string },
): Promise<Written> {
  const { customer, accountId, currencyId } = pair;
  const account = await findRow(sales, `accounts(${accountId})?$select=_nav_accountstatisticsid_value`);
  if (account === null) {
    return "accountMissing";
  }
  const columns = statisticsColumns(company, customer, now().toISOString().slice(0, 10));
  const change = { ...columns, [`${CURRENCY}@odata.bind`]: `/transactioncurrencies(${currencyId})` };
  const present = lookupIn(account, "nav_accountstatisticsid");
  if (present === null) {
    const id = await sales.create(STATISTICS, PLACEHOLDER);
    await sales.update("accounts", accountId, { "nav_accountstatisticsid@odata.bind": `/${STATISTICS}(${id})` });
    await sales.update(STATISTICS, id, change);
    return "inserted";
  }
  const row = await sales.get(`${STATISTICS}(${present})?$select=${Object.keys(columns).join(",")},_${CURRENCY}_value`);
  if (
    lookupIn(row, CURRENCY) === currencyId &&
    Object.entries(columns).every(([column, value]) => row[column] === value)
  ) {
    return "unchanged";
  }
  await sales.update(STATISTICS, present, change);
  return "modified";
}

/** When a customer is uncoupled: the first row of its number goes. @returns whether there was one. */
export async function deleteStatistics(sales: JobContext["sales"], customerNo: string): Promise<boolean> {
  const [row] = await sales.rows(
    `${STATISTICS}?$select=nav_accountstatisticsid&$filter=${encodeURIComponent(`nav_customerno eq ${literal(customerNo)}`)}`,
  );
  if (row !== undefined) {
    await sales.remove(STATISTICS, textOf(row, "nav_accountstatisticsid"));
  }
  return row !== undefined;
}

/** Codeunit 5342, FindNAVLocalCurrencyInCRM. The set-up has made the currency; BC makes it here if it is gone. @param code BC's own currency. */
export async function findOwnCurrency(sales: JobContext["sales"], code: string): Promise<string> {
  const [row] = await sales.rows(
    `transactioncurrencies?$select=transactioncurrencyid&$filter=${encodeURIComponent(`isocurrencycode eq ${literal(code)}`)}`,
  );
  return row === undefined
    ? sales.create("transactioncurrencies", {
        isocurrencycode: code,
        currencyname: code,
        currencysymbol: code,
        currencyprecision: 2,
        exchangerate: 1,
      })
    : textOf(row, "transactioncurrencyid").toLowerCase();
}
