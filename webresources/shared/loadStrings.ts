import { translate } from "../../core/values/translate";
import type { Resource, ResourceStrings } from "../../strings/resources";

const BASE_LANGUAGE = 1033;

/**
 * Reads a page's texts from the web resource beside it: the client API gives strings to scripts of forms and commands only.
 * @param name of the resource, e.g. `readiness`
 * @param languageId the user's, e.g. 1044; English for a language that the product does not speak
 * @throws Error when not even English comes
 */
export async function loadStrings<Name extends Resource>(
  name: Name,
  languageId: number,
): Promise<ResourceStrings<Name>> {
  const texts = await loadTexts(name, languageId);
  return translate((key) => texts.get(key) ?? key);
}

async function loadTexts(name: string, languageId: number): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`../strings/${name}.${languageId}.resx`, { credentials: "same-origin" });
  if (response.ok) {
    return readTexts(await response.text());
  }
  if (languageId !== BASE_LANGUAGE) {
    return await loadTexts(name, BASE_LANGUAGE);
  }
  throw new Error(
    `The texts of this page did not come (${name}.${languageId}.resx, HTTP ${response.status}). Load it again.`,
  );
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
