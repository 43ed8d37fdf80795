import type { Comparison } from "../odata/expression";
import type { Scalar, ValueType } from "./accessor";

/** SQL Server's default collation for Dataverse: case does not count. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });

function asInstant(value: Scalar): number | null {
  if (typeof value !== "string") {
    return null;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** Negative, zero or positive; null when the two cannot be compared or one of them is null. */
export function order(type: ValueType, left: Scalar, right: Scalar): number | null {
  if (left === null || right === null) {
    return null;
  }
  switch (type) {
    case "instant": {
      const [a, b] = [asInstant(left), asInstant(right)];
      return a === null || b === null ? null : a - b;
    }
    case "date":
      return typeof left === "string" && typeof right === "string"
        ? left.slice(0, 10).localeCompare(right.slice(0, 10))
        : null;
    case "number": {
      const [a, b] = [Number(left), Number(right)];
      return Number.isNaN(a) || Number.isNaN(b) ? null : a - b;
    }
    case "boolean":
      return Number(left) - Number(right);
    case "id":
      return typeof left === "string" && typeof right === "string" ? left.localeCompare(right.toLowerCase()) : null;
    case "text":
    case "choices":
      return collator.compare(String(left), String(right));
  }
}

/** null equals null, and a null row counts for `ne`, as Dataverse has it. */
export function holds(operator: Comparison, type: ValueType, left: Scalar, right: Scalar): boolean {
  if (left === null && right === null) {
    return operator === "eq";
  }
  const difference = order(type, left, right);
  if (difference === null) {
    return operator === "ne";
  }
  switch (operator) {
    case "eq":
      return difference === 0;
    case "ne":
      return difference !== 0;
    case "gt":
      return difference > 0;
    case "ge":
      return difference >= 0;
    case "lt":
      return difference < 0;
    case "le":
      return difference <= 0;
  }
}
