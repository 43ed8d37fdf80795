import type { Organization } from "../organization/organization";
import type { Column, Table } from "../schema/schema";
import type { Caller } from "../security/caller";
import type { Row } from "../store/row";
import type { Accessor, Scope } from "./accessor";
import { badQuery, securedInQuery, unknownProperty } from "../errors";
import { hiddenColumns } from "../security/columnSecurity";
import { requirePrivilege } from "../security/privileges";
import { referenceOf } from "../store/row";
import { columnAccessor } from "./columnAccessor";
import { columnByProperty } from "./columnByProperty";
import { nameAccessor } from "./nameAccessor";
import { relatedRows } from "./relatedRows";

type Find = (scope: Scope<Row>, path: readonly string[]) => Accessor<Row>;

/** What is behind an owner is a principal, user or team, and all that a principal shows is its id. */
function ofPrincipal(column: Column, [name, ...rest]: readonly string[]): Accessor<Row> {
  if (name !== "ownerid" || rest.length > 0) {
    throw unknownProperty(name ?? "", "principal");
  }
  return columnAccessor(column);
}

/** Looks names up in a table: its properties, and those of rows that its lookups point to (productid/name). */
export function tableScope(organization: Organization, caller: Caller, table: Table): Scope<Row> {
  const hidden = hiddenColumns(organization, caller, table);

  function ownColumn(property: string): Column {
    const column = columnByProperty(organization.schema, table, property);
    if (!column) {
      throw unknownProperty(property, table.logicalName);
    }
    if (hidden.has(column.logicalName)) {
      throw securedInQuery(column.logicalName);
    }
    return column;
  }

  function through(name: string, rest: readonly string[], accessorOf: Find): Accessor<Row> {
    const navigation = organization.schema.navigation(table, name);
    if (navigation?.kind !== "single") {
      throw unknownProperty(name, table.logicalName);
    }
    if (navigation.column.type === "owner") {
      return ofPrincipal(navigation.column, rest);
    }
    const target = organization.schema.tableOf(navigation.target.table);
    requirePrivilege(organization, caller, target, "Read");
    const accessor = accessorOf(tableScope(organization, caller, target), rest);
    const { logicalName } = navigation.column;
    return {
      type: accessor.type,
      read: (row) => {
        const reference = referenceOf(row[logicalName]);
        const related =
          reference?.table === target.logicalName
            ? organization.store.get(target.logicalName, reference.id)
            : undefined;
        return related ? accessor.read(related) : null;
      },
    };
  }

  function find(path: readonly string[], ofOwn: (column: Column) => Accessor<Row>, ofRelated: Find): Accessor<Row> {
    const [name, ...rest] = path;
    if (name === undefined) {
      throw badQuery("A property name is missing in the query.");
    }
    return rest.length === 0 ? ofOwn(ownColumn(name)) : through(name, rest, ofRelated);
  }

  return {
    accessor: (path) =>
      find(
        path,
        (column) => columnAccessor(column, table),
        (scope, rest) => scope.accessor(rest),
      ),
    sortAccessor: (path) =>
      find(
        path,
        (column) => nameAccessor(organization, column) ?? columnAccessor(column),
        (scope, rest) => scope.sortAccessor?.(rest) ?? scope.accessor(rest),
      ),
    collection(path) {
      const [name, ...rest] = path;
      const navigation = name === undefined ? undefined : organization.schema.navigation(table, name);
      if (navigation && rest.length > 0) {
        throw badQuery(
          `Conditions on collection-valued navigation properties nested in a lookup navigation property ('${path.join("/")}') are not supported.`,
        );
      }
      if (!navigation || navigation.kind === "single") {
        throw unknownProperty(path.join("/"), table.logicalName);
      }
      const target = organization.schema.tableOf(
        navigation.kind === "collection" ? navigation.relationship.referencingTable : navigation.otherTable,
      );
      requirePrivilege(organization, caller, target, "Read");
      return {
        scope: tableScope(organization, caller, target),
        rows: (row) => relatedRows(organization, caller, table, row, navigation),
      };
    },
  };
}
