import type { JudgedDocument, JudgedLine } from "../../core/availability/document";
import type { DocumentVerdict, LineCounts } from "../../core/availability/verdict";
import { describePlace } from "../shared/availability/describeFigures";
import type { AvailabilityTone } from "../shared/availability/tone";
import type { Format } from "../../core/values/format";
import type { DocumentStrings } from "./strings";

/** What is said of the whole document. */
export interface DocumentSummary {
  readonly tone: AvailabilityTone;
  readonly headline: string;
  /** The line that the document waits for; null where it waits for none. */
  readonly decided: { readonly text: string; readonly lineId: string } | null;
  readonly details: readonly string[];
}

interface Writing {
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** Puts a document's verdict into words. @param isAsking some product is still being asked for */
export function describeDocument(
  { verdict, lines }: JudgedDocument,
  isAsking: boolean,
  { strings, format }: Writing,
): DocumentSummary {
  const { counts } = verdict;
  if (isAsking && judgedCount(counts) === 0) {
    return { tone: "asking", headline: strings("Loading"), decided: null, details: [] };
  }
  const details = [
    ...(counts.acrossLocations === 0 ? [] : [strings("Across", counts.acrossLocations)]),
    ...when(verdict, { strings, format }),
    ...(counts.never === 0 ? [] : [strings("Never", counts.never)]),
    ...(verdict.kind === "inBusinessCentral" || counts.held === 0 ? [] : [strings("Held", counts.held)]),
    ...ownDates(lines, strings),
    ...(verdict.place === null ? [] : [describePlace(verdict.place, strings)]),
    ...(isAsking
      ? [strings("Loading")]
      : verdict.kind === "unknown" || counts.unknown === 0
        ? []
        : [strings("Unjudged", counts.unknown)]),
  ];
  return {
    tone: isAsking ? "asking" : toneOf(verdict),
    headline: headline(verdict, lines, strings),
    decided: decidedBy(verdict, lines, strings),
    details,
  };
}

/** A source that tells the stock and nothing else, as virtual tables do, leaves no line judged. */
function isStockAlone(lines: readonly JudgedLine[]): boolean {
  const kinds = lines.map((line) => line.verdict.kind);
  return kinds.includes("onHandOnly") && !kinds.includes("unknown");
}

function headline({ kind, counts }: DocumentVerdict, lines: readonly JudgedLine[], strings: DocumentStrings): string {
  switch (kind) {
    case "nothingToDeliver":
      return strings("NothingToDeliver");
    case "unknown":
      return strings(isStockAlone(lines) ? "OnlyStockKnown" : "NothingJudged");
    case "inBusinessCentral":
      return strings("AllInBusinessCentral");
    default: {
      const judged = judgedCount(counts);
      const onTime = counts.onTime + counts.acrossLocations;
      if (onTime === judged) {
        return strings("AllOnTime", judged);
      }
      return onTime === 0 ? strings("NoneOnTime", judged) : strings("SomeOnTime", String(onTime), String(judged));
    }
  }
}

function toneOf({ kind, counts, isPartial }: DocumentVerdict): AvailabilityTone {
  switch (kind) {
    case "onTime":
      return isPartial ? "problem" : counts.acrossLocations > 0 ? "elsewhere" : "good";
    case "later":
      return "later";
    case "never":
      return "bad";
    case "unknown":
      return "problem";
    case "inBusinessCentral":
    case "nothingToDeliver":
      return "neutral";
  }
}

function when({ kind, arrives }: DocumentVerdict, { strings, format }: Writing): readonly string[] {
  return kind !== "later" || arrives === null ? [] : [strings("AllFrom", format.day(arrives))];
}

function decidedBy(
  { decidedBy: id }: DocumentVerdict,
  lines: readonly JudgedLine[],
  strings: DocumentStrings,
): DocumentSummary["decided"] {
  const index = id === null ? -1 : lines.findIndex(({ line }) => line.id === id);
  const facts = lines[index]?.facts ?? null;
  if (index < 0 || id === null) {
    return null;
  }
  const position = String(index + 1);
  const product = facts !== null && "product" in facts ? facts.product : null;
  return {
    lineId: id,
    text: product === null ? strings("DecidedByUnnamed", position) : strings("DecidedBy", position, product.name),
  };
}

/** Lines whose own date Business Central will not take: said once for all of them. */
function ownDates(lines: readonly JudgedLine[], strings: DocumentStrings): readonly string[] {
  const count = lines.filter(({ verdict }) => (verdict.numbers?.days.notTaken ?? null) !== null).length;
  return count === 0 ? [] : [strings("OwnDatesNotTaken", count)];
}

function judgedCount({ onTime, acrossLocations, later, never }: LineCounts): number {
  return onTime + acrossLocations + later + never;
}
