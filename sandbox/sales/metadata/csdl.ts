import type { Column, Table } from "../schema/schema";
import type { Navigation, SchemaIndex } from "../schema/schemaIndex";
import { propertyOf, shownColumns } from "../query/columnByProperty";
import { usableKeys } from "../schema/alternateKeys";
import { escapeAttribute } from "../xml/writeXml";

const EDM: Readonly<Record<Column["type"], string>> = {
  string: "Edm.String",
  memo: "Edm.String",
  integer: "Edm.Int32",
  bigint: "Edm.Int64",
  decimal: "Edm.Decimal",
  double: "Edm.Double",
  money: "Edm.Decimal",
  boolean: "Edm.Boolean",
  datetime: "Edm.DateTimeOffset",
  picklist: "Edm.Int32",
  multiselectpicklist: "Edm.String",
  state: "Edm.Int32",
  status: "Edm.Int32",
  lookup: "Edm.Guid",
  customer: "Edm.Guid",
  owner: "Edm.Guid",
  uniqueidentifier: "Edm.Guid",
  entityname: "Edm.String",
};

function property(column: Column): string {
  const type = column.type === "datetime" && column.behavior === "dateOnly" ? "Edm.Date" : EDM[column.type];
  return `<Property Name="${escapeAttribute(propertyOf(column))}" Type="${type}" />`;
}

function navigation(name: string, each: Navigation): string {
  if (each.kind === "single") {
    const constraint = `<ReferentialConstraint Property="${escapeAttribute(propertyOf(each.column))}" ReferencedProperty="${each.target.table}id" />`;
    return `<NavigationProperty Name="${escapeAttribute(name)}" Type="mscrm.${each.target.table}" Partner="${escapeAttribute(each.target.collection)}">${constraint}</NavigationProperty>`;
  }
  const table = each.kind === "collection" ? each.relationship.referencingTable : each.otherTable;
  const partner = each.kind === "collection" ? each.relationship.target.navigation : name;
  return `<NavigationProperty Name="${escapeAttribute(name)}" Type="Collection(mscrm.${table})" Partner="${escapeAttribute(partner)}" />`;
}

function entityType(schema: SchemaIndex, table: Table): string {
  const navigations = [...schema.navigationsOf(table)].map(([name, each]) => navigation(name, each));
  return (
    `<EntityType Name="${table.logicalName}" BaseType="mscrm.crmbaseentity"><Key><PropertyRef Name="${table.primaryId}" /></Key>` +
    `${shownColumns(table).map(property).join("")}${navigations.join("")}${alternateKeys(table)}</EntityType>`
  );
}

/** Alternate keys by the vocabulary of the OData community, as Dataverse tells them. */
function alternateKeys(table: Table): string {
  const records = usableKeys(table).map((key) => {
    const parts = key.columns.map((name) => {
      const column = table.columns[name];
      const property = escapeAttribute(column ? propertyOf(column) : name);
      return `<Record Type="OData.Community.Keys.V1.PropertyRef"><PropertyValue Property="Alias" String="${property}" /><PropertyValue Property="Name" PropertyPath="${property}" /></Record>`;
    });
    return `<Record Type="OData.Community.Keys.V1.AlternateKey"><PropertyValue Property="Key"><Collection>${parts.join("")}</Collection></PropertyValue></Record>`;
  });
  return records.length === 0
    ? ""
    : `<Annotation Term="OData.Community.Keys.V1.AlternateKeys"><Collection>${records.join("")}</Collection></Annotation>`;
}

function entitySet(schema: SchemaIndex, table: Table): string {
  const bindings = [...schema.navigationsOf(table)].map(([name, each]) => {
    const target =
      each.kind === "single"
        ? each.target.table
        : each.kind === "collection"
          ? each.relationship.referencingTable
          : each.otherTable;
    return `<NavigationPropertyBinding Path="${escapeAttribute(name)}" Target="${schema.tableOf(target).entitySetName}" />`;
  });
  return `<EntitySet Name="${table.entitySetName}" EntityType="Microsoft.Dynamics.CRM.${table.logicalName}">${bindings.join("")}</EntitySet>`;
}

/** The CSDL document: every table as an entity type. Functions and actions are not listed. */
export function writeCsdl(schema: SchemaIndex): string {
  const tables = schema.tables();
  return (
    '<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>' +
    '<Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm"><EntityType Name="crmbaseentity" Abstract="true" />' +
    `${tables.map((table) => entityType(schema, table)).join("")}<EntityContainer Name="System">${tables.map((table) => entitySet(schema, table)).join("")}</EntityContainer>` +
    "</Schema></edmx:DataServices></edmx:Edmx>"
  );
}
