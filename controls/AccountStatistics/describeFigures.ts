import { compositionOf } from "../../core/statistics/composition";
import type { Part, PartName } from "../../core/statistics/composition";
import { SERVICE_AMOUNTS } from "../../core/statistics/figures";
import type { Figures } from "../../core/statistics/figures";
import type { FigureTable } from "./message";
import { moneyText } from "./moneyText";
import type { Surroundings } from "./surroundings";
import type { WordKey } from "./words";

const PART_WORDS: Record<PartName, WordKey> = {
  balance: "PartBalance",
  outstandingOrders: "PartOutstandingOrders",
  shippedNotInvoiced: "PartShippedNotInvoiced",
  outstandingInvoices: "PartOutstandingInvoices",
  outstandingServiceOrders: "PartOutstandingServiceOrders",
  serviceShippedNotInvoiced: "PartServiceShippedNotInvoiced",
  outstandingServiceInvoices: "PartOutstandingServiceInvoices",
  invoicedPrepayments: "PartInvoicedPrepayments",
  other: "PartOther",
};

/** The parts of the total. Where the customer has no service at all, its three zeros are one row. */
export function partsTable(figures: Figures, surroundings: Surroundings): FigureTable {
  const { words } = surroundings;
  const { parts, total } = compositionOf(figures);
  const money = (amount: number | null) => moneyText(amount, figures.currency, surroundings);
  const isService = ({ name }: Part) => SERVICE_AMOUNTS.some((service) => service === name);
  const withoutService = parts.filter(isService).every(({ amount }) => amount === 0);
  const rows = parts.flatMap((part) => {
    if (!withoutService || !isService(part)) {
      return [row(words(PART_WORDS[part.name]), money(part.amount))];
    }
    return part.name === SERVICE_AMOUNTS[0] ? [row(words("PartService"), money(0))] : [];
  });
  return { caption: words("PartsCaption"), rows: [...rows, row(words("PartTotal"), money(total), true)] };
}

/** The figures that are not parts of the total. */
export function othersTable({ amounts, currency, overdueAsOf }: Figures, surroundings: Surroundings): FigureTable {
  const { words, format } = surroundings;
  const money = (amount: number | null) => moneyText(amount, currency, surroundings);
  const limit = money(amounts.creditLimit);
  return {
    caption: words("OthersCaption"),
    rows: [
      row(words("FigureCreditLimit"), amounts.creditLimit === 0 ? words("ZeroLimit", limit) : limit),
      row(
        overdueAsOf === null ? words("FigureOverdue") : words("FigureOverdueAsOf", format.day(overdueAsOf)),
        money(amounts.overdue),
      ),
      row(words("FigureSales"), money(amounts.salesThisYear)),
    ],
  };
}

function row(label: string, value: string, isTotal = false): FigureTable["rows"][number] {
  return { label, value, isTotal };
}
