import type { JudgedDocument, JudgedLine } from "../../core/availability/document";
import type { DocumentVerdict, LineCounts } from "../../core/availability/verdict";
import { describePlace } from "../shared/availability/describeFigures";
import type { Tone } from "../shared/availability/tone";
import type { Format } from "../../core/values/format";
import type { DocumentWords } from "./words";

/** What is said of the whole document. */
export interface DocumentSummary {
  readonly tone: Tone;
  readonly headline: string;
  /** The line that the document waits for; null where it waits for none. */
  readonly decided: { readonly text: string; readonly lineId: string } | null;
  readonly details: readonly string[];
}

interface Writing {
  readonly words: DocumentWords;
  readonly format: Format;
}

/** Puts a document's verdict into words. @param isAsking some product is still being asked for */
export function describeDocument(
  { verdict, lines }: JudgedDocument,
  isAsking: boolean,
  { words, format }: Writing,
): DocumentSummary {
  const { counts } = verdict;
  if (isAsking && judgedCount(counts) === 0) {
    return { tone: "asking", headline: words("Loading"), decided: null, details: [] };
  }
  const details = [
    ...(counts.acrossLocations === 0 ? [] : [words("Across", counts.acrossLocations)]),
    ...when(verdict, { words, format }),
    ...(counts.never === 0 ? [] : [words("Never", counts.never)]),
    ...(verdict.kind === "inBusinessCentral" || counts.held === 0 ? [] : [words("Held", counts.held)]),
    ...ownDates(lines, words),
    ...(verdict.place === null ? [] : [describePlace(verdict.place, words)]),
    ...(isAsking
      ? [words("Loading")]
      : verdict.kind === "unknown" || counts.unknown === 0
        ? []
        : [words("Unjudged", counts.unknown)]),
  ];
  return {
    tone: isAsking ? "asking" : toneOf(verdict),
    headline: headline(verdict, lines, words),
    decided: decidedBy(verdict, lines, words),
    details,
  };
}

/** A source that tells the stock and nothing else, as virtual tables do, leaves no line judged. */
function isStockAlone(lines: readonly JudgedLine[]): boolean {
  const kinds = lines.map((line) => line.verdict.kind);
  return kinds.includes("onHandOnly") && !kinds.includes("unknown");
}

function headline({ kind, counts }: DocumentVerdict, lines: readonly JudgedLine[], words: DocumentWords): string {
  switch (kind) {
    case "nothingToDeliver":
      return words("NothingToDeliver");
    case "unknown":
      return words(isStockAlone(lines) ? "OnlyStockKnown" : "NothingJudged");
    case "inBusinessCentral":
      return words("AllInBusinessCentral");
    default: {
      const judged = judgedCount(counts);
      const onTime = counts.onTime + counts.acrossLocations;
      if (onTime === judged) {
        return words("AllOnTime", judged);
      }
      return onTime === 0 ? words("NoneOnTime", judged) : words("SomeOnTime", String(onTime), String(judged));
    }
  }
}

function toneOf({ kind, counts, isPartial }: DocumentVerdict): Tone {
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

function when({ kind, arrives }: DocumentVerdict, { words, format }: Writing): readonly string[] {
  return kind !== "later" || arrives === null ? [] : [words("AllFrom", format.day(arrives))];
}

function decidedBy(
  { decidedBy: id }: DocumentVerdict,
  lines: readonly JudgedLine[],
  words: DocumentWords,
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
    text: product === null ? words("DecidedByUnnamed", position) : words("DecidedBy", position, product.name),
  };
}

/** Lines whose own date Business Central will not take: said once for all of them. */
function ownDates(lines: readonly JudgedLine[], words: DocumentWords): readonly string[] {
  const count = lines.filter(({ verdict }) => (verdict.numbers?.days.notTaken ?? null) !== null).length;
  return count === 0 ? [] : [words("OwnDatesNotTaken", count)];
}

function judgedCount({ onTime, acrossLocations, later, never }: LineCounts): number {
  return onTime + acrossLocations + later + never;
}
