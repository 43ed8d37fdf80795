/** One unit of a unit group; `quantity` counts in `baseUnitId`'s unit, as Dataverse's `uom` table has it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** Null for the group's own base unit. */
  readonly baseUnitId: string | null;
}

/**
 * How many of the unit named `baseUnit` one `unitId` holds, following the chain of the unit group. Null where the group does not say:
 * the unit is not in the group, the chain does not end at `baseUnit`, or a quantity is not positive.
 */
export function quantityInBaseUnit(units: readonly Unit[], unitId: string, baseUnit: string): number | null {
  let factor = 1;
  let unit = units.find((candidate) => candidate.id === unitId);
  // A chain longer than the group would be a circle.
  for (let step = 0; unit !== undefined && step <= units.length; step++) {
    if (sameCode(unit.name, baseUnit)) return factor;
    const { quantity, baseUnitId } = unit;
    if (baseUnitId === null || !(quantity > 0)) return null;
    factor *= quantity;
    unit = units.find((candidate) => candidate.id === baseUnitId);
  }
  return null;
}

/** BC's codes are upper case; a unit typed in Sales may not be. */
function sameCode(left: string, right: string): boolean {
  return left.trim().toUpperCase() === right.trim().toUpperCase();
}
