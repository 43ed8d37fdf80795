/** Where live figures can come from. */
export type LiveSource = NamedSource | "virtualItems";

/** Those that an administrator can put in an order. */
export type NamedSource = "itemCard" | "apiItems" | "productItemAvailability";

/** From the most telling to the least. What Sales last synchronised comes after all of them and is never judged. */
export const DEFAULT_SOURCES: readonly NamedSource[] = ["itemCard", "apiItems", "productItemAvailability"];

/** Reads an administrator's list such as `itemCard, productItemAvailability`; null and a list without any known name stand for the default. */
export function readSources(list: string | null): readonly NamedSource[] {
  const words = (list ?? "").toLowerCase().split(/[^a-z]+/);
  const named = words.flatMap((word) => DEFAULT_SOURCES.filter((source) => source.toLowerCase() === word));
  return named.length === 0 ? DEFAULT_SOURCES : [...new Set(named)];
}
