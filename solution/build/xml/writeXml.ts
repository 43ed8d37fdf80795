import type { XmlElement, XmlNode } from "./xmlNode";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const INDENT = "  ";

/** One line of a written document and the source file that it came from. */
export interface XmlLine {
  readonly text: string;
  readonly file: string;
}

/** Writes an element as a UTF-8 document: two spaces a level, line feeds, elements with text on one line. */
export function writeXml(root: XmlElement): string {
  return `${xmlLines(root)
    .map((line) => line.text)
    .join("\n")}\n`;
}

/** The lines of the document that writeXml makes; text of several lines takes as many. */
export function xmlLines(root: XmlElement): readonly XmlLine[] {
  return [{ text: DECLARATION, file: root.file }, ...elementLines(root, "")];
}

function elementLines(node: XmlElement, indent: string): readonly XmlLine[] {
  const open = `${indent}<${node.name}${attributeText(node)}`;
  const line = (text: string): readonly XmlLine[] => text.split("\n").map((part) => ({ text: part, file: node.file }));
  if (node.children.length === 0) {
    return line(`${open} />`);
  }
  if (node.children.some((child) => child.kind === "text" || child.kind === "cdata")) {
    return line(`${open}>${node.children.map(inline).join("")}</${node.name}>`);
  }
  const inner = node.children.flatMap((child) =>
    child.kind === "element" ? elementLines(child, indent + INDENT) : line(indent + INDENT + inline(child)),
  );
  return [...line(`${open}>`), ...inner, ...line(`${indent}</${node.name}>`)];
}

function inline(node: XmlNode): string {
  switch (node.kind) {
    case "text":
      return escapeText(node.value);
    case "cdata":
      return `<![CDATA[${node.value}]]>`;
    case "comment":
      return `<!--${node.value}-->`;
    case "element": {
      const inner = node.children.map(inline).join("");
      const open = `<${node.name}${attributeText(node)}`;
      return inner === "" ? `${open} />` : `${open}>${inner}</${node.name}>`;
    }
  }
}

function attributeText(node: XmlElement): string {
  return [...node.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}

function escapeText(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");
}

// A reader turns line breaks and tabs in an attribute into spaces unless they are written as references.
function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
