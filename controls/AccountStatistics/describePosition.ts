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
import type { Surroundings } from "./surroundings";

/** Puts a customer's position into words and tables. @param payer null while nobody has answered who pays */
export function describePosition(
  position: Position,
  payer: PayerAnswer | null,
  surroundings: Surroundings,
): PositionMessage {
  const { words } = surroundings;
  switch (position.kind) {
    case "notCoupled":
      return { ...NOTHING, status: notCoupled(words), parent: describeParent(position.parent, surroundings) };
    case "severalCompanies": {
      const { customerNumber } = position;
      const status = {
        tone: "problem",
        headline: words("SeveralCustomers", customerNumber),
        lines: [words("SeveralCustomersExplained")],
      } as const;
      return { ...NOTHING, status };
    }
    case "statistics": {
      const { statistics, accountId, parent } = position;
      return {
        ...NOTHING,
        ...describeFigures(statistics, surroundings),
        status: describeStatistics(statistics, surroundings),
        parent: describeParent(parent, surroundings),
        payer: describePayer(payer, surroundings),
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

function describeFigures(statistics: Statistics, surroundings: Surroundings): Partial<PositionMessage> {
  if (statistics.kind !== "filled") {
    return {};
  }
  const { figures } = statistics;
  return {
    bar: creditBar(creditPicture(figures), figures.currency, surroundings),
    tables: [partsTable(figures, surroundings), othersTable(figures, surroundings)],
    notes: notesOn(figures, surroundings),
    origin: originOf(figures, surroundings),
  };
}

function describeParent(position: ParentPosition | null, surroundings: Surroundings): PositionMessage["parent"] {
  if (position === null) {
    return null;
  }
  const { words } = surroundings;
  const { statistics, name } = position;
  const status =
    statistics.kind === "notCoupled"
      ? { ...notCoupled(words), lines: [] }
      : describeStatistics(statistics, surroundings);
  return {
    ...status,
    lines: [...status.lines, words("ParentExplained")],
    heading: words("ParentHeading", name ?? words("NotKnown")),
  };
}

function describePayer(answer: PayerAnswer | null, surroundings: Surroundings): PositionMessage["payer"] {
  if (answer?.kind !== "other") {
    return null;
  }
  const { words } = surroundings;
  const { payer, statistics } = answer;
  const name = payer.name ?? payer.number;
  const heading = words("PayerHeading", name);
  const notes = payer.from === "invoice" ? [words("PayerFromInvoice", name)] : [];
  if (statistics === "several") {
    const headline = words("SeveralPayers", name);
    return { tone: "problem", headline, lines: [words("SeveralPayersExplained"), ...notes], heading };
  }
  const { lines, ...status } = describeStatistics(statistics, surroundings);
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
