import { companyFor } from "../../../core/orders/companyFor";
import type { SubmittableKind } from "../../../core/documents/documentTable";
import { isTwoWay } from "../../../core/orders/readiness/orderMode";
import type { Readiness, ReadinessVerdict } from "../../../core/orders/readiness/checkReadiness";
import { JOB_INTERVAL_MS } from "../../../core/orders/progress/waiting";
import { describeOutcome, describeReadinessProblem } from "./describeOutcome";
import { canBeSubmitted, isChecking } from "./documents";
import type { PageDocument } from "./documents";
import type { Format } from "../../../core/values/format";
import type { PageTone } from "../../shared/ToneIcon";
import type { Strings } from "./strings";

export interface Verdict {
  readonly tone: PageTone;
  readonly text: string;
}

/** One document's standing in a sentence: what became of it, else what stands in its way. */
export function describeVerdict({ check, submission }: PageDocument, kind: SubmittableKind, strings: Strings): Verdict {
  if (submission.kind === "running") {
    return { tone: "asking", text: strings("HandingOver") };
  }
  if (submission.kind !== "none") {
    return {
      tone: submission.kind === "done" ? "good" : submission.kind === "already" ? "neutral" : "bad",
      text: describeOutcome(submission, kind, strings),
    };
  }
  switch (check.kind) {
    case "checking":
      return { tone: "asking", text: strings("Checking") };
    case "unreadable":
      return { tone: "bad", text: describeReadinessProblem(check.problem, strings) };
    case "checked":
      return check.isAsking
        ? { tone: "asking", text: strings("AskingBusinessCentral") }
        : readinessVerdict(check.readiness, strings);
  }
}

function readinessVerdict({ verdict, blocking, serious, notes, isPartial }: Readiness, strings: Strings): Verdict {
  switch (verdict) {
    case "blocked":
      return { tone: "bad", text: strings("Blocked", blocking) };
    case "warnings": {
      const text = strings("Warning", serious);
      return { tone: "warning", text: isPartial ? `${text} ${strings("NotAllChecked")}` : text };
    }
    case "unknown":
      return { tone: "neutral", text: strings("ReadyPartly") };
    case "notes":
      return { tone: "good", text: strings("Note", notes) };
    case "ready":
      return { tone: "good", text: strings("Ready") };
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
export function overallText(documents: readonly PageDocument[], strings: Strings): string {
  const open = documents.filter(isChecking).length;
  if (open > 0) {
    return strings("CheckingMany", String(documents.length - open), String(documents.length));
  }
  const ready = documents.filter(canBeSubmitted).length;
  const left = documents.filter((document) => document.submission.kind === "none" && !canBeSubmitted(document)).length;
  const done = documents.filter(({ submission }) => submission.kind === "done").length;
  if (ready === 0) {
    return done > 0 ? strings("SummaryDone", String(done), String(documents.length)) : strings("SummaryNone");
  }
  return left > 0
    ? strings("SummaryLeftOut", String(ready), String(documents.length), String(left))
    : strings("SummaryReady", String(ready), String(documents.length));
}

/** What will happen when the documents are handed over, and when. */
export function confirmation(
  ready: readonly PageDocument[],
  kind: SubmittableKind,
  strings: Strings,
  format: Format,
  now: Date,
): string {
  const [document, ...others] = ready;
  if (others.length > 0 || document?.check.kind !== "checked") {
    return strings(kind === "order" ? "ConfirmOrders" : "ConfirmQuotes");
  }
  const { document: facts, environment } = document.check.facts;
  if (isTwoWay(document.check.facts)) {
    return strings("ConfirmOrderTwoWay");
  }
  const company = companyFor(environment.companies, facts.companyId);
  const isTaken = (kind === "order" ? company?.takesOrders : company?.takesQuotes) ?? null;
  const dueBy = format.moment(new Date(now.getTime() + JOB_INTERVAL_MS));
  if (isTaken === null) {
    return strings(kind === "order" ? "ConfirmOrder" : "ConfirmQuote");
  }
  if (isTaken) {
    return strings(kind === "order" ? "ConfirmOrderByJob" : "ConfirmQuoteByJob", dueBy);
  }
  return strings(kind === "order" ? "ConfirmOrderByHand" : "ConfirmQuoteByHand");
}
