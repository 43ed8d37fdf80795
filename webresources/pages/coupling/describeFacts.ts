import type { RecordStanding } from "../../../core/synchronisation/askRecord";
import type { LastSynchronised } from "../../../core/synchronisation/lastSynchronised";
import type { Queue } from "../../../core/synchronisation/recordQueue";
import { standingOf } from "../../../core/synchronisation/standing";
import { nameOf } from "../synchronisation/describeJobs";
import type { RecordFact, Speech } from "./speech";
import type { Strings } from "./strings";

/** When and by which job a record was synchronised, and what went wrong. */
export function factsOf(standing: RecordStanding, speech: Speech): readonly RecordFact[] {
  const { record, queue } = standing;
  const { strings, format } = speech;
  const figures = record.evidence === "figures" ? record.evidenceOn : null;
  return [
    { id: "written", label: strings("WrittenOn"), value: writtenText(standing, speech) },
    ...(figures === null ? [] : [{ id: "figures", label: strings("FiguresOn"), value: format.moment(figures) }]),
    ...synchronisedFact(standing.lastSynchronised, speech),
    ...jobFacts(queue, speech),
    { id: "error", label: strings("LastError"), value: errorText(queue, speech) },
  ];
}

function synchronisedFact(last: LastSynchronised | null, { strings, format }: Speech): readonly RecordFact[] {
  return last === null
    ? []
    : [{ id: "synchronised", label: strings("LastSynchronised"), value: synchronisedText(last, strings, format) }];
}

function synchronisedText(last: LastSynchronised, strings: Strings, format: Speech["format"]): string {
  switch (last.kind) {
    case "until":
    case "ran":
    case "byHand":
    case "runFailed":
      return strings(`Synchronised_${last.kind}`, format.moment(last.on));
    case "someFailed":
      return strings("Synchronised_someFailed", format.moment(last.on), String(last.failed));
    case "leftAlone":
      return strings("Synchronised_leftAlone", last.since === null ? "–" : format.moment(last.since));
    case "keptOut":
    case "notTold":
      return strings(`Synchronised_${last.kind}`);
  }
}

function writtenText({ record }: RecordStanding, { strings, format }: Speech): string {
  const { modifiedOn, isWrittenByBusinessCentral } = record;
  if (isWrittenByBusinessCentral === null || modifiedOn === null) {
    return strings("NotKnownWho");
  }
  return isWrittenByBusinessCentral ? format.moment(modifiedOn) : strings("WrittenByOther", format.moment(modifiedOn));
}

function jobFacts(queue: Queue, { strings, format, now }: Speech): readonly RecordFact[] {
  const job = (value: string) => ({ id: "job", label: strings("JobOf"), value });
  if (queue.kind === "notTold") {
    return [job(strings("JobNotTold"))];
  }
  if (queue.job === null) {
    return [job(strings("JobNone"))];
  }
  const standing = standingOf(queue.job, now);
  // A log of one day may lack a run that the mapping's own list has.
  const lastRun = queue.job.last?.endedOn ?? queue.mapping?.last?.startedOn ?? null;
  const { dueOn } = queue.job;
  return [
    job(strings("JobRow", nameOf(queue.job, strings), strings(`Standing_${standing}`))),
    {
      id: "lastRun",
      label: strings("LastRun"),
      value: lastRun === null ? strings("NotLogged") : format.moment(lastRun),
    },
    ...(dueOn === null || standing === "inError" || standing === "onHold"
      ? []
      : [{ id: "nextRun", label: strings("NextRun"), value: format.moment(dueOn) }]),
  ];
}

function errorText(queue: Queue, { strings, format }: Speech): string {
  if (queue.kind === "notTold") {
    return strings("JobNotTold");
  }
  const { skipped } = queue;
  if (typeof skipped === "string") {
    return strings(skipped === "none" ? "ErrorNone" : "ErrorNotTold");
  }
  return strings("ErrorSkipped", skipped.message, skipped.failedOn === null ? "–" : format.moment(skipped.failedOn));
}
