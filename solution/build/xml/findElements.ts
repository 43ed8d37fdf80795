import { isElement } from "./xmlNode";
import type { XmlElement } from "./xmlNode";

export function childElements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

export function childElement(parent: XmlElement, name: string): XmlElement | undefined {
  return childElements(parent, name)[0];
}

/** The first element at the end of a path of child names. */
export function elementAt(parent: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => (at === undefined ? undefined : childElement(at, name)),
    parent,
  );
}

/** All elements below the parent in document order, itself not included; only those of the name, if one is given. */
export function descendants(parent: XmlElement, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    for (const child of childElements(at)) {
      if (name === undefined || child.name === name) {
        found.push(child);
      }
      visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The text directly inside an element, trimmed; "" for an absent or empty element. */
export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) {
    return "";
  }
  return node.children
    .map((child) => (child.kind === "text" || child.kind === "cdata" ? child.value : ""))
    .join("")
    .trim();
}

/** The trimmed text of a child element; "" when there is none. */
export function childText(parent: XmlElement, name: string): string {
  return textOf(childElement(parent, name));
}

/** An attribute's value; "" when there is none. */
export function attribute(node: XmlElement, name: string): string {
  return node.attributes.get(name) ?? "";
}
