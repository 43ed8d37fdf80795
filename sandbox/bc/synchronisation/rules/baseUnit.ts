import type { Company } from "../../ledger/company";
import { SynchFailure } from "../failures";

/** Table 27, validation of *Base Unit of Measure* of an item that is there. @throws SynchFailure with BC's words */
export function checkBaseUnit({ itemEntries, itemUnits }: Company, no: string, code: string): void {
  const left = new Map<string, number>();
  for (const { locationCode, variantCode, quantity } of itemEntries.get(no) ?? []) {
    const place = `${locationCode}/${variantCode}`;
    left.set(place, (left.get(place) ?? 0) + quantity);
  }
  if ([...left.values()].some((quantity) => quantity !== 0)) {
    throw new SynchFailure(
      "You cannot change Base Unit of Measure because there are one or more open ledger entries for this item.",
    );
  }
  const unit = itemUnits.get(no)?.find((each) => each.code === code);
  if (unit !== undefined && unit.quantityPerUnit !== 1) {
    throw new SynchFailure(
      `The quantity per base unit of measure must be 1. ${code} is set up with ${unit.quantityPerUnit} per unit of measure. You can change this setup in the Item Units of Measure window.`,
    );
  }
}
