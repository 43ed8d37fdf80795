import type { CalendarDate } from "../values/calendarDate";
import { sum } from "../values/quantity";
import type { Caveats } from "./caveats";
import type { Movement, MovementKind, Term } from "./itemKnowledge";

export interface LineReading {
  readonly factor: (code: string) => number | null;
  readonly caveats: Caveats;
}

const SUPPLIES: ReadonlySet<MovementKind> = new Set<MovementKind>([
  "salesReturn",
  "purchaseOrder",
  "transferIn",
  "production",
  "assembly",
]);
const NO_DATE = "9999-";

interface MovementFacts {
  readonly location: string;
  readonly variant: string;
  readonly date: CalendarDate | null;
  readonly quantity: number;
  readonly reserved?: number | null;
  readonly documentNumber: string;
  readonly lineNumber?: number | null;
  readonly supply?: Movement["supply"];
  readonly isConverted?: boolean;
  readonly isIgnored?: boolean;
}

/** One open line, in the base unit; null for one that counts for nothing. */
export function movement(kind: MovementKind, facts: MovementFacts): Movement | null {
  const { location, variant, date, quantity, reserved = null, documentNumber, lineNumber = null } = facts;
  if (facts.isIgnored === true) {
    return null;
  }
  return {
    kind,
    comes: SUPPLIES.has(kind),
    date: date?.startsWith(NO_DATE) === true ? null : date,
    quantity: sum([quantity]),
    reserved: reserved === null ? null : sum([reserved]),
    documentNumber,
    lineNumber,
    location,
    variant,
    supply: facts.supply ?? "order",
    ...(facts.isConverted === true && { isConverted: true }),
  };
}

/** Reads a line in the base unit; a unit that nobody can convert is named, and the total's remainder stands for the line. */
export function inBase<Result>(
  unit: string,
  term: Term,
  { factor, caveats }: LineReading,
  read: (factor: number) => Result,
): readonly Result[] {
  const found = factor(unit);
  if (found === null) {
    caveats.add(term, { kind: "unitUnknown", unit });
    return [];
  }
  return [read(found)];
}
