import type { ExpandItem } from "../odata/queryOptions";
import type { Table } from "../schema/schema";
import type { Navigation, SchemaIndex } from "../schema/schemaIndex";
import { badQuery, SalesError } from "../errors";

const MOST = 15;

interface Used {
  readonly item: ExpandItem;
  readonly navigation: Navigation | undefined;
}

function usedIn(schema: SchemaIndex, table: Table, items: readonly ExpandItem[]): readonly Used[] {
  return items.flatMap((item) => {
    const navigation = schema.navigation(table, item.navigation);
    const target = navigation && schema.table(targetName(navigation));
    return [{ item, navigation }, ...(target ? usedIn(schema, target, item.options.expand) : [])];
  });
}

function targetName(navigation: Navigation): string {
  switch (navigation.kind) {
    case "single":
      return navigation.target.table;
    case "collection":
      return navigation.relationship.referencingTable;
    case "manyToMany":
      return navigation.otherTable;
  }
}

/**
 * What Dataverse documents of $expand: fifteen at most, no order and no $top where one is nested, N:N neither nested nor beside other kinds, and
 * references of lookups only.
 */
export function requireExpandLimits(schema: SchemaIndex, table: Table, items: readonly ExpandItem[]): void {
  const used = usedIn(schema, table, items);
  if (used.length > MOST) {
    throw new SalesError(400, "0x8004430D", "Number of link entities in query exceeded maximum limit.");
  }
  const isNested = items.some(({ options }) => options.expand.length > 0);
  const isOrdered = ({ item: { options }, navigation }: Used) =>
    (options.orderBy.length > 0 || options.top !== null) && (isNested || navigation?.kind === "single");
  if (used.some(isOrdered)) {
    throw badQuery(
      "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.",
    );
  }
  const many = used.find(({ navigation }) => navigation?.kind === "manyToMany");
  if (many && (isNested || used.some(({ navigation }) => navigation && navigation.kind !== "manyToMany"))) {
    throw badQuery(
      `The many-to-many navigation property '${many.item.navigation}' can be expanded neither nested nor beside others.`,
    );
  }
  if (used.some(({ item, navigation }) => item.isReference && navigation && navigation.kind !== "single")) {
    throw badQuery("Expand with $ref is only supported on lookup type navigation property.");
  }
}
