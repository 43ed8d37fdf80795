import type { Culture } from "../locale/culture";
import { childOf, childrenOf } from "./xml";

/** Texts by language id. */
export type Labels = Readonly<Record<number, string>>;

/** Reads `<labels><label description languagecode/></labels>` below an element; empty descriptions count as absent. */
export function readLabels(parent: Element): Labels {
  return readLanguageTexts(childOf(parent, "labels"), "label", "description");
}

/** Reads children that carry a `languagecode` and their text in the attribute named. */
export function readLanguageTexts(list: Element | null, childName: string, textAttribute: string): Labels {
  const labels: Record<number, string> = {};
  for (const label of childrenOf(list, childName)) {
    const text = label.getAttribute(textAttribute)?.trim() ?? "";
    if (text !== "") {
      labels[Number(label.getAttribute("languagecode"))] = text;
    }
  }
  return labels;
}

/** The text in the person's language, else in the base language, else null. */
export function pickLabel(
  labels: Labels,
  { languageId, baseLanguageId }: Pick<Culture, "languageId" | "baseLanguageId">,
): string | null {
  return labels[languageId] ?? labels[baseLanguageId] ?? null;
}
