import type { ParentPosition, Position } from "../../core/statistics/askPosition";
import { creditPicture } from "../../core/statistics/creditPicture";
import type { Statistics } from "../../core/statistics/readStatistics";
import { creditBar } from "./describeCredit";
import { othersTable, partsTable } from "./describeFigures";
import { describeStatistics, notCoupled, notesOn, originOf } from "./describeStatistics";
import type { KnownCustomer, PositionMessage } from "./message";
import type { Surroundings } from "./surroundings";

/** Puts a customer's position into words and tables. */
export function describePosition(position: Position, surroundings: Surroundings): PositionMessage {
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
