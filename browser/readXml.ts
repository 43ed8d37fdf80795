import type { XmlElement } from "../core/setup/xmlElement";

/** Reads XML with the browser's parser; null where the text is none. */
export function readXml(text: string): XmlElement | null {
  const document = new DOMParser().parseFromString(text, "text/xml");
  return document.querySelector("parsererror") === null ? wrap(document.documentElement) : null;
}

function wrap(element: Element): XmlElement {
  return {
    name: element.nodeName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: () => [...element.children].map(wrap),
    append(name, attributes) {
      const child = element.ownerDocument.createElementNS(null, name);
      for (const [key, value] of Object.entries(attributes)) {
        child.setAttribute(key, value);
      }
      element.appendChild(child);
      return wrap(child);
    },
    remove: () => element.remove(),
    write: () => new XMLSerializer().serializeToString(element),
  };
}
