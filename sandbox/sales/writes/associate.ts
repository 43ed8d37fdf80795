import type { Navigation } from "../schema/schemaIndex";
import type { Reference, Row } from "../store/row";
import type { WriteContext } from "./tableRule";
import { badBindUrl, rowNotFound, unknownProperty } from "../errors";
import { requireNamedPrivilege, requirePrivilege } from "../security/privileges";
import { requireAccess } from "../security/rowAccess";
import { newId } from "../store/identifiers";
import { keyText } from "../store/row";
import { updateRow } from "./updateRow";

type ManyNavigation = Navigation & { kind: "manyToMany" };

function navigationOf({ organization, table }: WriteContext, property: string): Navigation {
  const navigation = organization.schema.navigation(table, property);
  if (!navigation) {
    throw unknownProperty(property, table.logicalName);
  }
  return navigation;
}

function requireRow({ organization }: WriteContext, { table, id }: Reference): Row {
  const row = organization.store.get(table, id);
  if (!row) {
    throw rowNotFound(table, id);
  }
  return row;
}

/** Giving roles and field security profiles away has privileges of its own; other links take Append and AppendTo. */
function requireLink(
  context: WriteContext,
  { relationship }: ManyNavigation,
  row: Row,
  other: Reference,
  otherRow: Row,
): void {
  const { organization, caller, table } = context;
  if (caller.isSystem) {
    return;
  }
  const tables = [relationship.table1, relationship.table2];
  if (tables.includes("role")) {
    requireNamedPrivilege(organization, caller, "prvAssignRole");
    return;
  }
  if (tables.includes("fieldsecurityprofile")) {
    requirePrivilege(organization, caller, organization.schema.tableOf("fieldsecurityprofile"), "Write");
    return;
  }
  requireAccess(organization, caller, table, row, "Append");
  requireAccess(organization, caller, organization.schema.tableOf(other.table), otherRow, "AppendTo");
}

function linkColumns(context: WriteContext, { relationship }: ManyNavigation): readonly [string, string] {
  const isFirst = relationship.table1 === context.table.logicalName;
  return isFirst ? [relationship.column1, relationship.column2] : [relationship.column2, relationship.column1];
}

function findLink(context: WriteContext, navigation: ManyNavigation, id: string, otherId: string): Row | undefined {
  const [own, other] = linkColumns(context, navigation);
  return context.organization.store.find(
    navigation.intersect.logicalName,
    (link) => link[own] === id && link[other] === otherId,
  );
}

function associateMany(context: WriteContext, id: string, navigation: ManyNavigation, other: Reference): void {
  const row = requireRow(context, { table: context.table.logicalName, id });
  requireLink(context, navigation, row, other, requireRow(context, other));
  // Dataverse accepts a link that is there already.
  if (findLink(context, navigation, id, other.id)) {
    return;
  }
  const [own, far] = linkColumns(context, navigation);
  const key = newId();
  context.organization.store.put(navigation.intersect.logicalName, key, {
    [navigation.intersect.primaryId]: key,
    [own]: id,
    [far]: other.id,
  });
}

/** Links two rows over a navigation property ($ref). */
export function associate(context: WriteContext, id: string, property: string, other: Reference): void {
  const { organization, table } = context;
  const navigation = navigationOf(context, property);
  const expected =
    navigation.kind === "single"
      ? navigation.target.table
      : navigation.kind === "collection"
        ? navigation.relationship.referencingTable
        : navigation.otherTable;
  if (other.table !== expected) {
    throw badBindUrl(`${other.table}(${other.id})`, property);
  }
  organization.transaction(() => {
    if (navigation.kind === "manyToMany") {
      associateMany(context, id, navigation, other);
    } else if (navigation.kind === "single") {
      updateRow(context, id, { [navigation.column.logicalName]: other });
    } else {
      requireRow(context, { table: table.logicalName, id });
      updateRow({ ...context, table: organization.schema.tableOf(other.table) }, other.id, {
        [navigation.relationship.referencingColumn]: { table: table.logicalName, id },
      });
    }
  });
}

/** Takes a link away; `other` is null only for a single-valued property. */
export function disassociate(context: WriteContext, id: string, property: string, other: string | null): void {
  const { organization, table } = context;
  const navigation = navigationOf(context, property);
  organization.transaction(() => {
    if (navigation.kind === "single") {
      updateRow(context, id, { [navigation.column.logicalName]: null });
      return;
    }
    if (other === null) {
      throw badBindUrl("", property);
    }
    if (navigation.kind === "collection") {
      const { referencingTable, referencingColumn } = navigation.relationship;
      updateRow({ ...context, table: organization.schema.tableOf(referencingTable) }, other, {
        [referencingColumn]: null,
      });
      return;
    }
    const row = requireRow(context, { table: table.logicalName, id });
    const far = { table: navigation.otherTable, id: other };
    requireLink(context, navigation, row, far, requireRow(context, far));
    const link = findLink(context, navigation, id, other);
    if (link) {
      organization.store.delete(navigation.intersect.logicalName, keyText(link[navigation.intersect.primaryId]));
    }
  });
}
