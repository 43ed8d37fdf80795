import type { CalendarDate } from "../values/calendarDate";
import type { JudgedLine } from "./document";
import type { DocumentVerdict, LineCounts, VerdictKind } from "./verdict";

/** The verdict of a document from those of its lines. */
export function documentVerdict(lines: readonly JudgedLine[]): DocumentVerdict {
  const counts = { onTime: 0, acrossLocations: 0, later: 0, never: 0, unknown: 0, held: 0, withoutStock: 0 };
  for (const line of lines) {
    counts[countedAs(line)]++;
  }
  const kind = kindOf(counts);
  const slowest = kind === "never" ? null : slowestOf(lines);
  const judged = lines.find(({ verdict }) => verdict.numbers !== null);
  return {
    kind,
    isPartial: counts.unknown > 0,
    counts,
    earliest: slowest?.leaves ?? null,
    arrives: slowest?.arrives ?? null,
    place: judged?.verdict.numbers?.place ?? null,
    decidedBy:
      kind === "never"
        ? (lines.find((line) => countedAs(line) === "never")?.line.id ?? null)
        : kind === "later"
          ? (slowest?.lineId ?? null)
          : null,
  };
}

const COUNTED: Readonly<Record<Exclude<VerdictKind, "datePassed">, keyof LineCounts>> = {
  enough: "onTime",
  acrossLocations: "acrossLocations",
  later: "later",
  dependsOnOverdue: "never",
  partly: "never",
  notPlanned: "never",
  blocked: "never",
  variantMissing: "never",
  onHandOnly: "unknown",
  unknown: "unknown",
  madeToOrder: "unknown",
  inBusinessCentral: "held",
  partlyDelivered: "held",
  delivered: "withoutStock",
  notStockItem: "withoutStock",
  dropShipment: "withoutStock",
  writeIn: "withoutStock",
};

/** A day that has passed is late, or never where not all of it has another one. */
function countedAs({ verdict }: JudgedLine): keyof LineCounts {
  return verdict.kind === "datePassed"
    ? (verdict.numbers?.missing ?? 0) > 0
      ? "never"
      : "later"
    : COUNTED[verdict.kind];
}

function kindOf({ onTime, acrossLocations, later, never, unknown, held }: LineCounts): DocumentVerdict["kind"] {
  if (never > 0) {
    return "never";
  }
  if (later > 0) {
    return "later";
  }
  if (onTime + acrossLocations > 0) {
    return "onTime";
  }
  return unknown > 0 ? "unknown" : held > 0 ? "inBusinessCentral" : "nothingToDeliver";
}

interface Slowest {
  readonly leaves: CalendarDate;
  readonly arrives: CalendarDate | null;
  readonly lineId: string;
}

/** The line that leaves last of those that are late, else of all that are promised. */
function slowestOf(lines: readonly JudgedLine[]): Slowest | null {
  const promised = lines.flatMap((line): readonly (Slowest & { readonly isLate: boolean })[] => {
    const days = line.verdict.numbers?.days;
    const isLate = countedAs(line) === "later";
    const counts = isLate || ["onTime", "acrossLocations"].includes(countedAs(line));
    const leaves = days?.completeOn ?? null;
    return days === undefined || leaves === null || !counts
      ? []
      : [{ leaves, arrives: days.arrives, lineId: line.line.id, isLate }];
  });
  const late = promised.filter(({ isLate }) => isLate);
  return (late.length > 0 ? late : promised).reduce<Slowest | null>(
    (last, each) => (last === null || each.leaves > last.leaves ? each : last),
    null,
  );
}
