import { compositionOf } from "../../core/statistics/composition";
import type { Part, PartName } from "../../core/statistics/composition";
import { SERVICE_AMOUNTS } from "../../core/statistics/figures";
import type { Figures } from "../../core/statistics/figures";
import type { FigureTable } from "./message";
import { moneyText } from "./moneyText";
import type { RenderContext, StringKey } from "./strings";

const PART_WORDS: Record<PartName, StringKey> = {
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
export function partsTable(figures: Figures, renderContext: RenderContext): FigureTable {
  const { strings } = renderContext;
  const { parts, total } = compositionOf(figures);
  const money = (amount: number | null) => moneyText(amount, figures.currency, renderContext);
  const isService = ({ name }: Part) => SERVICE_AMOUNTS.some((service) => service === name);
  const withoutService = parts.filter(isService).every(({ amount }) => amount === 0);
  const rows = parts.flatMap((part) => {
    if (!withoutService || !isService(part)) {
      return [row(strings(PART_WORDS[part.name]), money(part.amount))];
    }
    return part.name === SERVICE_AMOUNTS[0] ? [row(strings("PartService"), money(0))] : [];
  });
  return { caption: strings("PartsCaption"), rows: [...rows, row(strings("PartTotal"), money(total), true)] };
}

/** The figures that are not parts of the total. */
export function othersTable({ amounts, currency, overdueAsOf }: Figures, renderContext: RenderContext): FigureTable {
  const { strings, format } = renderContext;
  const money = (amount: number | null) => moneyText(amount, currency, renderContext);
  const limit = money(amounts.creditLimit);
  return {
    caption: strings("OthersCaption"),
    rows: [
      row(strings("FigureCreditLimit"), amounts.creditLimit === 0 ? strings("ZeroLimit", limit) : limit),
      row(
        overdueAsOf === null ? strings("FigureOverdue") : strings("FigureOverdueAsOf", format.day(overdueAsOf)),
        money(amounts.overdue),
      ),
      row(strings("FigureSales"), money(amounts.salesThisYear)),
    ],
  };
}

function row(label: string, value: string, isTotal = false): FigureTable["rows"][number] {
  return { label, value, isTotal };
}
