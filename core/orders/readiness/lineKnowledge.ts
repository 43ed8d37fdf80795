import type { JudgedLine } from "../../availability/document";
import type { LineVerdict } from "../../availability/verdict";
import type { LineAvailability, LineKnowledge } from "./facts";

/** What the availability of a line tells its readiness. */
export function lineKnowledge({ verdict, facts }: JudgedLine): LineKnowledge {
  if (facts?.kind === "live") {
    return { isKnown: true, isBlocked: verdict.kind === "blocked", availability: availability(verdict) };
  }
  const why = facts?.kind === "notLive" ? facts.why : null;
  const isUnknownItem =
    why?.from === "businessCentral" && (why.problem.kind === "itemNotFound" || why.problem.kind === "notCoupled");
  return { isKnown: isUnknownItem ? false : null, isBlocked: null, availability: null };
}

/** Null where the line could not be judged, and for a blocked item, which is another reason. */
function availability(verdict: LineVerdict): LineAvailability | null {
  switch (verdict.kind) {
    case "enough":
    case "notStockItem":
    case "delivered":
    case "partlyDelivered":
    case "inBusinessCentral":
    case "dropShipment":
      return { kind: "enough", verdict };
    case "acrossLocations":
    case "later":
    case "partly":
    case "notPlanned":
    case "dependsOnOverdue":
    case "datePassed":
    case "variantMissing":
      return { kind: "notSure", verdict: { ...verdict, kind: verdict.kind } };
    case "onHandOnly":
    case "madeToOrder":
    case "writeIn":
    case "blocked":
    case "unknown":
      return null;
  }
}
