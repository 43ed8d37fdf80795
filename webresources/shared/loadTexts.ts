const LANGUAGES = [1033, 1044];
const BASE_LANGUAGE = 1033;

/**
 * Reads a page's texts from the web resource beside it: the client API gives strings to scripts of forms and commands only.
 * @param name of the RESX web resource, e.g. `readiness`
 * @param languageId the user's, e.g. 1044; English for a language that the product does not speak
 */
export async function loadTexts(name: string, languageId: number): Promise<ReadonlyMap<string, string>> {
  const language = LANGUAGES.includes(languageId) ? languageId : BASE_LANGUAGE;
  const response = await fetch(`../strings/${name}.${language}.resx`, { credentials: "same-origin" });
  if (!response.ok)
    throw new Error(
      `The words of this page did not come (${name}.${language}.resx, HTTP ${response.status}). Load it again.`,
    );
  return readTexts(await response.text());
}

/** The strings of a RESX file by name. */
export function readTexts(resx: string): ReadonlyMap<string, string> {
  const document = new DOMParser().parseFromString(resx, "application/xml");
  return new Map(
    [...document.querySelectorAll("data")].map((data) => [
      data.getAttribute("name") ?? "",
      data.querySelector("value")?.textContent ?? "",
    ]),
  );
}

/** Texts by name with `{0}`, `{1}` … filled in. Text only: never markup. */
export function wordsOf<Key extends string>(
  texts: ReadonlyMap<string, string>,
): (key: Key, ...values: readonly string[]) => string {
  return (key, ...values) =>
    (texts.get(key) ?? key).replace(/\{(\d)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
