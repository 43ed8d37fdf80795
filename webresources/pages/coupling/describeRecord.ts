import type { RecordStanding } from "../../../core/synchronisation/askRecord";
import { isPair } from "../../../core/synchronisation/coupling";
import type { KeptOut } from "../../../core/synchronisation/keptOut";
import type { WhyNotTold } from "../../../core/synchronisation/recordQueue";
import { whyNotTold } from "../synchronisation/describeJobs";
import type { PageTone } from "../../shared/ToneIcon";
import { factsOf } from "./describeFacts";
import { basisOf, headlineOf } from "./describePair";
import type { RecordFact, Speech } from "./speech";
import type { Strings } from "./strings";

/** How the synchronisation of a record stands, in the user's words. */
export interface RecordStory {
  readonly name: string;
  readonly tone: PageTone;
  readonly headline: string;
  /** What tells it. */
  readonly basis: string | null;
  /** Why Business Central told nothing, or not all. */
  readonly limits: string | null;
  readonly facts: readonly RecordFact[];
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
  const isCoupled = isPair(coupling);
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
    case "made":
      return isKeptOut ? "warning" : "good";
    case "notShown":
      return "neutral";
    case "noRecord":
      // Business Central's own price list has none there.
      return coupling.isMade || (mapping.kind === "order" && isKeptOut) ? "neutral" : "warning";
    case "notCoupled":
      // An order that nobody has submitted is where it should be.
      return mapping.kind === "order" && isKeptOut ? "neutral" : "warning";
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

function idOf(reason: KeptOut): string {
  switch (reason.kind) {
    case "rule":
      return reason.rule.id;
    case "outside":
      return reason.rule;
    default:
      return reason.kind;
  }
}

function reasonText(reason: KeptOut, strings: Strings): string {
  switch (reason.kind) {
    case "rule":
      return strings(`Rule_${reason.rule.id}`, reason.shown ?? strings("Empty"));
    case "otherCompany":
      return strings("OtherCompany", reason.shown ?? "–");
    case "blocked":
      return strings("Blocked");
    case "outside":
      return strings(`Outside_${reason.rule}`);
    case "fromBusinessCentral":
      return strings("FromBusinessCentral");
    case "onlyCoupled":
      return strings("OnlyCoupled");
    case "byHand":
      return strings("ByHand");
  }
}
