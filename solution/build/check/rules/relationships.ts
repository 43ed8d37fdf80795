import { childElement, descendants, childText } from "../../xml/findElements";
import { relationshipsOf } from "../model/relationships";
import type { SolutionRelationship } from "../model/relationships";
import { tablesOf } from "../model/tables";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

const LOOKUP_TYPES = ["lookup", "customer", "owner"];

/** Every relationship connects tables that exist through a lookup that exists, and every custom lookup has its relationship. */
export const relationshipsResolve: SolutionCheck = (subject) => {
  const relationships = relationshipsOf(subject.solution);
  const used = new Set(relationships.map((one) => `${one.referencing}.${one.column}`));
  const lonely = tablesOf(subject.solution).flatMap((table) =>
    table.columns
      .filter(
        (column) =>
          column.isCustom && column.type === "lookup" && !used.has(`${table.logicalName}.${column.logicalName}`),
      )
      .map((column) =>
        refuse(
          column.element,
          `column ${column.logicalName}`,
          "is a lookup without a relationship, so that it has no target. Add one to Other/Relationships.",
        ),
      ),
  );
  return [...relationships.flatMap((one) => checkRelationship(one, subject)), ...lonely];
};

function checkRelationship(
  { name, referencing, referenced, column, element }: SolutionRelationship,
  { catalog }: CheckedSolution,
): readonly RuleFinding[] {
  const at = `relationship ${name}`;
  const unknown = [referencing, referenced].filter((table) => !catalog.hasTable(table));
  if (unknown.length > 0) {
    return unknown.map((table) =>
      refuse(element, at, `names the table ${table}, which neither the solutions nor Sales have. Correct the name.`),
    );
  }
  if (!catalog.hasColumn(referencing, column)) {
    return [
      refuse(
        element,
        at,
        `uses the column ${column}, which the table ${referencing} does not have. Add the lookup, or correct the name.`,
      ),
    ];
  }
  const own = catalog.tables
    .filter((table) => table.logicalName === referencing)
    .flatMap((table) => table.columns)
    .find((one) => one.logicalName === column);
  if (own === undefined) {
    return [];
  }
  if (!LOOKUP_TYPES.includes(own.type)) {
    return [refuse(element, at, `uses the column ${column} of type ${own.type}. A relationship needs a lookup.`)];
  }
  return own.isCustom ? checkRoles(element, at) : [];
}

/** "The entity relationship role of the referencing entity is required when creating a new one-to-many entity relationship". */
function checkRoles(element: SolutionRelationship["element"], at: string): readonly RuleFinding[] {
  const list = childElement(element, "EntityRelationshipRoles");
  const present =
    list === undefined
      ? []
      : descendants(list, "EntityRelationshipRole").map((role) => childText(role, "RelationshipRoleType"));
  const missing = ["1", "0"].filter((type) => !present.includes(type));
  return missing.map((type) =>
    refuse(
      element,
      at,
      `has no EntityRelationshipRole of type ${type}. A custom lookup needs the types 1 (its own side) and 0 (the other side).`,
    ),
  );
}
