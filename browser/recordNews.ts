import { appPage } from "./appPage";
import { pageShelf } from "./pageShelf";

/** Changes when its shape does. */
const PART = "recordNews.1";

type Listeners = Map<string, Set<() => void>>;

/** Listens for word that a record is newer on the server than what its form shows, from whatever on the page has read it. @returns what ends it */
export function onRecordNews(id: string, listener: () => void): () => void {
  const all = listeners();
  const ofRecord = all.get(id) ?? new Set();
  all.set(id, ofRecord);
  ofRecord.add(listener);
  return () => {
    ofRecord.delete(listener);
  };
}

/** Tells whoever listens that a record is newer on the server than what its form shows. */
export function tellRecordNews(id: string): void {
  listeners()
    .get(id)
    ?.forEach((listener) => listener());
}

function listeners(): Listeners {
  const shelf = pageShelf(appPage(window));
  const kept = shelf.get(PART);
  if (kept !== undefined) {
    return kept as Listeners;
  }
  const made: Listeners = new Map();
  shelf.set(PART, made);
  return made;
}
