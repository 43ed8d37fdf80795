import type { DeleteBehavior, LookupTarget, ManyToMany } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import { childNamed, childrenNamed, childText } from "../xml/element";

/** A 1:N relationship of the file, by logical names. */
export interface FileRelationship {
  readonly name: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  readonly referencedTable: string;
  readonly hasRoles: boolean;
  readonly target: LookupTarget;
}

export interface FileManyToMany {
  readonly name: string;
  readonly intersect: string;
  readonly first: string;
  readonly second: string;
}

export interface FileRelationships {
  readonly oneToMany: readonly FileRelationship[];
  readonly manyToMany: readonly FileManyToMany[];
}

const DELETE: Readonly<Record<string, DeleteBehavior>> = {
  Cascade: "cascade",
  RemoveLink: "removeLink",
  Restrict: "restrict",
  NoCascade: "none",
};

/** RelationshipRoleType 1 is the side of the lookup, 0 the side it points to. */
function navigationOf(element: XmlElement, roleType: string): string | null {
  const role = childrenNamed(childNamed(element, "EntityRelationshipRoles"), "EntityRelationshipRole").find(
    (each) => childText(each, "RelationshipRoleType") === roleType,
  );
  const name = childText(role ?? null, "NavigationPropertyName");
  return name === "" ? null : name;
}

function readOneToMany(element: XmlElement): FileRelationship {
  const name = element.attributes.Name ?? "";
  const referencingColumn = childText(element, "ReferencingAttributeName").toLowerCase();
  const referencedTable = childText(element, "ReferencedEntityName").toLowerCase();
  const navigation = navigationOf(element, "1");
  return {
    name,
    referencingTable: childText(element, "ReferencingEntityName").toLowerCase(),
    referencingColumn,
    referencedTable,
    hasRoles: navigation !== null || fieldOf(element) !== null,
    target: {
      table: referencedTable,
      relationship: name,
      navigation: navigation ?? referencingColumn,
      collection: navigationOf(element, "0") ?? name,
      onDelete: DELETE[childText(element, "CascadeDelete")] ?? "none",
    },
  };
}

function readManyToMany(element: XmlElement): FileManyToMany {
  return {
    name: element.attributes.Name ?? "",
    intersect: childText(element, "IntersectEntityName").toLowerCase(),
    first: childText(element, "FirstEntityName").toLowerCase(),
    second: childText(element, "SecondEntityName").toLowerCase(),
  };
}

/** Old exports describe a lookup in the `field` of its relationship, and the relationship's names not at all. */
export function fieldOf(relationship: XmlElement): XmlElement | null {
  return childNamed(relationship, "field");
}

export function readRelationships(list: XmlElement | null): FileRelationships {
  const all = childrenNamed(list, "EntityRelationship");
  const isMany = (element: XmlElement) => childText(element, "EntityRelationshipType") === "ManyToMany";
  return {
    oneToMany: all.filter((each) => !isMany(each)).map(readOneToMany),
    manyToMany: all.filter(isMany).map(readManyToMany),
  };
}

/** The relationship's intersect table, as the schema keeps it. */
export function manyToManyOf({ name, first, second }: FileManyToMany): ManyToMany {
  const isSelf = first === second;
  return {
    schemaName: name,
    table1: first,
    column1: isSelf ? `${first}idone` : `${first}id`,
    table2: second,
    column2: isSelf ? `${second}idtwo` : `${second}id`,
  };
}
