import type { SalesReader } from "../ports";
import { readAccount, readAccountOf } from "./readAccounts";
import type { StatisticsAccount } from "./readAccounts";
import { findStatistics, readStatistics } from "./readStatistics";
import type { Statistics } from "./readStatistics";

/** Whose figures are asked for. */
export type PositionSubject =
  | { readonly kind: "account"; readonly statisticsId: string | null; readonly parentId: string | null }
  /** A row of `nav_accountstatistics` itself; where the host does not tell its id, the customer number finds it. */
  | { readonly kind: "statistics"; readonly id: string | null; readonly customerNumber: string | null };

/** The parent account in Sales, to which Business Central may send the invoices. */
export interface ParentPosition {
  readonly name: string | null;
  readonly statistics: Statistics | { readonly kind: "notCoupled" };
}

/** A customer's figures as Business Central last wrote them to Sales. */
export type Position =
  | { readonly kind: "notCoupled"; readonly parent: ParentPosition | null }
  | { readonly kind: "severalCompanies"; readonly customerNumber: string }
  | {
      readonly kind: "statistics";
      readonly statistics: Statistics;
      readonly accountId: string | null;
      readonly parent: ParentPosition | null;
    };

export async function askPosition(sales: SalesReader, subject: PositionSubject): Promise<Position> {
  if (subject.kind === "account") {
    return subject.statisticsId === null
      ? { kind: "notCoupled", parent: await parentPosition(sales, subject.parentId) }
      : positionOf(sales, subject.statisticsId);
  }
  if (subject.id !== null) {
    return positionOf(sales, subject.id);
  }
  if (subject.customerNumber === null) {
    return { kind: "notCoupled", parent: null };
  }

  const found = await findStatistics(sales, subject.customerNumber);
  switch (found.kind) {
    case "found":
      return positionOf(sales, found.id);
    case "several":
      return { kind: "severalCompanies", customerNumber: subject.customerNumber };
    case "missing":
    case "unreadable":
      return { kind: "statistics", statistics: found, accountId: null, parent: null };
  }
}

async function positionOf(sales: SalesReader, statisticsId: string): Promise<Position> {
  const statistics = readStatistics(sales, statisticsId);
  const account = await readAccountOf(sales, statisticsId);
  const parent = await parentPosition(sales, account?.parentId ?? null);
  return { kind: "statistics", statistics: await statistics, accountId: account?.id ?? null, parent };
}

/** Null where there is no parent, or none that the user may see: then there is nothing to tell of it. */
async function parentPosition(sales: SalesReader, parentId: string | null): Promise<ParentPosition | null> {
  const outcome = parentId === null ? null : await readAccount(sales, parentId);
  return outcome?.ok === true
    ? { name: outcome.value.name, statistics: await statisticsOf(sales, outcome.value) }
    : null;
}

async function statisticsOf(sales: SalesReader, account: StatisticsAccount): Promise<ParentPosition["statistics"]> {
  return account.statisticsId === null ? { kind: "notCoupled" } : readStatistics(sales, account.statisticsId);
}
