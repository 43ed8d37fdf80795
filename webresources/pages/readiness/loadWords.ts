import { loadTexts } from "../../shared/loadTexts";
import { words } from "./words";
import type { Words } from "./words";

/** @param languageId the user's, e.g. 1044 */
export async function loadWords(languageId: number): Promise<Words> {
  return words(await loadTexts("readiness", languageId));
}
