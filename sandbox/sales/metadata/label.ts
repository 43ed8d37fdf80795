import type { Labels } from "../schema/schema";
import type { JsonObject } from "../webapi/serializeRow";
import { labelIn } from "../schema/labelIn";

function localized(text: string, language: number): JsonObject {
  return { Label: text, LanguageCode: language, IsManaged: true, HasChanged: null };
}

/** A text in all its languages, and the one that the caller reads. */
export function labelJson(labels: Labels, languageId: number): JsonObject {
  const own = labelIn(labels, languageId);
  return {
    LocalizedLabels: Object.entries(labels).map(([language, text]) => localized(text, Number(language))),
    UserLocalizedLabel: own === "" ? null : localized(own, labels[languageId] === undefined ? 1033 : languageId),
  };
}

/** A managed property: a value that solutions may lock. */
export function managedProperty(value: unknown, name: string): JsonObject {
  return { Value: value, CanBeChanged: true, ManagedPropertyLogicalName: name };
}
