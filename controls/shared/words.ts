/** A text in the user's language with `{0}`, `{1}` … filled in. Text only: never markup. */
export type Words<Key extends string> = (key: Key, ...values: readonly string[]) => string;

/** @param getString the platform's `context.resources.getString` */
export function words<Key extends string>(getString: (key: string) => string): Words<Key> {
  return (key, ...values) =>
    getString(key).replace(/\{(\d)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
