/** Changes when the shelf itself does, so that an older bundle on the same page keeps to itself. */
const KEY = Symbol.for("BusinessCentralSales.page.1");

/**
 * The one place where bundles of a page put what they share, since each carries its own modules. Names on it end in the version of what is
 * kept under them. What others left in its place is not believed: the bundle then has a shelf of its own.
 * @param page what all bundles see
 */
export function pageShelf(page: object = globalThis): Map<string, unknown> {
  const shared: unknown = Reflect.get(page, KEY);
  if (isMap(shared)) {
    return shared;
  }
  const shelf = new Map<string, unknown>();
  Reflect.defineProperty(page, KEY, { value: shelf });
  return shelf;
}

/** A frame of the page has a Map of its own, of which a Map of the page is no instance. */
function isMap(value: unknown): value is Map<string, unknown> {
  return Object.prototype.toString.call(value) === "[object Map]";
}
