/**
 * A text in the user's language with `{0}`, `{1}` … filled in.
 * @param resource name of the RESX web resource without language and extension: the platform adds them
 */
export function resourceText(resource: string, key: string, values: readonly string[]): string {
  return Xrm.Utility.getResourceString(resource, key).replace(
    /\{(\d)\}/g,
    (placeholder, index: string) => values[Number(index)] ?? placeholder,
  );
}
