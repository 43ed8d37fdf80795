import type { XmlElement } from "../xml/element";
import { childrenNamed } from "../xml/element";

/**
 * Which files of the ZIP are parts of the package. A file whose name and extension [Content_Types].xml gives no type is none: what opens the package
 * (System.IO.Packaging) does not see it.
 */
export function typedParts(types: XmlElement): (path: string) => boolean {
  const list = (name: string, attribute: string) =>
    new Set(childrenNamed(types, name).map(({ attributes }) => attributes[attribute]?.toLowerCase()));
  const [names, extensions] = [list("Override", "PartName"), list("Default", "Extension")];
  return (path) => {
    const name = `/${path}`.toLowerCase();
    const file = name.slice(name.lastIndexOf("/"));
    return names.has(name) || (file.includes(".") && extensions.has(file.slice(file.lastIndexOf(".") + 1)));
  };
}
