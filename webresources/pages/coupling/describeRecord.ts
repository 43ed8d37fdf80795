import type { Queue, RecordStanding, WhyNotTold } from "../../../core/synchronisation/askRecord";
import type { KeptOut } from "../../../core/synchronisation/keptOut";
import { standingOf } from "../../../core/synchronisation/standing";
import type { Format } from "../../../core/values/format";
import { nameOf, whyNotTold } from "../synchronisation/describeJobs";
import type { PageTone } from "../../shared/ToneIcon";
import type { Strings } from "./strings";

export interface Speech {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

/** How the synchronisation of a record stands, in the user's words. */
export interface RecordStory {
  readonly name: string;
  readonly tone: PageTone;
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
  const { strings } = speech;
  const { record, mapping, coupling, keptOut, queue } = standing;
  const isCoupled = coupling.kind === "coupled";
  const reasons = keptOut.map((each) => ({ id: idOf(each), text: reasonText(each, strings) }));
  const isSkipped = queue.kind === "told" && typeof queue.skipped === "object";
  return {
    name: record.name,
    tone: toneOf(standing, reasons.length > 0 || isSkipped),
    headline: headlineOf(standing, strings),
    basis: basisOf(standing, speech),
    limits: limitsOf(standing, strings),
    facts: factsOf(standing, speech),
    reasonsHeading: strings(isCoupled ? "KeptOutCoupled" : "KeptOut"),
    reasons: reasons.length === 0 ? [{ id: "none", text: strings("NothingKeepsOut") }] : reasons,
    rules: strings("RulesSource", mapping.names[0] ?? ""),
    hasPage: isCoupled && standing.webClientUrl !== null,
  };
}

function toneOf({ coupling, mapping }: RecordStanding, isKeptOut: boolean): PageTone {
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

function headlineOf({ coupling, mapping: { kind } }: RecordStanding, strings: Strings): string {
  switch (coupling.kind) {
    case "coupled":
      return coupling.number === null
        ? strings("Coupled")
        : strings("CoupledWith", strings(`Kind_${kind}`, coupling.number));
    case "notCoupled":
      return strings("NotCoupled", strings(`Kind_${kind}`, coupling.number));
    case "noRecord":
      return strings("NoRecord", strings(`Kind_${kind}`, coupling.number));
    case "notShown":
      return strings("NotShown");
  }
}

function basisOf({ coupling, record, mapping, askedOn }: RecordStanding, { strings, format, now }: Speech): string {
  if (coupling.kind === "notShown") {
    const { kind } = mapping;
    return strings(kind === "customer" ? "NotShown_customer" : kind === "order" ? "NotShown_order" : "NotShown_other");
  }
  const basis = coupling.kind === "coupled" ? coupling.basis : "businessCentral";
  switch (basis) {
    case "businessCentral":
      return strings("Basis_businessCentral", format.age(askedOn, now));
    case "figures":
      return record.evidenceOn === null
        ? strings("Basis_figuresUndated")
        : strings("Basis_figures", format.age(record.evidenceOn, now));
    case "taken":
      return strings("Basis_taken");
    case "company":
      return strings("Basis_company");
  }
}

function limitsOf({ queue, found }: RecordStanding, strings: Strings): string | null {
  if (queue.kind === "told") {
    return null;
  }
  const why = whyText(queue.why, strings);
  return strings(found.kind === "notTold" ? "OnlySales" : "OnlyPart", why);
}

function whyText(why: WhyNotTold, strings: Strings): string {
  switch (why.from) {
    case "connections":
      return strings("Why_connections");
    case "choice":
      return strings(`Why_${why.reason}`);
    case "connection":
    case "businessCentral":
      return strings(whyNotTold(why.problem.kind, why.from));
  }
}

function factsOf(standing: RecordStanding, speech: Speech): RecordStory["facts"] {
  const { record, queue } = standing;
  const { strings, format } = speech;
  const figures = record.evidence === "figures" ? record.evidenceOn : null;
  return [
    { id: "written", label: strings("WrittenOn"), value: writtenText(standing, speech) },
    ...(figures === null ? [] : [{ id: "figures", label: strings("FiguresOn"), value: format.moment(figures) }]),
    ...jobFacts(queue, speech),
    { id: "error", label: strings("LastError"), value: errorText(queue, speech) },
  ];
}

function writtenText({ record }: RecordStanding, { strings, format }: Speech): string {
  const { modifiedOn, isWrittenByBusinessCentral } = record;
  if (isWrittenByBusinessCentral === null || modifiedOn === null) {
    return strings("NotKnownWho");
  }
  return isWrittenByBusinessCentral ? format.moment(modifiedOn) : strings("WrittenByOther", format.moment(modifiedOn));
}

function jobFacts(queue: Queue, { strings, format, now }: Speech): RecordStory["facts"] {
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

function idOf(reason: KeptOut): string {
  return reason.kind === "rule" ? reason.rule.id : reason.kind;
}

function reasonText(reason: KeptOut, strings: Strings): string {
  switch (reason.kind) {
    case "rule":
      return strings(`Rule_${reason.rule.id}`, reason.shown ?? strings("Empty"));
    case "otherCompany":
      return strings("OtherCompany", reason.shown ?? "–");
    case "blocked":
      return strings("Blocked");
    case "fromBusinessCentral":
      return strings("FromBusinessCentral");
    case "onlyCoupled":
      return strings("OnlyCoupled");
    case "byHand":
      return strings("ByHand");
  }
}
