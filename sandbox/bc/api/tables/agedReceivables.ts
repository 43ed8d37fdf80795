import type { Company } from "../../ledger/company";
import { entriesOf, remainingAmount } from "../../ledger/customerFigures";
import { sumMoney } from "../../ledger/money";
import { dialogError } from "../../odata/failure";
import { NO_ID } from "../../tables/systemId";
import type { Table } from "../../tables/table";
import { byKey, defineTable, fieldsOf } from "../../tables/table";
import { addDays, addMonths, toUsText } from "./calendar";

interface AgedRow {
  readonly accountId: string;
  readonly no: string;
  readonly name: string;
  readonly currencyCode: string;
  /** In the company's currency: not due before the day, and by three periods of age, the oldest last. */
  readonly amounts: readonly [notDue: number, period1: number, period2: number, period3: number];
}

const { guid, code, text, decimal, date } = fieldsOf<AgedRow>();

/** What a report of ageing depends on. */
export interface Ageing {
  /** ISO date. */
  readonly asOf: string;
  /** Date formula of one period, e.g. 30D. */
  readonly periodLength: string;
}

export const DEFAULT_PERIOD = "30D";

/**
 * BC's report entity behind agedAccountsReceivables: open amounts by due date, one row per customer and a row "Total".
 * Due on the day itself or later is not due; the first period ends the day before.
 */
export function agedReceivablesTable({ asOf, periodLength }: Ageing): Table {
  const start1 = stepBack(asOf, periodLength);
  const start2 = stepBack(start1, periodLength);
  return defineTable<AgedRow>({
    number: 5499,
    name: "Aged Report Entity",
    key: ["AccountId"],
    rows: (company) => rowsOf(company, [asOf, start1, start2]),
    rowVersion: (row) => Math.round(row.amounts.reduce((sum, amount, at) => sum + amount * (at + 1), 0) * 100),
    fields: {
      AccountId: guid((row) => row.accountId),
      "No.": code(20, (row) => row.no),
      Name: text(100, (row) => row.name),
      "Currency Code": code(10, (row) => row.currencyCode),
      Balance: decimal((row) => sumMoney(row.amounts)),
      Before: decimal((row) => row.amounts[0]),
      "Period 1 Label": text(50, () => `${toUsText(start1)}-${toUsText(asOf)}`),
      "Period 1": decimal((row) => row.amounts[1]),
      "Period 2 Label": text(50, () => `${toUsText(start2)}-${toUsText(start1)}`),
      "Period 2": decimal((row) => row.amounts[2]),
      "Period 3 Label": text(50, () => `-${toUsText(start2)}`),
      "Period 3": decimal((row) => row.amounts[3]),
      "Period Start Date": date(() => asOf),
      "Period Length": text(10, () => periodLength),
    },
  });
}

function rowsOf(company: Company, starts: readonly [string, string, string]): readonly AgedRow[] {
  const rows = [...company.customers.values()]
    .sort((a, b) => byKey(a.no, b.no))
    .map((customer) => ({
      accountId: customer.systemId,
      no: customer.no,
      name: customer.name,
      currencyCode: customer.currencyCode === "" ? company.currencyCode : customer.currencyCode,
      amounts: agedAmounts(company, customer.no, starts),
    }));
  const total = (at: 0 | 1 | 2 | 3): number => sumMoney(rows.map(({ amounts }) => amounts[at]));
  return [
    ...rows,
    { accountId: NO_ID, no: "", name: "Total", currencyCode: "", amounts: [total(0), total(1), total(2), total(3)] },
  ];
}

function agedAmounts(
  company: Company,
  customerNo: string,
  [asOf, start1, start2]: readonly [string, string, string],
): AgedRow["amounts"] {
  const entries = entriesOf(company, customerNo);
  const sum = (from: string, before: string): number =>
    sumMoney(
      entries
        .filter(({ dueDate }) => dueDate >= from && (before === "" || dueDate < before))
        .map(({ entryNo }) => remainingAmount(company, entryNo).amountLcy),
    );
  return [sum(asOf, ""), sum(start1, asOf), sum(start2, start1), sum("", start2)];
}

function stepBack(from: string, periodLength: string): string {
  const [, count, unit] = /^(\d{1,3})([DWM])$/.exec(periodLength.toUpperCase()) ?? [];
  if (count === undefined || unit === undefined) {
    throw dialogError(
      `'${periodLength}' is no period length that the local Business Central knows: a number and D, W or M, such as 30D.`,
    );
  }
  return unit === "M" ? addMonths(from, -Number(count)) : addDays(from, -Number(count) * (unit === "W" ? 7 : 1));
}
