import type { JudgedDocument, JudgedLine } from "../../core/availability/document";
import type { DocumentVerdict, LineCounts } from "../../core/availability/verdict";
import type { Tone } from "../shared/availability/tone";
import type { Format } from "../shared/format";
import type { DocumentWords, WordKey } from "./words";

/** What is said of the whole document. */
export interface DocumentSummary {
  readonly tone: Tone;
  readonly headline: string;
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
  if (isAsking && judgedCount(counts) === 0) return { tone: "asking", headline: words("Loading"), details: [] };
  const details = [
    ...counted(counts.elsewhere, ["ElsewhereOne", "ElsewhereMany"], words),
    ...when(verdict, { words, format }),
    ...counted(counts.never, ["NeverOne", "NeverMany"], words),
    ...decidedBy(verdict, lines, words),
    ...(isAsking
      ? [words("Loading")]
      : verdict.kind === "unknown"
        ? []
        : counted(counts.unknown, ["UnjudgedOne", "UnjudgedMany"], words)),
    ...(lacksDates(verdict, lines) ? [words("DatesNotKnown")] : []),
  ];
  return { tone: isAsking ? "asking" : toneOf(verdict), headline: headline(verdict, words), details };
}

function headline({ kind, counts }: DocumentVerdict, words: DocumentWords): string {
  if (kind === "nothingToDeliver") return words("NothingToDeliver");
  if (kind === "unknown") return words("NothingJudged");
  const judged = judgedCount(counts);
  const onTime = counts.onTime + counts.elsewhere;
  if (onTime === judged) return judged === 1 ? words("OnlyLineOnTime") : words("AllOnTime", String(judged));
  if (judged === 1) return words("OnlyLineLate");
  return onTime === 0 ? words("NoneOnTime", String(judged)) : words("SomeOnTime", String(onTime), String(judged));
}

function toneOf({ kind, counts, isPartial }: DocumentVerdict): Tone {
  switch (kind) {
    case "onTime":
      return isPartial ? "problem" : counts.elsewhere > 0 ? "elsewhere" : "good";
    case "later":
      return "later";
    case "never":
      return "bad";
    case "unknown":
      return "problem";
    case "nothingToDeliver":
      return "neutral";
  }
}

function when({ kind, earliest, needsOtherLocations }: DocumentVerdict, { words, format }: Writing): readonly string[] {
  if (kind !== "later" || earliest === null) return [];
  return [words(needsOtherLocations ? "AllElsewhereFrom" : "AllFrom", format.day(earliest))];
}

function decidedBy(
  { decidedBy: id }: DocumentVerdict,
  lines: readonly JudgedLine[],
  words: DocumentWords,
): readonly string[] {
  const index = id === null ? -1 : lines.findIndex(({ line }) => line.id === id);
  const facts = lines[index]?.facts ?? null;
  if (index < 0) return [];
  const position = String(index + 1);
  const product = facts !== null && "product" in facts ? facts.product : null;
  return [product === null ? words("DecidedByUnnamed", position) : words("DecidedBy", position, product.name)];
}

/** Where nobody told when more arrives, "not in sight" says less than it seems to. */
function lacksDates({ counts }: DocumentVerdict, lines: readonly JudgedLine[]): boolean {
  return (
    counts.never > 0 &&
    lines.some(({ verdict }) => verdict.kind === "notEnough" && verdict.numbers.basis !== "projected")
  );
}

function counted(count: number, [one, many]: readonly [WordKey, WordKey], words: DocumentWords): readonly string[] {
  return count === 0 ? [] : [count === 1 ? words(one) : words(many, String(count))];
}

function judgedCount({ onTime, elsewhere, later, never }: LineCounts): number {
  return onTime + elsewhere + later + never;
}
