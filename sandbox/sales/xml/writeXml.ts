import type { XmlElement } from "./element";

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
}

/** An element as XML text, without white space that was not in it. */
export function writeXml(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  const content = element.content
    .map((part) => (typeof part === "string" ? escapeText(part) : writeXml(part)))
    .join("");
  return content === ""
    ? `<${element.name}${attributes} />`
    : `<${element.name}${attributes}>${content}</${element.name}>`;
}
