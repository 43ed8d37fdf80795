import type { CalendarDate } from "../values/calendarDate";
import type { JudgedLine } from "./document";
import { roundUp, sum } from "../values/quantity";
import { earliestOn, shelfOf } from "./shelf";
import { unitFactor } from "./unitGroup";
import type { DocumentVerdict, LineCounts, LineVerdict } from "./verdict";

/** The verdict of a document from those of its lines. @param orderNumber of BC's order, whose own demand is not to be counted; null for none */
export function documentVerdict(
  lines: readonly JudgedLine[],
  { today, orderNumber }: { readonly today: CalendarDate; readonly orderNumber: string | null },
): DocumentVerdict {
  const counts = { onTime: 0, elsewhere: 0, later: 0, never: 0, unknown: 0, withoutStock: 0 };
  for (const { verdict } of lines) counts[COUNTED[verdict.kind]]++;
  const kind = kindOf(counts);
  const needs = needsByProduct(lines, today, orderNumber);
  const slowest = needs.reduce<Need | null>(
    (last, need) => (last === null || need.date > last.date ? need : last),
    null,
  );
  const earliest = kind === "never" ? null : (slowest?.date ?? null);
  return {
    kind,
    isPartial: counts.unknown > 0,
    counts,
    earliest,
    needsOtherLocations: earliest !== null && needs.some(({ here }) => here === null || here > earliest),
    decidedBy: kind === "never" ? firstNever(lines) : kind === "later" ? (slowest?.lineId ?? null) : null,
  };
}

function firstNever(lines: readonly JudgedLine[]): string | null {
  return lines.find(({ verdict }) => COUNTED[verdict.kind] === "never")?.line.id ?? null;
}

const COUNTED: Readonly<Record<LineVerdict["kind"], keyof LineCounts>> = {
  enough: "onTime",
  enoughElsewhere: "elsewhere",
  enoughLater: "later",
  notEnough: "never",
  blocked: "never",
  unknown: "unknown",
  notStockItem: "withoutStock",
  writeIn: "withoutStock",
};

function kindOf({ onTime, elsewhere, later, never, unknown }: LineCounts): DocumentVerdict["kind"] {
  if (never > 0) return "never";
  if (later > 0) return "later";
  if (onTime + elsewhere > 0) return "onTime";
  return unknown > 0 ? "unknown" : "nothingToDeliver";
}

/** When all that a document wants of one product can be delivered. */
interface Need {
  readonly date: CalendarDate;
  /** When it can without other places; null for never. */
  readonly here: CalendarDate | null;
  /** The line that completes it. */
  readonly lineId: string;
}

/** Delivered together, lines of one product need its whole quantity on one day, whatever day each was wanted for. */
function needsByProduct(
  lines: readonly JudgedLine[],
  today: CalendarDate,
  orderNumber: string | null,
): readonly Need[] {
  const products = new Map<string, { readonly last: JudgedLine; readonly wanted: number; readonly isNow: boolean }>();
  for (const line of lines) {
    const [id, quantity] = [line.line.productId, wantedOf(line)];
    if (id === null || quantity === 0) continue;
    const { wanted, isNow } = products.get(id) ?? { wanted: 0, isNow: true };
    products.set(id, {
      last: line,
      wanted: sum([wanted, quantity]),
      isNow: isNow && line.verdict.kind === "enough" && line.verdict.numbers.date === today,
    });
  }
  return [...products.values()].flatMap(({ last: { line, facts }, wanted, isNow }) => {
    // Every line was found to be enough today, one after the other: so are they together.
    if (isNow) return [{ date: today, here: today, lineId: line.id }];
    if (facts?.kind !== "live") return [];
    const shelf = shelfOf(facts.stock, today, orderNumber);
    const moment = earliestOn(shelf, wanted);
    return moment === null ? [] : [{ date: moment.date, here: shelf.here.earliest(wanted), lineId: line.id }];
  });
}

/** In the base unit; zero for a line that is not judged. */
function wantedOf({ line, facts, verdict }: JudgedLine): number {
  if (
    facts?.kind !== "live" ||
    line.quantity === null ||
    COUNTED[verdict.kind] === "unknown" ||
    COUNTED[verdict.kind] === "withoutStock"
  )
    return 0;
  return Math.max(0, roundUp(line.quantity * (unitFactor(facts.product.units, line.unit, facts.stock.baseUnit) ?? 0)));
}
