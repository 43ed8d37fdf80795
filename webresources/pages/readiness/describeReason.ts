import type { FindingText } from "../../../core/orders/readiness/rules";
import type { ReadinessFinding, Value } from "../../../core/orders/readiness/reason";
import type { Format } from "../../../core/values/format";
import type { Strings } from "./strings";

/** What was found, what Business Central does and what to do, in the user's words. */
export function describeReason(
  { text, values }: ReadinessFinding<FindingText>,
  strings: Strings,
  format: Format,
): string {
  return strings(`Reason_${text}`, ...values.map((value) => describeValue(value, strings, format)));
}

/** A value in the user's words and figures. */
export function describeValue(value: Value, strings: Strings, format: Format): string {
  if (typeof value === "string") {
    return value;
  }
  if ("line" in value) {
    const { position, name } = value.line;
    return strings("Line", String(position), name === "" ? strings("Unnamed") : name);
  }
  if ("address" in value) {
    return strings(value.address === "billTo" ? "BillTo" : "ShipTo");
  }
  if ("parts" in value) {
    return value.parts.map((part) => strings(`Part_${part}`)).join(", ");
  }
  if ("currency" in value) {
    return value.amount === null ? "?" : format.amount(value.amount, value.currency);
  }
  if ("quantity" in value) {
    const quantity = format.quantity(value.quantity);
    return value.unit === null ? quantity : `${quantity} ${value.unit}`;
  }
  return value.day === null ? "?" : format.day(value.day);
}
