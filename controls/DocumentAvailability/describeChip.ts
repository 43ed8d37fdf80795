import type { JudgedLine } from "../../core/availability/document";
import type { LinePromise } from "../../core/availability/keptPromise";
import type { AvailabilityTone } from "../shared/availability/tone";
import { TONES } from "../shared/availability/describeLine";
import type { Format } from "../../core/values/format";
import { sum } from "../../core/values/quantity";
import type { DocumentStringKey, DocumentStrings } from "./strings";

/** A verdict at a glance: an icon's tone, two words at most, and the number that says most. */
export interface Chip {
  readonly tone: AvailabilityTone;
  readonly label: string;
  /** A quantity in the line's unit or a day; null where no number says more. */
  readonly number: string | null;
}

interface Writing {
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** A line's verdict in two words; the whole of it is told by `describeLine`. @param kept what was promised of it */
export function describeChip(judged: JudgedLine, writing: Writing, kept: LinePromise | null = null): Chip {
  const { strings, format } = writing;
  if (kept !== null && kept.delayedTo !== null) {
    return { tone: "later", label: strings("ChipDelayed"), number: format.briefDay(kept.delayedTo) };
  }
  const { kind, promise, numbers, held } = judged.verdict;
  const chip = (key: DocumentStringKey, number: string | null = null): Chip => ({
    tone: kind === "unknown" ? "problem" : TONES[kind],
    label: strings(key),
    number,
  });
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? null : format.quantity(value);
  const day = (value: Parameters<Format["briefDay"]>[0] | null | undefined) =>
    value === null || value === undefined ? null : format.briefDay(value);
  const arrives = numbers?.days.arrives ?? numbers?.days.completeOn;
  switch (kind) {
    case "enough":
      return chip((numbers?.days.requested ?? null) === null ? "ChipEnough" : "ChipOnTime", amount(numbers?.available));
    case "acrossLocations":
      return chip("ChipAcrossLocations", amount(numbers?.available));
    case "later":
      return chip("ChipFrom", day(arrives));
    case "partly":
      return chip("ChipPartly", amount(sum(promise.map(({ quantity }) => quantity))));
    case "dependsOnOverdue":
      return chip("ChipOverdue", amount(numbers?.overdue?.quantity));
    case "notPlanned":
      return chip("ChipNotPlanned", amount(numbers?.missing));
    case "datePassed":
      return chip("ChipDatePassed");
    case "onHandOnly":
      return chip("ChipOnHand", amount(numbers?.onHand));
    case "delivered":
      return chip("ChipDelivered");
    case "partlyDelivered":
      return chip("ChipDelivered", amount(held?.shipped));
    case "inBusinessCentral":
      return (held?.shipmentDate ?? null) === null
        ? chip("ChipHandedOver")
        : chip("ChipLeaves", day(held?.shipmentDate));
    case "notStockItem":
      return chip("ChipNotStockItem");
    case "variantMissing":
      return chip("ChipVariantMissing");
    case "blocked":
      return chip("ChipBlocked");
    case "madeToOrder":
      return chip("ChipMadeToOrder");
    case "dropShipment":
      return chip("ChipDropShipment");
    case "writeIn":
      return chip("ChipWriteIn");
    case "unknown":
      return unknownChip(judged, writing);
  }
}

function unknownChip({ verdict, facts }: JudgedLine, { strings, format }: Writing): Chip {
  switch (verdict.reason) {
    case "asking":
    case null:
      return { tone: "asking", label: strings("ChipAsking"), number: null };
    case "noQuantity":
      return { tone: "neutral", label: strings("ChipNoQuantity"), number: null };
    case "unitNotInGroup":
      return { tone: "problem", label: strings("ChipUnitUnknown"), number: null };
    case "earlierLineUnknown":
    case "noProduct":
      return { tone: "problem", label: strings("ChipUnknown"), number: null };
    case "notLive": {
      // What was synchronised last is shown as such, and judges nothing.
      const onHand = facts?.kind === "notLive" ? facts.product.synchronisedOnHand : null;
      return onHand === null
        ? { tone: "problem", label: strings("ChipUnknown"), number: null }
        : { tone: "problem", label: strings("ChipSynchronised"), number: format.quantity(onHand) };
    }
  }
}
