import { pluralName } from "../../../core/values/translate";
import type { Catalogue } from "./catalogue";

/**
 * The texts of one resource by the names under which the platform gives them: `Culture`, those of its groups, and a name of its own for
 * every plural form.
 * @param groups of the catalogue
 * @throws Error naming a group that the catalogue lacks, a name that stands in two groups, or a plural form that the language has and the
 * text lacks
 */
export function resourceTexts(catalogue: Catalogue, groups: readonly string[]): ReadonlyMap<string, string> {
  const { culture } = catalogue.language;
  const { pluralCategories } = new Intl.PluralRules(culture).resolvedOptions();
  const texts = new Map([["Culture", culture]]);
  const add = (group: string, name: string, text: string): void => {
    if (texts.has(name)) {
      throw new Error(
        `${catalogue.file}: ${group}.${name} has a name that stands in another group beside it. Rename one.`,
      );
    }
    texts.set(name, text);
  };
  for (const group of groups) {
    const own = catalogue.groups.get(group);
    if (own === undefined) {
      throw new Error(`${catalogue.file}: has no group ${group}, which strings/resources.ts names.`);
    }
    for (const [key, text] of Object.entries(own)) {
      if (typeof text === "string") {
        add(group, key, text);
        continue;
      }
      for (const category of pluralCategories) {
        const form = text[category];
        if (form === undefined) {
          throw new Error(
            `${catalogue.file}: ${group}.${key} has no form "${category}", which ${culture} counts with.`,
          );
        }
        add(group, pluralName(key, category), form);
      }
    }
  }
  return texts;
}
