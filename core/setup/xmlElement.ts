/** An element of an XML document that can be changed. Whoever reads it keeps everything that is not touched as it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its elements, in order. */
  readonly children: () => readonly XmlElement[];
  /** Adds an element at the end. */
  readonly append: (name: string, attributes: Readonly<Record<string, string>>) => XmlElement;
  /** Takes the element out of the one that it stands in. */
  readonly remove: () => void;
  readonly write: () => string;
}

/** Reads XML; null where the text is none. A page does it with the browser's parser, the command line with its own. */
export type ReadXml = (text: string) => XmlElement | null;

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children().filter((child) => child.name === name);
}
