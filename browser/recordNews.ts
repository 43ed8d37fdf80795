import { appPage } from "./appPage";
import { pageShelf } from "./pageShelf";

/** Changes when its shape does. */
const PART = "recordNews.2";

type Listeners = Map<string, () => void>;

/** Listens for word that a record is newer on the server than what its form shows, from whatever on the page has read it. The form that opened the record last is told. */
export function onRecordNews(id: string, listener: () => void): void {
  listeners().set(id, listener);
}

/** Tells the form of a record that it is newer on the server than what the form shows. */
export function tellRecordNews(id: string): void {
  listeners().get(id)?.();
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
