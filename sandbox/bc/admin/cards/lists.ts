/** Adds or replaces a row of the list kept under a key. */
export function putInList<Row>(
  lists: Map<string, Row[]>,
  key: string,
  row: Row,
  isSame: (other: Row) => boolean,
): void {
  const list = lists.get(key) ?? [];
  const at = list.findIndex(isSame);
  lists.set(key, at < 0 ? [...list, row] : list.map((each, index) => (index === at ? row : each)));
}

/** Takes rows away from the list kept under a key. */
export function removeFromList<Row>(lists: Map<string, Row[]>, key: string, isSame: (other: Row) => boolean): void {
  lists.set(
    key,
    (lists.get(key) ?? []).filter((row) => !isSame(row)),
  );
}
