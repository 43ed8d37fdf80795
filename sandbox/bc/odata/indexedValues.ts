import type { Property } from "../pages/property";
import type { Condition } from "./condition";

/** A field that every fitting record holds one of some values in. */
export interface ValuesAsked {
  readonly field: string;
  readonly values: readonly string[];
}

/** What a condition says about single fields by equality, so that an index may answer: `A eq 1`, `A eq 1 or A eq 2`, each beside others with `and`. */
export function valuesAsked(condition: Condition): readonly ValuesAsked[] {
  if (condition.kind === "and") {
    return [...valuesAsked(condition.left), ...valuesAsked(condition.right)];
  }
  const values = equalities(condition);
  const field = fieldOf(condition);
  return values === null ? [] : [{ field, values }];
}

/** Codes are stored in capitals and GUIDs in small letters; texts only as they are. */
export function asStored(property: Property, value: string): string {
  return property.type === "Code" ? value.toUpperCase() : property.type === "Guid" ? value.toLowerCase() : value;
}

function equalities(condition: Condition): readonly string[] | null {
  if ("left" in condition) {
    const left = equalities(condition.left);
    const right = equalities(condition.right);
    return condition.kind === "and" || left === null || right === null ? null : [...left, ...right];
  }
  const { property } = condition;
  const isKept = property.type === "Code" || property.type === "Guid";
  return condition.kind === "compare" && condition.comparison === "eq" && isKept && typeof condition.value === "string"
    ? [asStored(property, condition.value)]
    : null;
}

function fieldOf(condition: Condition): string {
  return "left" in condition ? fieldOf(condition.left) : condition.property.field;
}
