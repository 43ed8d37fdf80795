import type { ParentPosition, Position } from "../../core/statistics/askPosition";
import type { PayerAnswer } from "../../core/statistics/credit/askPayer";
import { creditData } from "../../core/statistics/credit/judgeCredit";
import type { CreditData } from "../../core/statistics/credit/judgeCredit";
import { creditPicture } from "../../core/statistics/creditPicture";
import type { Statistics } from "../../core/statistics/readStatistics";
import { creditBar } from "./describeCredit";
import { othersTable, partsTable } from "./describeFigures";
import { describeStatistics, notCoupled, notesOn, originOf } from "./describeStatistics";
import type { KnownCustomer, PositionMessage } from "./message";
import type { RenderContext } from "./strings";

/** Puts a customer's position into words and tables. @param payer null while nobody has answered who pays */
export function describePosition(
  position: Position,
  payer: PayerAnswer | null,
  renderContext: RenderContext,
): PositionMessage {
  const { strings } = renderContext;
  switch (position.kind) {
    case "notCoupled":
      return { ...NOTHING, status: notCoupled(strings), parent: describeParent(position.parent, renderContext) };
    case "severalCompanies": {
      const { customerNumber } = position;
      const status = {
        tone: "problem",
        headline: strings("SeveralCustomers", customerNumber),
        lines: [strings("SeveralCustomersExplained")],
      } as const;
      return { ...NOTHING, status };
    }
    case "statistics": {
      const { statistics, accountId, parent } = position;
      return {
        ...NOTHING,
        ...describeFigures(statistics, renderContext),
        status: describeStatistics(statistics, renderContext),
        parent: describeParent(parent, renderContext),
        payer: describePayer(payer, renderContext),
        data: dataOf(statistics, payer),
        customer: customerOf(statistics, accountId),
        canRetry: statistics.kind === "unreadable" || statistics.kind === "missing",
      };
    }
  }
}

const NOTHING = {
  bar: null,
  tables: [],
  notes: [],
  origin: null,
  parent: null,
  payer: null,
  data: null,
  customer: null,
  canRetry: false,
} as const;

function describeFigures(statistics: Statistics, renderContext: RenderContext): Partial<PositionMessage> {
  if (statistics.kind !== "filled") {
    return {};
  }
  const { figures } = statistics;
  return {
    bar: creditBar(creditPicture(figures), figures.currency, renderContext),
    tables: [partsTable(figures, renderContext), othersTable(figures, renderContext)],
    notes: notesOn(figures, renderContext),
    origin: originOf(figures, renderContext),
  };
}

function describeParent(position: ParentPosition | null, renderContext: RenderContext): PositionMessage["parent"] {
  if (position === null) {
    return null;
  }
  const { strings } = renderContext;
  const { statistics, name } = position;
  const status =
    statistics.kind === "notCoupled"
      ? { ...notCoupled(strings), lines: [] }
      : describeStatistics(statistics, renderContext);
  return {
    ...status,
    lines: [...status.lines, strings("ParentExplained")],
    heading: strings("ParentHeading", name ?? strings("NotKnown")),
  };
}

function describePayer(answer: PayerAnswer | null, renderContext: RenderContext): PositionMessage["payer"] {
  if (answer?.kind !== "other") {
    return null;
  }
  const { strings } = renderContext;
  const { payer, statistics } = answer;
  const name = payer.name ?? payer.number;
  const heading = strings("PayerHeading", name);
  const notes = payer.from === "invoice" ? [strings("PayerFromInvoice", name)] : [];
  if (statistics === "several") {
    const headline = strings("SeveralPayers", name);
    return { tone: "problem", headline, lines: [strings("SeveralPayersExplained"), ...notes], heading };
  }
  const { lines, ...status } = describeStatistics(statistics, renderContext);
  return { ...status, lines: [...lines, ...notes], heading };
}

/** The figures of whoever pays; certain only where Business Central has told who that is. */
function dataOf(own: Statistics, payer: PayerAnswer | null): CreditData | null {
  const counted = payer?.kind === "other" ? payer.statistics : own;
  if (counted === "several" || counted.kind !== "filled") {
    return null;
  }
  const { figures } = counted;
  const data = creditData(figures, figures.customerNumber, null);
  const isTold = payer?.kind === "itself" || (payer?.kind === "other" && payer.payer.from === "card");
  return { ...data, isCertain: data.isCertain && isTold };
}

function customerOf(statistics: Statistics, accountId: string | null): KnownCustomer | null {
  if (statistics.kind === "missing" || statistics.kind === "unreadable") {
    return null;
  }
  const { figures } = statistics;
  if (figures.customerNumber === null) {
    return null;
  }
  return {
    number: figures.customerNumber,
    accountId,
    currency: figures.currency,
    synchronised: statistics.kind === "filled" ? figures : null,
  };
}
