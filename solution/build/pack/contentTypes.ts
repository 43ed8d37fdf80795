import { element } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const OCTETS = "application/octet-stream";

/** The root of [Content_Types].xml: one Default for each extension among the parts, one Override for each part without. */
export function contentTypes(paths: Iterable<string>): XmlElement {
  const extensions = new Set(["xml"]);
  const bare: string[] = [];
  for (const path of paths) {
    const extension = extensionOf(path);
    if (extension === "") {
      bare.push(path);
    } else {
      extensions.add(extension);
    }
  }
  const children = [
    ...[...extensions].sort().map((extension) => typeElement("Default", { Extension: extension })),
    ...bare.sort().map((path) => typeElement("Override", { PartName: `/${path}` })),
  ];
  return element({ name: "Types", attributes: { xmlns: NAMESPACE }, children, file: "[Content_Types].xml" });
}

/** The extension of a part without its dot, in lower case; "" when the last segment has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

function typeElement(name: string, attributes: Record<string, string>): XmlElement {
  return element({ name, attributes: { ...attributes, ContentType: OCTETS }, file: "[Content_Types].xml" });
}
