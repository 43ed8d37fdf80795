import { companyFor } from "../../../core/orders/companyFor";
import type { SubmittableKind } from "../../../core/documents/documentTable";
import type { Readiness } from "../../../core/orders/readiness/checkReadiness";
import { JOB_INTERVAL_MS } from "../../../core/orders/progress/waiting";
import { describeOutcome, describeProblem } from "./describeOutcome";
import { canBeHandedOver, isChecking } from "./documents";
import type { PageDocument } from "./documents";
import type { Format } from "../../../core/values/format";
import type { Tone } from "../../shared/ToneIcon";
import type { Words } from "./words";

export interface Verdict {
  readonly tone: Tone;
  readonly text: string;
}

/** One document's standing in a sentence: what became of it, else what stands in its way. */
export function documentVerdict({ check, handOver }: PageDocument, kind: SubmittableKind, words: Words): Verdict {
  if (handOver.kind === "running") {
    return { tone: "asking", text: words("HandingOver") };
  }
  if (handOver.kind !== "none") {
    return {
      tone: handOver.kind === "done" ? "good" : handOver.kind === "already" ? "neutral" : "bad",
      text: describeOutcome(handOver, kind, words),
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

function readinessVerdict({ verdict, blocking, warning, checks }: Readiness, words: Words): Verdict {
  switch (verdict) {
    case "blocked":
      return { tone: "bad", text: blocking === 1 ? words("Blocked") : words("BlockedMany", String(blocking)) };
    case "warnings":
      return { tone: "warning", text: warning === 1 ? words("Warning") : words("Warnings", String(warning)) };
    case "ready":
      return {
        tone: "good",
        text: words(checks.some(({ outcome }) => outcome.kind === "notChecked") ? "ReadyPartly" : "Ready"),
      };
  }
}

/** All documents in a sentence, while they are checked and after. */
export function overallText(documents: readonly PageDocument[], words: Words): string {
  const open = documents.filter(isChecking).length;
  if (open > 0) {
    return words("CheckingMany", String(documents.length - open), String(documents.length));
  }
  const ready = documents.filter(canBeHandedOver).length;
  const left = documents.filter((document) => document.handOver.kind === "none" && !canBeHandedOver(document)).length;
  const done = documents.filter(({ handOver }) => handOver.kind === "done").length;
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
