import { strict } from "../unsupported";

/** A client API collection: `get` of all, by position, by name or by a test; `forEach`; `getLength`. */
export function createCollection<T extends object>(
  path: string,
  items: () => readonly (readonly [string, T])[],
): object {
  return strict(path, {
    get: (key?: string | number | ((item: T, index: number) => boolean)) => {
      const all = items();
      switch (typeof key) {
        case "undefined":
          return all.map(([, item]) => item);
        case "number":
          return all[key]?.[1] ?? null;
        case "string":
          return all.find(([name]) => name === key)?.[1] ?? null;
        default:
          return all.map(([, item]) => item).filter(key);
      }
    },
    forEach: (visit: (item: T, index: number) => void) => {
      items().forEach(([, item], index) => {
        visit(item, index);
      });
    },
    getLength: () => items().length,
  });
}
