/**
 * A text in the user's language with `{0}`, `{1}` … filled in. Text only: never markup.
 * A text that counts takes its number first, chooses its form by it and writes it where `{0}` is.
 */
export interface Translate<Text extends string, Counted extends string = never> {
  (key: Text, ...values: readonly string[]): string;
  (key: Counted, count: number, ...values: readonly string[]): string;
}

/** The name under which one plural form of a text is kept. @param category of `Intl.PluralRules` */
export function pluralName(key: string, category: string): string {
  return `${key}_${category}`;
}

/**
 * @param read gives the text of a name in the user's language, one of them `Culture`: that language as a BCP 47 tag
 */
export function translate<Text extends string, Counted extends string = never>(
  read: (name: string) => string,
): Translate<Text, Counted> {
  return (key: string, ...[first, ...others]: readonly (string | number)[]) => {
    if (typeof first !== "number") {
      return fill(read(key), first === undefined ? [] : [first, ...others]);
    }
    const culture = read("Culture");
    const category = new Intl.PluralRules(culture).select(first);
    return fill(read(pluralName(key, category)), [new Intl.NumberFormat(culture).format(first), ...others]);
  };
}

/** A value that ends with a full stop, as "24. des." does, ends the sentence too. */
function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}(\.?)/g, (_placeholder, index: string, stop: string) => {
    const value = String(values[Number(index)] ?? `{${index}}`);
    return value.endsWith(".") ? value : `${value}${stop}`;
  });
}
