/** Texts of the form scripts, by their names in strings/forms.*.resx. */
export const FORM_TEXT_KEYS = ["HandlerFailed", "OrderWaiting", "OrderInBusinessCentral"] as const;

export type FormTextKey = (typeof FORM_TEXT_KEYS)[number];

/** The platform adds the user's language and `.resx`. */
const RESOURCE = "bcs_/strings/forms";

/** A text in the user's language with `{0}`, `{1}` … filled in. */
export function formText(key: FormTextKey, ...values: readonly string[]): string {
  return Xrm.Utility.getResourceString(RESOURCE, key).replace(/\{(\d)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
