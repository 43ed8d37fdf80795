/** Where live figures can come from. */
export type LiveSource = NamedSource | "virtualItems";

/**
 * Those that an administrator can put in an order, from the most telling to the least, with the published page that each reads; null: the API,
 * which is there without anybody publishing it. What Sales last synchronised comes after all of them and is never judged.
 */
export const PAGE_OF_SOURCE = {
  itemCard: "itemCard",
  apiItems: null,
  productItemAvailability: "productItemAvailability",
} as const;

export type NamedSource = keyof typeof PAGE_OF_SOURCE;

export const DEFAULT_SOURCES = Object.keys(PAGE_OF_SOURCE) as readonly NamedSource[];

/** Reads an administrator's list such as `itemCard, productItemAvailability`; null and a list without any known name stand for the default. */
export function readSources(list: string | null): readonly NamedSource[] {
  const words = (list ?? "").toLowerCase().split(/[^a-z]+/);
  const named = words.flatMap((word) => DEFAULT_SOURCES.filter((source) => source.toLowerCase() === word));
  return named.length === 0 ? DEFAULT_SOURCES : [...new Set(named)];
}
