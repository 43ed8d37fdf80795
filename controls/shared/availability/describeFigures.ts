import type { JudgedLine } from "../../../core/availability/document";
import type { LineNumbers } from "../../../core/availability/verdict";
import type { Format } from "../format";
import type { AvailabilityWords } from "./availabilityWords";

interface Writing {
  readonly words: AvailabilityWords;
  readonly format: Format;
}

/** The numbers behind a verdict, the most telling first. What is zero or not told is left out, except the figure itself. */
export function describeFigures(
  numbers: LineNumbers,
  ownDemand: JudgedLine["ownDemand"],
  { words, format }: Writing,
): readonly string[] {
  const amount = (value: number) => withUnit(value, numbers.unitName, { words, format });
  return [
    figure(numbers, { words, amount, format }),
    ...(numbers.lacking > 0 ? [words("Lacking", amount(numbers.lacking))] : []),
    ...(numbers.location === null ? [] : [words("CountedAt", numbers.location)]),
    ...(numbers.elsewhere !== null && numbers.elsewhere > 0 ? [words("Elsewhere", amount(numbers.elsewhere))] : []),
    ...(numbers.takenBefore > 0 ? [words("TakenBefore", amount(numbers.takenBefore))] : []),
    ...(numbers.undatedIncoming !== null && numbers.undatedIncoming > 0
      ? [words("UndatedIncoming", amount(numbers.undatedIncoming))]
      : []),
    ...(numbers.overdueIncoming > 0 ? [words("OverdueIncoming", amount(numbers.overdueIncoming))] : []),
    ...(ownDemand === "none" ? [] : [words(ownDemand === "counted" ? "OwnDemandCounted" : "OwnDemandLeftOut")]),
  ];
}

interface FigureWriting {
  readonly words: AvailabilityWords;
  readonly amount: (value: number) => string;
  readonly format: Format;
}

function figure({ basis, available, onHand, date }: LineNumbers, { words, amount, format }: FigureWriting): string {
  switch (basis) {
    case "onHand":
      return words("OnHandOnly", amount(onHand));
    case "available":
      return words("Available", amount(available));
    case "projected":
      return words("AvailableOn", amount(available), format.day(date));
  }
}

/** A quantity with its unit; alone where no unit is known. */
export function withUnit(value: number, unitName: string | null, { words, format }: Writing): string {
  return unitName === null ? format.quantity(value) : words("Amount", format.quantity(value), unitName);
}
