import { CURRENCY } from "../dataverse/currency";
import { withoutRelatedIfRefused } from "../dataverse/withoutRelated";
import { stringLiteral } from "../values/stringLiteral";
import { idOf } from "../values/wireValue";
import type { SalesProblem, SalesReader } from "../ports";
import { AccountStatisticsFields as Fields, AccountStatisticsTable } from "../tables/AccountStatistics.generated";
import { figuresOf, rowState, STATISTICS_COLUMNS } from "./figures";
import type { Figures } from "./figures";

/** One customer's row of `nav_accountstatistics`. */
export type Statistics =
  | { readonly kind: "filled"; readonly figures: Figures }
  | { readonly kind: "placeholder" | "inactive"; readonly figures: Figures }
  /** The account still points to a row that is gone, as for a moment after uncoupling. */
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly problem: Exclude<SalesProblem, { kind: "notFound" }> };

const QUERY = { select: STATISTICS_COLUMNS, expand: { transactioncurrencyid: CURRENCY } };

export async function readStatistics(sales: SalesReader, id: string): Promise<Statistics> {
  const outcome = await withoutRelatedIfRefused(QUERY, (query) => sales.row(AccountStatisticsTable, id, query));
  if (outcome.ok) {
    return { kind: rowState(outcome.value), figures: figuresOf(outcome.value) };
  }
  return outcome.problem.kind === "notFound" ? { kind: "missing" } : { kind: "unreadable", problem: outcome.problem };
}

export type StatisticsId =
  | { readonly kind: "found"; readonly id: string }
  | { readonly kind: "missing" }
  /** Companies of Business Central number their customers each for itself. */
  | { readonly kind: "several" }
  | { readonly kind: "unreadable"; readonly problem: Exclude<SalesProblem, { kind: "notFound" }> };

/** The row of a customer number, where it is the only one: with several companies in one environment a number may be used twice. */
export async function findStatistics(sales: SalesReader, customerNumber: string): Promise<StatisticsId> {
  const filter = `${Fields.nav_customerno} eq ${stringLiteral(customerNumber)}`;
  const outcome = await sales.rows(AccountStatisticsTable, {
    select: [Fields.nav_accountstatisticsid],
    filter,
  });
  if (!outcome.ok) {
    return outcome.problem.kind === "notFound" ? { kind: "missing" } : { kind: "unreadable", problem: outcome.problem };
  }
  if (outcome.value.length > 1) {
    return { kind: "several" };
  }
  const id = idOf(outcome.value[0]?.[Fields.nav_accountstatisticsid]);
  return id === null ? { kind: "missing" } : { kind: "found", id };
}
