import type { ExpandItem, QueryOptions } from "../odata/queryOptions";
import type { Column, Table } from "../schema/schema";
import type { Navigation } from "../schema/schemaIndex";
import type { Row } from "../store/row";
import type { RequestContext } from "./requestContext";
import { badQuery, unknownProperty } from "../errors";
import { columnByProperty, shownColumns } from "../query/columnByProperty";
import { contextOf } from "../query/contextOf";
import { relatedRows } from "../query/relatedRows";
import { selectRows } from "../query/selectRows";
import { tableScope } from "../query/tableScope";
import { hiddenColumns } from "../security/columnSecurity";
import { requirePrivilege } from "../security/privileges";
import { readableBy } from "../security/rowAccess";
import { referenceOf } from "../store/row";

export interface Expansion {
  readonly name: string;
  readonly isCollection: boolean;
  readonly withCount: boolean;
  readonly top: number | null;
  readonly shape: Shape;
  /** The rows behind the navigation property that the caller may read, filtered and sorted. */
  readonly rowsOf: (row: Row) => readonly Row[];
}

/** What the rows of an answer show, decided once for all of them. */
export interface Shape {
  readonly columns: readonly Column[];
  readonly hidden: ReadonlySet<string>;
  readonly expansions: readonly Expansion[];
}

function selectedColumns(context: RequestContext, table: Table, select: readonly string[] | null): readonly Column[] {
  if (!select) {
    return shownColumns(table);
  }
  const { schema } = context.organization;
  const columns = new Set<Column>();
  for (const name of [...select, table.primaryId]) {
    const column = columnByProperty(schema, table, name);
    const navigation = column ? undefined : schema.navigation(table, name);
    if (column) {
      columns.add(column);
    } else if (navigation?.kind === "single") {
      columns.add(navigation.column);
    } else if (!navigation) {
      throw unknownProperty(name, table.logicalName);
    }
  }
  return [...columns];
}

/** What is behind an owner is a principal, user or team, and all that a principal shows is its id. */
const PRINCIPAL = "principal";

const PRINCIPAL_ID: Column = {
  logicalName: "ownerid",
  schemaName: "OwnerId",
  type: "uniqueidentifier",
  access: "read",
  requiredLevel: "none",
  label: {},
  isSecured: false,
  isCustom: false,
};

function expandOwner({ organization }: RequestContext, item: ExpandItem, column: Column): Expansion {
  const { select, expand } = item.options;
  const unknown = [...(select ?? []), ...expand.map(({ navigation }) => navigation)].find((name) => name !== "ownerid");
  if (unknown !== undefined) {
    throw unknownProperty(unknown, PRINCIPAL);
  }
  return {
    name: item.navigation,
    isCollection: false,
    withCount: false,
    top: null,
    shape: { columns: [PRINCIPAL_ID], hidden: new Set(), expansions: [] },
    rowsOf: (row) => {
      const reference = referenceOf(row[column.logicalName]);
      const owner = reference && organization.store.get(reference.table, reference.id);
      return reference && owner ? [{ ownerid: reference.id, versionnumber: owner.versionnumber ?? null }] : [];
    },
  };
}

function expandSingle(
  context: RequestContext,
  item: ExpandItem,
  navigation: Navigation & { kind: "single" },
): Expansion {
  const { organization, caller } = context;
  const { options } = item;
  if (options.filter || options.orderBy.length > 0 || options.top !== null || options.count) {
    throw badQuery(
      `Only $select and $expand can be used for the single-valued navigation property '${item.navigation}'.`,
    );
  }
  if (navigation.column.type === "owner") {
    return expandOwner(context, item, navigation.column);
  }
  const target = organization.schema.tableOf(navigation.target.table);
  requirePrivilege(organization, caller, target, "Read");
  const isReadable = readableBy(organization, caller, target);
  const rowsOf = (row: Row): readonly Row[] => {
    const reference = referenceOf(row[navigation.column.logicalName]);
    const related =
      reference?.table === target.logicalName ? organization.store.get(target.logicalName, reference.id) : undefined;
    return related && isReadable(related) ? [related] : [];
  };
  return {
    name: item.navigation,
    isCollection: false,
    withCount: false,
    top: null,
    shape: shapeOf(context, target, options),
    rowsOf,
  };
}

function expandCollection(
  context: RequestContext,
  table: Table,
  item: ExpandItem,
  navigation: Exclude<Navigation, { kind: "single" }>,
): Expansion {
  const { organization, caller } = context;
  const { options } = item;
  const target = organization.schema.tableOf(
    navigation.kind === "collection" ? navigation.relationship.referencingTable : navigation.otherTable,
  );
  requirePrivilege(organization, caller, target, "Read");
  const scope = tableScope(organization, caller, target);
  const conditions = contextOf(organization, caller);
  return {
    name: item.navigation,
    isCollection: true,
    withCount: options.count,
    top: options.top,
    shape: shapeOf(context, target, options),
    rowsOf: (row) => selectRows(relatedRows(organization, caller, table, row, navigation), options, scope, conditions),
  };
}

/** Refuses unknown names and navigation into tables that the caller may not read, even when there are no rows. */
export function shapeOf(
  context: RequestContext,
  table: Table,
  options: Pick<QueryOptions, "select" | "expand">,
): Shape {
  const { organization, caller } = context;
  return {
    columns: selectedColumns(context, table, options.select),
    hidden: hiddenColumns(organization, caller, table),
    expansions: options.expand.map((item) => {
      const navigation = organization.schema.navigation(table, item.navigation);
      if (!navigation) {
        throw unknownProperty(item.navigation, table.logicalName);
      }
      return navigation.kind === "single"
        ? expandSingle(context, item, navigation)
        : expandCollection(context, table, item, navigation);
    }),
  };
}
