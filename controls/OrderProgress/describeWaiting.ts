import type { SubmittableKind } from "../../core/documents/documentTable";
import type { LateReason, Waiting } from "../../core/orders/progress/waiting";
import type { Surroundings } from "./surroundings";

/** Since when a document waits, when it is due, and what is likely when it is late. */
export function describeWaiting(
  { since, takenBy, dueBy, isLate, lateReasons }: Waiting,
  kind: SubmittableKind,
  { words, format }: Surroundings,
): readonly string[] {
  const sinceWhen = words("WaitingSince", format.moment(since));
  if (takenBy === "coupling") {
    return [sinceWhen, words("TakenOnceCoupled")];
  }
  if (takenBy === "hand" || dueBy === null) {
    return [sinceWhen, words(kind === "order" ? "TakenByHandOrder" : "TakenByHandQuote")];
  }
  const due = format.moment(dueBy);
  if (!isLate) {
    return [sinceWhen, words(takenBy === "job" ? "DueBy" : "DueByUsually", due)];
  }
  const [likeliest, other] = lateReasons;
  const reasonText = (reason: LateReason) =>
    words(reason === "jobStopped" ? "LateJobStopped" : kind === "order" ? "LateRefused" : "LateRefusedQuote");
  return [
    sinceWhen,
    words("DueByLate", due),
    ...(likeliest === undefined ? [] : [reasonText(likeliest)]),
    ...(other === undefined ? [] : [words("LateOtherwise", reasonText(other))]),
  ];
}
