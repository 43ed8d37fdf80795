import { basename } from "node:path";
import type { HealthStrings } from "../../../core/setup/health/describeHealth";
import { translate } from "../../../core/values/translate";
import { RESOURCES } from "../../../strings/resources";
import { BASE_LCID } from "../../build/strings/catalogue";
import { resourceTexts } from "../../build/strings/resourceTexts";
import { catalogues } from "./catalogues";

/** Language ids by the names of their catalogues, e.g. `nb`. */
export function healthLanguages(): ReadonlyMap<string, number> {
  return new Map(catalogues().map(({ file, language }) => [basename(file, ".json"), language.lcid]));
}

/**
 * The words that the set-up page shows, so that both say the same; in English where there are none in the language.
 * @throws Error naming the catalogue that cannot be read
 */
export function readHealthStrings(languageId: number): HealthStrings {
  const all = catalogues();
  const languageOf = (lcid: number) => all.find(({ language }) => language.lcid === lcid);
  const catalogue = languageOf(languageId) ?? languageOf(BASE_LCID);
  const texts = catalogue === undefined ? new Map<string, string>() : resourceTexts(catalogue, RESOURCES.health);
  return translate((key) => texts.get(key) ?? key);
}
