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
import { keyText, referenceOf } from "../store/row";
import { requireExpandLimits } from "./expandLimits";
import { rowUrl } from "./rowUrl";

export interface Expansion {
  readonly name: string;
  readonly isCollection: boolean;
  /** Where only the row's address is asked for: its table. */
  readonly reference: Table | null;
  /** Of a collection: where it can be read on its own, and whether its rows come page by page. */
  readonly more: { readonly addressOf: (row: Row) => string; readonly isPaged: boolean } | null;
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
    reference: null,
    more: null,
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
  isPaged: boolean,
): Expansion {
  const { organization, caller } = context;
  const { options } = item;
  if (options.filter) {
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
    reference: item.isReference ? target : null,
    more: null,
    top: null,
    shape: shapeIn(context, target, options, isPaged),
    rowsOf,
  };
}

function collectionAddress(context: RequestContext, table: Table, { navigation, text }: ExpandItem, row: Row): string {
  const address = `${rowUrl(context, table, keyText(row[table.primaryId]))}/${navigation}`;
  return text.length === 0 ? address : `${address}?${text.map((option) => encodeURI(option.trim())).join("&")}`;
}

function expandCollection(
  context: RequestContext,
  table: Table,
  item: ExpandItem,
  navigation: Exclude<Navigation, { kind: "single" }>,
  isPaged: boolean,
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
    reference: null,
    more: { addressOf: (row) => collectionAddress(context, table, item, row), isPaged },
    top: options.top,
    shape: shapeIn(context, target, options, isPaged),
    rowsOf: (row) => selectRows(relatedRows(organization, caller, table, row, navigation), options, scope, conditions),
  };
}

/** Refuses unknown names, navigation into tables that the caller may not read and what $expand cannot do, even when there are no rows. */
export function shapeOf(
  context: RequestContext,
  table: Table,
  options: Pick<QueryOptions, "select" | "expand">,
): Shape {
  requireExpandLimits(context.organization.schema, table, options.expand);
  // Rows of expanded collections come page by page as soon as one $expand stands in another.
  const isPaged = options.expand.some((item) => item.options.expand.length > 0);
  return shapeIn(context, table, options, isPaged);
}

function shapeIn(
  context: RequestContext,
  table: Table,
  options: Pick<QueryOptions, "select" | "expand">,
  isPaged: boolean,
): Shape {
  const { organization, caller } = context;
  const references = options.expand.filter(({ isReference }) => isReference).map(({ navigation }) => navigation);
  return {
    columns: selectedColumns(context, table, options.select && [...options.select, ...references]),
    hidden: hiddenColumns(organization, caller, table),
    expansions: options.expand.map((item) => {
      const navigation = organization.schema.navigation(table, item.navigation);
      if (!navigation) {
        throw unknownProperty(item.navigation, table.logicalName);
      }
      return navigation.kind === "single"
        ? expandSingle(context, item, navigation, isPaged)
        : expandCollection(context, table, item, navigation, isPaged);
    }),
  };
}
