import type { FactsAnswer, JudgedDocument } from "../../core/availability/document";
import type { NotLive } from "../../core/availability/productFacts";
import { describeDocumentProblem, describeNotLive } from "../shared/availability/describeProblem";
import type { ProblemStrings } from "../shared/problems/problemStrings";
import type { Format } from "../../core/values/format";
import type { Reading } from "../shared/useSalesReading";
import { describeDocument } from "./describeDocument";
import type { DocumentSummary } from "./describeDocument";
import { keptPromise } from "./keptPromise";
import type { SalesDocument } from "../../core/documents/salesDocument";
import type { DocumentStrings } from "./strings";

export interface KnownDocument {
  readonly document: Reading<SalesDocument>;
  readonly judged: JudgedDocument | null;
  readonly isAsking: boolean;
}

interface Writing {
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** What stands above the lines, whatever is known of the document. */
export function summarise(
  { document, judged, isAsking }: KnownDocument,
  { strings, format }: Writing,
): DocumentSummary {
  switch (document.kind) {
    case "none":
      return { tone: "neutral", headline: strings("NoDocument"), decided: null, details: [] };
    case "reading":
      return { tone: "asking", headline: strings("Loading"), decided: null, details: [] };
    case "failed":
      return problem(describeDocumentProblem(document.problem, strings));
    case "read": {
      if (!document.value.isOpen) {
        return { tone: "neutral", headline: strings("Closed"), decided: null, details: [] };
      }
      if (judged === null) {
        return { tone: "asking", headline: strings("Loading"), decided: null, details: [] };
      }
      const reason = commonReason(judged);
      return reason === null || isAsking
        ? withPromise(describeDocument(judged, isAsking, { strings, format }), document.value, judged, {
            strings,
            format,
          })
        : problem(describeNotLive(reason, strings));
    }
  }
}

function withPromise(
  summary: DocumentSummary,
  document: SalesDocument,
  judged: JudgedDocument,
  { strings, format }: Writing,
): DocumentSummary {
  const promise = keptPromise(document, judged, { strings, format });
  return {
    ...summary,
    tone: promise?.isSlipping === true ? "later" : summary.tone,
    details: [
      ...(promise === null ? [] : [promise.text]),
      ...summary.details,
      ...(document.promisedLines === null ? [strings("PromisedLinesUnread")] : []),
    ],
  };
}

/** The one reason for which nothing of the document is known; null where something is, or reasons differ. */
export function commonReason({ lines, verdict }: JudgedDocument): NotLive | null {
  if (verdict.kind !== "unknown") {
    return null;
  }
  const reasons = lines.flatMap(({ facts }) => (facts?.kind === "notLive" ? [facts.why] : []));
  const [first] = reasons;
  return first !== undefined &&
    reasons.length === verdict.counts.unknown &&
    new Set(reasons.map((why) => JSON.stringify(why))).size === 1
    ? first
    : null;
}

/** Where the figures come from; null while there are none. */
export function describeDocumentOrigin(
  answer: FactsAnswer | null,
  now: Date,
  { strings, format }: Writing,
): string | null {
  const { askedOn = null, companyName = null } = answer ?? {};
  return askedOn === null || companyName === null
    ? null
    : strings("DocumentOrigin", companyName, format.age(askedOn, now));
}

function problem({ headline, explanation }: ProblemStrings): DocumentSummary {
  return { tone: "problem", headline, decided: null, details: explanation === null ? [] : [explanation] };
}
