import type { Queue, RecordStanding, WhyNotTold } from "../../../core/synchronisation/askRecord";
import type { KeptOut } from "../../../core/synchronisation/keptOut";
import { standingOf } from "../../../core/synchronisation/standing";
import type { Format } from "../../../core/values/format";
import { nameOf, whyNotTold } from "../synchronisation/describeJobs";
import type { Tone } from "../../shared/ToneIcon";
import type { Words } from "./words";

export interface Speech {
  readonly words: Words;
  readonly format: Format;
  readonly now: Date;
}

/** How the synchronisation of a record stands, in the user's words. */
export interface RecordStory {
  readonly name: string;
  readonly tone: Tone;
  readonly headline: string;
  /** What tells it. */
  readonly basis: string | null;
  /** Why Business Central told nothing, or not all. */
  readonly limits: string | null;
  readonly facts: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  readonly reasonsHeading: string;
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  /** Where the rules come from. */
  readonly rules: string;
  /** Whether Business Central has something to show. */
  readonly hasPage: boolean;
}

export function describeRecord(standing: RecordStanding, speech: Speech): RecordStory {
  const { words } = speech;
  const { record, mapping, coupling, keptOut, queue } = standing;
  const isCoupled = coupling.kind === "coupled";
  const reasons = keptOut.map((each) => ({ id: idOf(each), text: reasonText(each, words) }));
  const isSkipped = queue.kind === "told" && typeof queue.skipped === "object";
  return {
    name: record.name,
    tone: toneOf(standing, reasons.length > 0 || isSkipped),
    headline: headlineOf(standing, words),
    basis: basisOf(standing, speech),
    limits: limitsOf(standing, words),
    facts: factsOf(standing, speech),
    reasonsHeading: words(isCoupled ? "KeptOutCoupled" : "KeptOut"),
    reasons: reasons.length === 0 ? [{ id: "none", text: words("NothingKeepsOut") }] : reasons,
    rules: words("RulesSource", mapping.names[0] ?? ""),
    hasPage: isCoupled && standing.webClientUrl !== null,
  };
}

function toneOf({ coupling, mapping }: RecordStanding, isKeptOut: boolean): Tone {
  switch (coupling.kind) {
    case "coupled":
      return isKeptOut ? "warning" : "good";
    case "notShown":
      return "neutral";
    default:
      // An order that nobody has submitted is where it should be.
      return mapping.kind === "order" && isKeptOut ? "neutral" : "warning";
  }
}

function headlineOf({ coupling, mapping: { kind } }: RecordStanding, words: Words): string {
  switch (coupling.kind) {
    case "coupled":
      return coupling.number === null ? words("Coupled") : words("CoupledWith", words(`Kind_${kind}`, coupling.number));
    case "notCoupled":
      return words("NotCoupled", words(`Kind_${kind}`, coupling.number));
    case "noRecord":
      return words("NoRecord", words(`Kind_${kind}`, coupling.number));
    case "notShown":
      return words("NotShown");
  }
}

function basisOf({ coupling, record, mapping, askedOn }: RecordStanding, { words, format, now }: Speech): string {
  if (coupling.kind === "notShown") {
    const { kind } = mapping;
    return words(kind === "customer" ? "NotShown_customer" : kind === "order" ? "NotShown_order" : "NotShown_other");
  }
  const basis = coupling.kind === "coupled" ? coupling.basis : "businessCentral";
  switch (basis) {
    case "businessCentral":
      return words("Basis_businessCentral", format.age(askedOn, now));
    case "figures":
      return record.evidenceOn === null
        ? words("Basis_figuresUndated")
        : words("Basis_figures", format.age(record.evidenceOn, now));
    case "taken":
      return words("Basis_taken");
    case "company":
      return words("Basis_company");
  }
}

function limitsOf({ queue, found }: RecordStanding, words: Words): string | null {
  if (queue.kind === "told") {
    return null;
  }
  const why = whyText(queue.why, words);
  return words(found.kind === "notTold" ? "OnlySales" : "OnlyPart", why);
}

function whyText(why: WhyNotTold, words: Words): string {
  switch (why.from) {
    case "connections":
      return words("Why_connections");
    case "choice":
      return words(`Why_${why.reason}`);
    case "connection":
    case "businessCentral":
      return words(whyNotTold(why.problem.kind, why.from));
  }
}

function factsOf(standing: RecordStanding, speech: Speech): RecordStory["facts"] {
  const { record, queue } = standing;
  const { words, format } = speech;
  const figures = record.evidence === "figures" ? record.evidenceOn : null;
  return [
    { id: "written", label: words("WrittenOn"), value: writtenText(standing, speech) },
    ...(figures === null ? [] : [{ id: "figures", label: words("FiguresOn"), value: format.moment(figures) }]),
    ...jobFacts(queue, speech),
    { id: "error", label: words("LastError"), value: errorText(queue, speech) },
  ];
}

function writtenText({ record }: RecordStanding, { words, format }: Speech): string {
  const { modifiedOn, isWrittenByBusinessCentral } = record;
  if (isWrittenByBusinessCentral === null || modifiedOn === null) {
    return words("NotKnownWho");
  }
  return isWrittenByBusinessCentral ? format.moment(modifiedOn) : words("WrittenByOther", format.moment(modifiedOn));
}

function jobFacts(queue: Queue, { words, format, now }: Speech): RecordStory["facts"] {
  const job = (value: string) => ({ id: "job", label: words("JobOf"), value });
  if (queue.kind === "notTold") {
    return [job(words("JobNotTold"))];
  }
  if (queue.job === null) {
    return [job(words("JobNone"))];
  }
  const standing = standingOf(queue.job, now);
  // A log of one day may lack a run that the mapping's own list has.
  const lastRun = queue.job.last?.endedOn ?? queue.mapping?.last?.startedOn ?? null;
  const { dueOn } = queue.job;
  return [
    job(words("JobRow", nameOf(queue.job, words), words(`Standing_${standing}`))),
    {
      id: "lastRun",
      label: words("LastRun"),
      value: lastRun === null ? words("NotLogged") : format.moment(lastRun),
    },
    ...(dueOn === null || standing === "inError" || standing === "onHold"
      ? []
      : [{ id: "nextRun", label: words("NextRun"), value: format.moment(dueOn) }]),
  ];
}

function errorText(queue: Queue, { words, format }: Speech): string {
  if (queue.kind === "notTold") {
    return words("JobNotTold");
  }
  const { skipped } = queue;
  if (typeof skipped === "string") {
    return words(skipped === "none" ? "ErrorNone" : "ErrorNotTold");
  }
  return words("ErrorSkipped", skipped.message, skipped.failedOn === null ? "–" : format.moment(skipped.failedOn));
}

function idOf(reason: KeptOut): string {
  return reason.kind === "rule" ? reason.rule.id : reason.kind;
}

function reasonText(reason: KeptOut, words: Words): string {
  switch (reason.kind) {
    case "rule":
      return words(`Rule_${reason.rule.id}`, reason.shown ?? words("Empty"));
    case "otherCompany":
      return words("OtherCompany", reason.shown ?? "–");
    case "blocked":
      return words("Blocked");
    case "fromBusinessCentral":
      return words("FromBusinessCentral");
    case "onlyCoupled":
      return words("OnlyCoupled");
    case "byHand":
      return words("ByHand");
  }
}
