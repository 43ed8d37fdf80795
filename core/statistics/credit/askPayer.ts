import type { SalesReader } from "../../ports";
import type { StatisticsPorts } from "../askLive";
import { sameCode } from "../../values/sameCode";
import { findStatistics, readStatistics } from "../readStatistics";
import type { Statistics } from "../readStatistics";
import { knowTrade } from "./knowTrade";
import type { KnownPayer } from "./knowTrade";

/** Who pays for a customer, as far as Business Central tells. */
export type PayerAnswer =
  | { readonly kind: "itself" }
  /** Business Central does not tell; customers mostly pay themselves. */
  | { readonly kind: "unknown" }
  | { readonly kind: "other"; readonly payer: KnownPayer; readonly statistics: PayerStatistics };

/** `several`: companies of Business Central use the payer's number twice. */
export type PayerStatistics = Statistics | "several";

/** Asks who pays for a customer whatever it buys, and what Business Central last wrote of whoever that is. Never rejects. */
export async function askPayer(
  ports: StatisticsPorts,
  { accountId, number: customerNumber }: { readonly accountId: string; readonly number: string },
): Promise<PayerAnswer> {
  const { payer } = await knowTrade(ports, accountId, {
    customerNumber,
    items: [],
    hasWriteIn: false,
    currencyCode: null,
  });
  if (payer.from === "assumed") {
    return { kind: "unknown" };
  }
  return sameCode(payer.number, customerNumber)
    ? { kind: "itself" }
    : { kind: "other", payer, statistics: await statisticsOfPayer(ports.sales, payer.number) };
}

/** What Business Central last wrote of whoever pays, found by its customer number. */
export async function statisticsOfPayer(sales: SalesReader, number: string): Promise<PayerStatistics> {
  const found = await findStatistics(sales, number);
  switch (found.kind) {
    case "found":
      return readStatistics(sales, found.id);
    case "several":
      return "several";
    case "missing":
    case "unreadable":
      return found;
  }
}
