import type { SchemaIndex } from "../schema/schemaIndex";
import type { FetchEntity, FetchFilter, FetchLink } from "./fetchQuery";
import { SalesError } from "../errors";

/** Puts the N:N relationship of the two tables in the place of a link that says no columns to join by. */
function related(schema: SchemaIndex, parent: string, link: FetchLink): FetchLink {
  const inner = relateLinks(schema, link);
  if (link.from !== "") {
    return inner;
  }
  const table = schema.table(parent);
  const found = [...(table ? schema.navigationsOf(table).values() : [])].find(
    (each) => each.kind === "manyToMany" && each.otherTable === link.name && !each.intersect.isCustom,
  );
  if (found?.kind !== "manyToMany") {
    throw new SalesError(
      400,
      "0x80041102",
      `No system many-to-many relationship exists between ${parent} and ${link.name}.  If attempting to link through a custom many-to-many relationship ensure that you provide the from and to attributes.`,
    );
  }
  const { table1, column1, column2 } = found.relationship;
  const [own, other] = table1 === parent ? [column1, column2] : [column2, column1];
  return {
    name: found.intersect.logicalName,
    attributes: [],
    hasAllAttributes: false,
    filters: [],
    orders: [],
    links: [{ ...inner, from: other, to: other }],
    from: own,
    to: own,
    alias: `${link.alias}:${found.intersect.logicalName}`,
    isNamed: true,
    kind: link.kind,
  };
}

function relateFilter(schema: SchemaIndex, parent: string, filter: FetchFilter): FetchFilter {
  return {
    ...filter,
    filters: filter.filters.map((each) => relateFilter(schema, parent, each)),
    links: filter.links.map((link) => related(schema, parent, link)),
  };
}

/** The entity with all its links saying by which columns they join. */
export function relateLinks<T extends FetchEntity>(schema: SchemaIndex, entity: T): T {
  return {
    ...entity,
    filters: entity.filters.map((filter) => relateFilter(schema, entity.name, filter)),
    links: entity.links.map((link) => related(schema, entity.name, link)),
  };
}
