import type { FindingText } from "../../../core/orders/readiness/rules";
import type { Finding, Value } from "../../../core/orders/readiness/reason";
import type { Format } from "../../../core/values/format";
import { DEFAULT_PRECISION } from "../../../core/values/money";
import type { Words } from "./words";

/** What was found, what Business Central does and what to do, in the user's words. */
export function describeReason({ text, values }: Finding<FindingText>, words: Words, format: Format): string {
  return words(`Reason_${text}`, ...values.map((value) => describeValue(value, words, format)));
}

/** A value in the user's words and figures. */
export function describeValue(value: Value, words: Words, format: Format): string {
  if (typeof value === "string") {
    return value;
  }
  if ("line" in value) {
    const { position, name } = value.line;
    return words("Line", String(position), name === "" ? words("Unnamed") : name);
  }
  if ("address" in value) {
    return words(value.address === "billTo" ? "BillTo" : "ShipTo");
  }
  if ("parts" in value) {
    return value.parts.map((part) => words(`Part_${part}`)).join(", ");
  }
  if ("currency" in value) {
    return value.amount === null
      ? "?"
      : format.money(value.amount, { code: value.currency, precision: DEFAULT_PRECISION });
  }
  if ("quantity" in value) {
    const quantity = format.quantity(value.quantity);
    return value.unit === null ? quantity : `${quantity} ${value.unit}`;
  }
  return value.day === null ? "?" : format.day(value.day);
}
