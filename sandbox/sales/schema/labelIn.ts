import type { Labels } from "./schema";

export const ENGLISH = 1033;
export const NORWEGIAN = 1044;

/** The text in the language asked for, else in the organisation's base language, else in any. */
export function labelIn(labels: Labels, languageId: number): string {
  return labels[languageId] ?? labels[ENGLISH] ?? Object.values(labels)[0] ?? "";
}
