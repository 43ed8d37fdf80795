import type { Labels } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import { elementsOf } from "../xml/element";

/** Reads <displayname description languagecode/> and its like: any list of elements with these two attributes. */
export function readLabels(list: XmlElement | null): Labels {
  const labels: Record<string, string> = {};
  for (const { attributes } of list ? elementsOf(list) : []) {
    const language = attributes.languagecode;
    const text = attributes.description;
    if (language !== undefined && text !== undefined) {
      labels[language] = text;
    }
  }
  return labels;
}
