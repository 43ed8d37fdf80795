import { propertyName } from "../../core/businesscentral/propertyNames";

/** What may be read of one published service or API set, and by what it may be filtered. */
export interface ReadableSet {
  readonly name: string;
  /** Whether a property may be selected, sorted by and answered. */
  readonly mayRead: (property: string) => boolean;
  /** Whether a property may stand in `$filter`. */
  readonly mayFilter: (property: string) => boolean;
  /** Parts that `$expand` may name, with the properties of theirs that may be answered. */
  readonly parts: ReadonlyMap<string, (property: string) => boolean>;
  /** Whether it may be asked for without `$filter` and `$top`. */
  readonly isReadWhole: boolean;
}

interface ServiceParts {
  /** Properties that may stand in `$filter` beside those that are read. */
  readonly filters: readonly string[];
  /** What an administrator says the service calls a usual property. */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly isReadWhole?: boolean;
}

export function serviceSet(name: string, properties: readonly string[], parts: ServiceParts): ReadableSet {
  const { filters, overrides = {}, isReadWhole = false } = parts;
  const mayRead = isOneOf(properties, overrides);
  const mayFilterMore = isOneOf(filters, overrides);
  const mayFilter = (property: string) => mayRead(property) || mayFilterMore(property);
  return { name, mayRead, mayFilter, parts: new Map(), isReadWhole };
}

/** Sets of the API have one spelling. */
export function apiSet(
  name: string,
  properties: readonly string[],
  parts: Readonly<Record<string, readonly string[]>> = {},
): ReadableSet {
  const mayRead = (property: string) => properties.includes(property);
  return {
    name,
    mayRead,
    mayFilter: mayRead,
    parts: new Map(Object.entries(parts).map(([part, of]) => [part, (property) => of.includes(property)])),
    isReadWhole: false,
  };
}

/** Whether a name is a service's own for one of some usual properties: the product decides, as it does when it reads an answer. */
function isOneOf(usual: readonly string[], overrides: Readonly<Record<string, string>>): (property: string) => boolean {
  const known = new Map<string, boolean>();
  return (property) => {
    const before = known.get(property);
    if (before !== undefined) {
      return before;
    }
    const names = { overrides, known: new Set([property]) };
    const found = usual.some((one) => propertyName(names, one) === property);
    // Names come from services, which have hundreds, and from callers, who could send any number.
    if (known.size < MOST_NAMES) {
      known.set(property, found);
    }
    return found;
  };
}

const MOST_NAMES = 2_000;
