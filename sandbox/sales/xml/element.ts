/** One XML element: enough for solution files and FetchXML, which have no namespaces to speak of. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text in document order; white space between elements is left out. */
  readonly content: readonly (XmlElement | string)[];
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.content.filter((part) => typeof part !== "string");
}

export function childrenNamed(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : [];
}

export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return childrenNamed(element, name)[0] ?? null;
}

/** The element's own text, trimmed. */
export function textOfElement(element: XmlElement | null): string {
  return element
    ? element.content
        .filter((part) => typeof part === "string")
        .join("")
        .trim()
    : "";
}

export function childText(element: XmlElement | null, name: string): string {
  return textOfElement(childNamed(element, name));
}

/** Follows child names, e.g. at(entity, "EntityInfo", "entity", "attributes"). */
export function at(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((found, name) => childNamed(found, name), element);
}

/** All elements of a name at any depth, in document order. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}
