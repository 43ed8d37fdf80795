import { resourceText } from "./resourceText";

/** Texts of the form scripts, by their names in strings/forms.*.resx. */
export const FORM_TEXT_KEYS = [
  "HandlerFailed",
  "OrderWaiting",
  "OrderInBusinessCentral",
  "LineOfWaitingOrder",
  "LineOfOrderInBusinessCentral",
  "IntegrationUser",
  "PriceListMaintained",
] as const;

export type FormTextKey = (typeof FORM_TEXT_KEYS)[number];

export function formText(key: FormTextKey, ...values: readonly string[]): string {
  return resourceText("bcs_/strings/forms", key, values);
}
