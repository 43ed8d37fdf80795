import { sameCode } from "../values/sameCode";

/** One unit of a unit group; `quantity` counts in `baseUnitId`'s unit, as Dataverse's `uom` table has it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  /** Null for the group's own base unit. */
  readonly baseUnitId: string | null;
}

/**
 * How many of the unit named `baseUnit` one `unitId` holds, by what both hold of the unit that the group counts in. That unit is not always the
 * item's: Business Central names the base of a unit group after the group ("ITEM 1000 UOM GR", codeunit 5341, PrefixUnitGroupCode) and puts all the
 * item's units beside it. Null where the group does not say: one of the two is not in it, a chain does not end, or a quantity is not positive.
 */
export function quantityInBaseUnit(units: readonly Unit[], unitId: string, baseUnit: string): number | null {
  const unit = quantityInGroup(
    units,
    units.find(({ id }) => id === unitId),
  );
  const base = quantityInGroup(
    units,
    units.find(({ name }) => sameCode(name, baseUnit)),
  );
  return unit === null || base === null ? null : unit / base;
}

/** What a unit holds of the one that its group counts in. A unit that names no base counts in that one. */
function quantityInGroup(units: readonly Unit[], from: Unit | undefined): number | null {
  let factor = 1;
  let unit = from;
  // A chain longer than the group would be a circle.
  for (let step = 0; unit !== undefined && step <= units.length; step++) {
    const { quantity, baseUnitId } = unit;
    if (!(quantity > 0)) {
      return null;
    }
    factor *= quantity;
    if (baseUnitId === null) {
      return factor;
    }
    unit = units.find((candidate) => candidate.id === baseUnitId);
  }
  return null;
}

/**
 * Base units in one of a line's unit; a line without a unit counts in the base unit. Null where the unit group does not say.
 * @param baseUnit code of BC's base unit, null where it named none
 */
export function unitFactor(
  units: readonly Unit[],
  unit: { readonly id: string; readonly name: string } | null,
  baseUnit: string | null,
): number | null {
  if (unit === null) {
    return 1;
  }
  if (baseUnit === null) {
    return null;
  }
  return sameCode(unit.name, baseUnit) ? 1 : quantityInBaseUnit(units, unit.id, baseUnit);
}

/** The same for a unit that is known by its code only, as BC's own documents have it. */
export function unitFactorByCode(units: readonly Unit[], code: string, baseUnit: string): number | null {
  if (sameCode(code, baseUnit)) {
    return 1;
  }
  const unit = units.find((candidate) => sameCode(candidate.name, code));
  return unit === undefined ? null : quantityInBaseUnit(units, unit.id, baseUnit);
}
