/** A GUID in one spelling, lower case without braces, so that two spellings of one id compare equal. */
export function guid(value: string): string {
  return value.replace(/[{}]/g, "").trim().toLowerCase();
}
