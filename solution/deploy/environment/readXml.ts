import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import type { Document, Element, Node } from "@xmldom/xmldom";
import type { XmlElement } from "../../../core/setup/xmlElement";

/** Reads XML without a browser; null where the text is none. */
export function readXml(text: string): XmlElement | null {
  try {
    const document = new DOMParser({ onError: refuse }).parseFromString(text, "text/xml");
    return document.documentElement === null ? null : wrap(document, document.documentElement);
  } catch {
    return null;
  }
}

function refuse(level: string, message: string): void {
  throw new Error(`${level}: ${message}`);
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function wrap(document: Document, element: Element): XmlElement {
  const attributes = Array.from({ length: element.attributes.length }, (_, at) => element.attributes.item(at));
  return {
    name: element.nodeName,
    attributes: Object.fromEntries(attributes.flatMap((one) => (one === null ? [] : [[one.name, one.value]]))),
    children: () =>
      Array.from(element.childNodes)
        .filter(isElement)
        .map((child) => wrap(document, child)),
    append(name, given) {
      const child = document.createElementNS(null, name);
      for (const [key, value] of Object.entries(given)) {
        child.setAttribute(key, value);
      }
      element.appendChild(child);
      return wrap(document, child);
    },
    remove: () => {
      element.parentNode?.removeChild(element);
    },
    write: () => new XMLSerializer().serializeToString(element),
  };
}
