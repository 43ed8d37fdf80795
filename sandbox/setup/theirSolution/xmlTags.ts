import { XMLBuilder } from "fast-xml-parser";

/** Elements by name; a name with `@` is an attribute, `#text` the element's own text, a list the same element several times. */
export interface Tags {
  readonly [name: string]: string | Tags | readonly Tags[];
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@", suppressEmptyNode: true });

export function xmlText(root: Tags): string {
  return `<?xml version="1.0" encoding="utf-8"?>${builder.build(root)}`;
}

/** A text in English, as labels of solutions have it. */
export function labelled(description: string): Tags {
  return { "@description": description, "@languagecode": "1033" };
}
