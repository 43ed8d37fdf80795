import { attribute, childElements } from "../xml/findElements";
import type { XmlElement } from "../xml/xmlNode";
import type { SourceReader } from "./sourceReader";

const INDEX = "Other/Relationships.xml";

/** Relationship bodies of Other/Relationships/*.xml in the order of the index Other/Relationships.xml. */
export function readRelationships(reader: SourceReader): readonly XmlElement[] {
  const bodies = new Map<string, XmlElement>();
  for (const path of reader.paths(/^Other\/Relationships\/[^/]+\.xml$/)) {
    for (const body of elementsOf(reader, path)) {
      const name = attribute(body, "Name");
      if (bodies.has(name)) {
        reader.refuse(path, `relationship ${name}`, "is defined twice. Keep one of the two.");
      }
      bodies.set(name, body);
    }
  }
  const listed = elementsOf(reader, INDEX).map((entry) => attribute(entry, "Name"));
  for (const name of listed.filter((one) => !bodies.has(one))) {
    reader.refuse(
      INDEX,
      `relationship ${name}`,
      "has no definition. Add it to a file in Other/Relationships, or take it off the index.",
    );
  }
  for (const [name, body] of bodies) {
    if (!listed.includes(name)) {
      reader.refuse(
        body.file.slice(body.file.indexOf("/") + 1),
        `relationship ${name}`,
        `is not in the index. Add it to ${INDEX}.`,
      );
    }
  }
  return listed.map((name) => bodies.get(name)).filter((body) => body !== undefined);
}

function elementsOf(reader: SourceReader, path: string): readonly XmlElement[] {
  const root = reader.xml(path, "EntityRelationships");
  return root === undefined ? [] : childElements(root, "EntityRelationship");
}
