import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { XmlElement, XmlNode } from "./xmlNode";

export type ParsedXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly message: string };

const TEXT = "#text";
const CDATA = "#cdata";
const COMMENT = "#comment";
const ATTRIBUTES = ":@";
// Without a prefix the parser refuses the attribute "constructor" of every control manifest as prototype pollution.
const ATTRIBUTE_PREFIX = "@";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  commentPropName: COMMENT,
  cdataPropName: CDATA,
  // Resolves numeric references too; named HTML entities are refused before, see undefinedEntity.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});

/**
 * Reads one XML document without losing attributes, order, text, comments or CDATA.
 * White space between elements is formatting and is left out; white space beside text is kept.
 * A byte order mark is allowed. Document types are refused.
 */
export function parseXml(source: string, file: string): ParsedXml {
  const valid = XMLValidator.validate(source);
  if (valid !== true) {
    return {
      ok: false,
      message: `is not well-formed XML: ${valid.err.msg} (line ${String(valid.err.line)}). Correct the markup`,
    };
  }
  if (source.includes("<!DOCTYPE")) {
    return { ok: false, message: "has a document type, which solution files must not have. Remove the <!DOCTYPE ...>" };
  }
  const entity = undefinedEntity(source);
  if (entity !== undefined) {
    return { ok: false, message: `uses the entity ${entity}, which XML does not define. Write the character itself` };
  }
  const parsed: unknown = parser.parse(source);
  const root = convertAll(parsed, file).find((node) => node.kind === "element");
  return root === undefined ? { ok: false, message: "has no element. Add the root element" } : { ok: true, root };
}

function undefinedEntity(source: string): string | undefined {
  const markup = source.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->/gs, "");
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)[^;\s]{0,20};?/.exec(markup)?.[0];
}

function convertAll(nodes: unknown, file: string): readonly XmlNode[] {
  if (!Array.isArray(nodes)) {
    throw new Error(`The XML parser returned ${typeof nodes} instead of a node list for ${file}.`);
  }
  const converted = nodes.map((node: unknown) => convert(node, file)).filter((node) => node !== undefined);
  const hasMarkup = converted.some((node) => node.kind === "element" || node.kind === "comment");
  const hasText = converted.some((node) => node.kind === "cdata" || (node.kind === "text" && node.value.trim() !== ""));
  return hasMarkup && !hasText ? converted.filter((node) => node.kind !== "text") : converted;
}

function convert(node: unknown, file: string): XmlNode | undefined {
  if (!isRecord(node)) {
    throw new Error(`The XML parser returned a node that is no object for ${file}.`);
  }
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith("?")) {
    return undefined;
  }
  const content = node[name];
  if (name === TEXT) {
    return { kind: "text", value: String(content) };
  }
  if (name === CDATA) {
    return { kind: "cdata", value: innerText(content) };
  }
  if (name === COMMENT) {
    return { kind: "comment", value: innerText(content) };
  }
  return {
    kind: "element",
    name,
    attributes: attributesOf(node[ATTRIBUTES]),
    children: convertAll(content, file),
    file,
  };
}

function attributesOf(raw: unknown): ReadonlyMap<string, string> {
  if (!isRecord(raw)) {
    return new Map();
  }
  return new Map(Object.entries(raw).map(([name, value]) => [name.slice(ATTRIBUTE_PREFIX.length), String(value)]));
}

function innerText(content: unknown): string {
  const first: unknown = Array.isArray(content) ? content[0] : undefined;
  const inner = isRecord(first) ? first[TEXT] : undefined;
  return typeof inner === "string" ? inner : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
