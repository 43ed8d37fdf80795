export interface XmlElement {
  readonly kind: "element";
  readonly name: string;
  /** Attribute values with entities resolved, in document order. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The source file that the element was read from, for findings; kept when elements move into another document. */
  readonly file: string;
}

export interface XmlText {
  readonly kind: "text";
  /** Text with entities resolved. */
  readonly value: string;
}

export interface XmlCData {
  readonly kind: "cdata";
  readonly value: string;
}

export interface XmlComment {
  readonly kind: "comment";
  readonly value: string;
}

export type XmlNode = XmlElement | XmlText | XmlCData | XmlComment;

interface ElementParts {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
  readonly file: string;
}

export function element({ name, attributes = {}, children = [], file }: ElementParts): XmlElement {
  return { kind: "element", name, attributes: new Map(Object.entries(attributes)), children, file };
}

export function text(value: string): XmlText {
  return { kind: "text", value };
}

export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === "element";
}
