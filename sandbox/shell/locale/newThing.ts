import type { Culture } from "./culture";
import { NORWEGIAN } from "./culture";
import { fillIn } from "./fillIn";

/** Norwegian words that are neuter by their last part: they are "nytt", all others "ny". */
const NEUTER =
  /(produkt|tilbud|firma|notat|innlegg|element|team|prosjekt|kart|skjema|dokument|kontor|lager|anlegg|besøk)$/i;

/** "New Order Product", "Nytt ordreprodukt": what a record that is being made is called. @param displayName of the table, in the person's language */
export function newThing(displayName: string, { languageId, words }: Culture): string {
  if (languageId !== NORWEGIAN) {
    return fillIn(words.newTitle, displayName);
  }
  // Abbreviations keep their capitals.
  const isWord = /^\p{Lu}\p{Ll}/u.test(displayName);
  const name = isWord ? displayName.charAt(0).toLowerCase() + displayName.slice(1) : displayName;
  return `${NEUTER.test(displayName) ? "Nytt" : "Ny"} ${name}`;
}
