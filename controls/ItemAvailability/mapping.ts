import type { AskedLine } from "./describe";
import type { IInputs } from "./generated/ManifestTypes";

export interface Inputs {
  /** Lower case, without braces; null where no product is chosen, as on write-in lines. */
  readonly productId: string | null;
  readonly line: AskedLine;
}

/** What the form holds now, saved or not. */
export function mapInputs({ product, quantity, unit, requestedDate }: IInputs): Inputs {
  const chosenProduct = firstOf(product.raw);
  const chosenUnit = firstOf(unit.raw);
  return {
    productId: chosenProduct === null ? null : guid(chosenProduct.id),
    line: {
      quantity: quantity.raw,
      unit: chosenUnit === null ? null : { id: guid(chosenUnit.id), name: chosenUnit.name ?? "" },
      requestedDate: requestedDate.raw === null ? null : (requestedDate.formatted ?? null),
    },
  };
}

/** The typings promise an array; an empty lookup comes as null from some hosts and as an empty array from others. */
function firstOf(values: readonly ComponentFramework.LookupValue[] | null): ComponentFramework.LookupValue | null {
  return values?.[0] ?? null;
}

/** Some hosts give ids in braces and upper case. */
function guid(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
