import type { XmlElement } from "../xml/element";
import type { FileTable } from "./readTable";
import { childrenNamed, childText, elementsOf } from "../xml/element";
import { fieldOf } from "./readRelationships";

const element = (name: string, text: string): XmlElement => ({ name, attributes: {}, content: [text] });

/** The table with its lookups of old exports as attributes, as exports of today hold them. */
export function withOldLookups(file: FileTable, relationships: XmlElement | null): FileTable {
  const known = new Set(
    file.attributes.map((each) => (childText(each, "LogicalName") || childText(each, "Name")).toLowerCase()),
  );
  const found = childrenNamed(relationships, "EntityRelationship").flatMap((relationship): readonly XmlElement[] => {
    const field = fieldOf(relationship);
    const name = field?.attributes.name?.toLowerCase() ?? "";
    const isOfTable = childText(relationship, "ReferencingEntityName").toLowerCase() === file.name.toLowerCase();
    if (!field || !isOfTable || known.has(name)) {
      return [];
    }
    return [
      {
        name: "attribute",
        attributes: { PhysicalName: childText(relationship, "ReferencingAttributeName") },
        content: [
          element("Type", "lookup"),
          element("Name", name),
          element("LogicalName", name),
          element("RequiredLevel", field.attributes.requiredlevel ?? "none"),
          element("IsCustomField", "1"),
          ...["ValidForCreateApi", "ValidForReadApi", "ValidForUpdateApi"].map((each) => element(each, "1")),
          ...elementsOf(field),
        ],
      },
    ];
  });
  return { ...file, attributes: [...file.attributes, ...found] };
}
