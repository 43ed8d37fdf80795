/** Puts the values in place of `{0}`, `{1}`, …; a placeholder without a value stays as it is. */
export function fillIn(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
