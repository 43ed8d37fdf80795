import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { XmlElement } from "./element";

const ATTRIBUTES = ":@";
const TEXT = "#text";
const PREFIX = "@";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // Without a prefix the parser refuses the attribute name "constructor", which control manifests have.
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  // Turns numeric character references on; the parser knows no other switch for them.
  htmlEntities: true,
});

export type XmlReading =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly reason: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readAttributes(node: Readonly<Record<string, unknown>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  const source = node[ATTRIBUTES];
  if (isRecord(source)) {
    for (const [name, value] of Object.entries(source)) {
      attributes[name.slice(PREFIX.length)] = String(value);
    }
  }
  return attributes;
}

function readNode(node: unknown): XmlElement | string | null {
  if (!isRecord(node)) {
    return null;
  }
  if (TEXT in node) {
    return String(node[TEXT]);
  }
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined) {
    return null;
  }
  return { name, attributes: readAttributes(node), content: readNodes(node[name]) };
}

/** White space counts only where there is nothing but text. */
function readNodes(nodes: unknown): (XmlElement | string)[] {
  const all = Array.isArray(nodes) ? nodes.map(readNode).filter((node) => node !== null) : [];
  return all.some((node) => typeof node !== "string")
    ? all.filter((node) => typeof node !== "string" || node.trim() !== "")
    : all;
}

/** Reads XML text; a reason instead of a tree when it is not well-formed. */
export function parseXml(text: string): XmlReading {
  const plain = text.replace(/^\uFEFF/, "");
  const validity = XMLValidator.validate(plain);
  if (validity !== true) {
    return { ok: false, reason: `${validity.err.msg} Line ${validity.err.line}, column ${validity.err.col}.` };
  }
  const parsed: unknown = parser.parse(plain);
  const [root, second] = readNodes(parsed).filter((node) => typeof node !== "string");
  if (!root) {
    return { ok: false, reason: "There is no root element." };
  }
  return second
    ? { ok: false, reason: `There are two root elements, '${root.name}' and '${second.name}'.` }
    : { ok: true, root };
}
