import type { Column, LookupTarget, ManyToMany, OptionSet, SchemaData, Table } from "./schema";

export interface OneToMany {
  readonly schemaName: string;
  readonly referencedTable: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  readonly target: LookupTarget;
}

/** A navigation property as seen from one table. */
export type Navigation =
  | { readonly kind: "single"; readonly column: Column; readonly target: LookupTarget }
  | { readonly kind: "collection"; readonly relationship: OneToMany }
  | {
      readonly kind: "manyToMany";
      readonly intersect: Table;
      readonly relationship: ManyToMany;
      readonly otherTable: string;
    };

/** Finds things in the schema by the names that clients use. Built anew whenever the schema changes. */
export class SchemaIndex {
  private readonly bySet = new Map<string, Table>();
  private readonly bySchemaName = new Map<string, Table>();
  private readonly incoming = new Map<string, OneToMany[]>();
  private readonly navigations = new Map<string, Map<string, Navigation>>();

  constructor(readonly data: SchemaData) {
    for (const table of Object.values(data.tables)) {
      this.bySet.set(table.entitySetName, table);
      this.bySchemaName.set(table.schemaName.toLowerCase(), table);
      this.addRelationships(table);
    }
  }

  private addNavigation(table: string, name: string, navigation: Navigation): void {
    const known = this.navigations.get(table) ?? new Map<string, Navigation>();
    // Owner lookups have two targets under one navigation property: the first stands for both.
    if (!known.has(name)) {
      known.set(name, navigation);
    }
    this.navigations.set(table, known);
  }

  private addRelationships(table: Table): void {
    for (const column of Object.values(table.columns)) {
      for (const target of column.targets ?? []) {
        const relationship: OneToMany = {
          schemaName: target.relationship,
          referencedTable: target.table,
          referencingTable: table.logicalName,
          referencingColumn: column.logicalName,
          target,
        };
        this.incoming.set(target.table, [...(this.incoming.get(target.table) ?? []), relationship]);
        this.addNavigation(table.logicalName, target.navigation, { kind: "single", column, target });
        this.addNavigation(target.table, target.collection, { kind: "collection", relationship });
      }
    }
    const many = table.manyToMany;
    if (!many) {
      return;
    }
    this.addNavigation(many.table1, many.schemaName, {
      kind: "manyToMany",
      intersect: table,
      relationship: many,
      otherTable: many.table2,
    });
    this.addNavigation(many.table2, many.schemaName, {
      kind: "manyToMany",
      intersect: table,
      relationship: many,
      otherTable: many.table1,
    });
  }

  table(logicalName: string): Table | undefined {
    return Object.hasOwn(this.data.tables, logicalName) ? this.data.tables[logicalName] : undefined;
  }

  /** For names that the schema itself gave: a missing table is a defect of the sandbox. */
  tableOf(logicalName: string): Table {
    const table = this.table(logicalName);
    if (!table) {
      throw new Error(`The schema has no table '${logicalName}', although the schema itself refers to it.`);
    }
    return table;
  }

  tableBySet(entitySetName: string): Table | undefined {
    return this.bySet.get(entitySetName);
  }

  /** By logical or schema name in any case, as solution files spell them. */
  tableByAnyName(name: string): Table | undefined {
    return this.bySchemaName.get(name.toLowerCase()) ?? this.table(name.toLowerCase());
  }

  tables(): readonly Table[] {
    return Object.values(this.data.tables);
  }

  column(table: Table, logicalName: string): Column | undefined {
    return Object.hasOwn(table.columns, logicalName) ? table.columns[logicalName] : undefined;
  }

  optionSet(name: string): OptionSet | undefined {
    return Object.hasOwn(this.data.optionSets, name) ? this.data.optionSets[name] : undefined;
  }

  navigation(table: Table, name: string): Navigation | undefined {
    return this.navigations.get(table.logicalName)?.get(name);
  }

  navigationsOf(table: Table): ReadonlyMap<string, Navigation> {
    return this.navigations.get(table.logicalName) ?? new Map<string, Navigation>();
  }

  /** 1:N relationships in which the table is the one pointed to. */
  incomingOf(table: string): readonly OneToMany[] {
    return this.incoming.get(table) ?? [];
  }
}
