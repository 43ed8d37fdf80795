import type { SubmittableKind } from "../../core/documents/documentTable";
import type { LateReason, Waiting } from "../../core/orders/progress/waiting";
import type { RenderContext } from "./strings";

/** Since when a document waits, when it is due, and what is likely when it is late. */
export function describeWaiting(
  { since, takenBy, dueBy, isLate, lateReasons }: Waiting,
  kind: SubmittableKind,
  { strings, format }: RenderContext,
): readonly string[] {
  const sinceWhen = strings("WaitingSince", format.moment(since));
  if (takenBy === "coupling") {
    return [sinceWhen, strings("TakenOnceCoupled")];
  }
  if (takenBy === "hand" || dueBy === null) {
    return [sinceWhen, strings(kind === "order" ? "TakenByHandOrder" : "TakenByHandQuote")];
  }
  const due = format.moment(dueBy);
  if (!isLate) {
    return [sinceWhen, strings(takenBy === "job" ? "DueBy" : "DueByUsually", due)];
  }
  const [likeliest, other] = lateReasons;
  const reasonText = (reason: LateReason) =>
    strings(reason === "jobStopped" ? "LateJobStopped" : kind === "order" ? "LateRefused" : "LateRefusedQuote");
  return [
    sinceWhen,
    strings("DueByLate", due),
    ...(likeliest === undefined ? [] : [reasonText(likeliest)]),
    ...(other === undefined ? [] : [strings("LateOtherwise", reasonText(other))]),
  ];
}
