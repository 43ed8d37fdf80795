import { words } from "./words";
import type { Words } from "./words";

const LANGUAGES = [1033, 1044];
const BASE_LANGUAGE = 1033;

/**
 * Reads the page's words from the web resource beside it: the client API gives strings to scripts of forms and commands only.
 * @param languageId the user's, e.g. 1044; English for a language that the product does not speak
 */
export async function loadWords(languageId: number): Promise<Words> {
  const language = LANGUAGES.includes(languageId) ? languageId : BASE_LANGUAGE;
  const response = await fetch(`../strings/readiness.${language}.resx`, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`The words of this page did not come (readiness.${language}.resx, HTTP ${response.status}). Load it again.`);
  return words(readTexts(await response.text()));
}

/** The strings of a RESX file by name. */
export function readTexts(resx: string): ReadonlyMap<string, string> {
  const document = new DOMParser().parseFromString(resx, "application/xml");
  return new Map([...document.querySelectorAll("data")].map((data) => [data.getAttribute("name") ?? "", data.querySelector("value")?.textContent ?? ""]));
}
