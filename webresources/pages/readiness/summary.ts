import { companyFor } from "../../../core/orders/companyFor";
import type { SubmittableKind } from "../../../core/documents/documentTable";
import { isTwoWay } from "../../../core/orders/readiness/orderMode";
import type { Readiness, ReadinessVerdict } from "../../../core/orders/readiness/checkReadiness";
import { JOB_INTERVAL_MS } from "../../../core/orders/progress/waiting";
import { describeOutcome, describeProblem } from "./describeOutcome";
import { canBeSubmitted, isChecking } from "./documents";
import type { PageDocument } from "./documents";
import type { Format } from "../../../core/values/format";
import type { Tone } from "../../shared/ToneIcon";
import type { Words } from "./words";

export interface Verdict {
  readonly tone: Tone;
  readonly text: string;
}

/** One document's standing in a sentence: what became of it, else what stands in its way. */
export function documentVerdict({ check, submission }: PageDocument, kind: SubmittableKind, words: Words): Verdict {
  if (submission.kind === "running") {
    return { tone: "asking", text: words("HandingOver") };
  }
  if (submission.kind !== "none") {
    return {
      tone: submission.kind === "done" ? "good" : submission.kind === "already" ? "neutral" : "bad",
      text: describeOutcome(submission, kind, words),
    };
  }
  switch (check.kind) {
    case "checking":
      return { tone: "asking", text: words("Checking") };
    case "unreadable":
      return { tone: "bad", text: describeProblem(check.problem, words) };
    case "checked":
      return check.isAsking
        ? { tone: "asking", text: words("AskingBusinessCentral") }
        : readinessVerdict(check.readiness, words);
  }
}

function readinessVerdict({ verdict, blocking, serious, notes, isPartial }: Readiness, words: Words): Verdict {
  switch (verdict) {
    case "blocked":
      return { tone: "bad", text: words("Blocked", blocking) };
    case "warnings": {
      const text = words("Warning", serious);
      return { tone: "warning", text: isPartial ? `${text} ${words("NotAllChecked")}` : text };
    }
    case "unknown":
      return { tone: "neutral", text: words("ReadyPartly") };
    case "notes":
      return { tone: "good", text: words("Note", notes) };
    case "ready":
      return { tone: "good", text: words("Ready") };
  }
}

const GRAVEST: readonly ReadinessVerdict[] = ["blocked", "warnings", "unknown", "notes", "ready"];

/** The gravest of what stands in the way of any document, for tests and tools; nothing while something is still being checked. */
export function readinessOf(documents: readonly PageDocument[]): ReadinessVerdict | undefined {
  if (documents.some(isChecking)) {
    return undefined;
  }
  const verdicts = documents.map(({ check }) => (check.kind === "checked" ? check.readiness.verdict : "unknown"));
  return GRAVEST.find((verdict) => verdicts.includes(verdict));
}

/** All documents in a sentence, while they are checked and after. */
export function overallText(documents: readonly PageDocument[], words: Words): string {
  const open = documents.filter(isChecking).length;
  if (open > 0) {
    return words("CheckingMany", String(documents.length - open), String(documents.length));
  }
  const ready = documents.filter(canBeSubmitted).length;
  const left = documents.filter((document) => document.submission.kind === "none" && !canBeSubmitted(document)).length;
  const done = documents.filter(({ submission }) => submission.kind === "done").length;
  if (ready === 0) {
    return done > 0 ? words("SummaryDone", String(done), String(documents.length)) : words("SummaryNone");
  }
  return left > 0
    ? words("SummaryLeftOut", String(ready), String(documents.length), String(left))
    : words("SummaryReady", String(ready), String(documents.length));
}

/** What will happen when the documents are handed over, and when. */
export function confirmation(
  ready: readonly PageDocument[],
  kind: SubmittableKind,
  words: Words,
  format: Format,
  now: Date,
): string {
  const [document, ...others] = ready;
  if (others.length > 0 || document?.check.kind !== "checked") {
    return words(kind === "order" ? "ConfirmOrders" : "ConfirmQuotes");
  }
  const { document: facts, environment } = document.check.facts;
  if (isTwoWay(document.check.facts)) {
    return words("ConfirmOrderTwoWay");
  }
  const company = companyFor(environment.companies, facts.companyId);
  const isTaken = (kind === "order" ? company?.takesOrders : company?.takesQuotes) ?? null;
  const dueBy = format.moment(new Date(now.getTime() + JOB_INTERVAL_MS));
  if (isTaken === null) {
    return words(kind === "order" ? "ConfirmOrder" : "ConfirmQuote");
  }
  if (isTaken) {
    return words(kind === "order" ? "ConfirmOrderByJob" : "ConfirmQuoteByJob", dueBy);
  }
  return words(kind === "order" ? "ConfirmOrderByHand" : "ConfirmQuoteByHand");
}
