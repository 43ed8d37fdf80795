import type { XmlElement, XmlNode } from "./xmlNode";

/** A copy without comments: they speak to the reader of the source, and the import has no schema for them. */
export function withoutComments(node: XmlElement): XmlElement {
  const children = node.children.filter((child) => child.kind !== "comment");
  return {
    ...node,
    children: children.map((child): XmlNode => (child.kind === "element" ? withoutComments(child) : child)),
  };
}
