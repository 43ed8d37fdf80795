import type { Depth, TablePrivileges } from "../../../contract/tableDescription";
import type { Tables } from "../../server/tables";
import { lookupObjects } from "../../lookupObjects";
import type { ShellServices } from "../../services";
import { strict, UnsupportedError } from "../../unsupported";

const PRIVILEGE_TYPES: Readonly<Record<number, keyof TablePrivileges>> = {
  1: "create",
  2: "read",
  3: "write",
  4: "delete",
};
const DEPTHS: readonly Depth[] = ["user", "businessUnit", "parentChild", "organization"];

/** `context.utils`. */
export function createUtils(
  { tables, dialogs }: Pick<ShellServices, "tables" | "dialogs">,
  loadDependency: (name: string) => Promise<void>,
): object {
  return strict("context.utils", {
    /** @param type 1 create, 2 read, 3 write, 4 delete @param depth 0 own to 3 organisation; -1 asks for none */
    hasEntityPrivilege: (table: string, type: number, depth: number) => {
      const description = tables.peek(table);
      const privilege = PRIVILEGE_TYPES[type];
      if (description === null) {
        throw new UnsupportedError(
          `context.utils.hasEntityPrivilege of the table ${table}, which no page has used yet`,
        );
      }
      if (privilege === undefined) {
        throw new UnsupportedError(`context.utils.hasEntityPrivilege with the privilege type ${String(type)}`);
      }
      return DEPTHS.indexOf(description.privileges[privilege]) >= depth;
    },
    getEntityMetadata: async (table: string, columns: readonly string[] = []) => entityMetadata(tables, table, columns),
    loadDependency,
    lookupObjects: async (options: unknown) =>
      (await lookupObjects(dialogs, options, "context.utils.lookupObjects")).map((chosen) => ({ ...chosen })),
  });
}

/** The members of client metadata that are the same whoever asks; columns in `Attributes.get(name)`. */
export async function entityMetadata(tables: Tables, table: string, columns: readonly string[]): Promise<object> {
  const description = await tables.describe(table);
  const attributes = new Map(
    description.columns
      .filter(({ logicalName }) => columns.includes(logicalName))
      .map((column) => [
        column.logicalName,
        strict(`getEntityMetadata(${table}).Attributes.get(${column.logicalName})`, {
          LogicalName: column.logicalName,
          DisplayName: column.label,
          AttributeType: column.type,
        }),
      ]),
  );
  return strict(`getEntityMetadata(${table})`, {
    LogicalName: description.logicalName,
    SchemaName: description.schemaName,
    EntitySetName: description.entitySetName,
    PrimaryIdAttribute: description.primaryId,
    PrimaryNameAttribute: description.primaryName,
    DisplayName: description.displayName,
    DisplayCollectionName: description.displayCollectionName,
    Attributes: strict(`getEntityMetadata(${table}).Attributes`, {
      get: (name: string) => attributes.get(name) ?? null,
      getLength: () => attributes.size,
    }),
  });
}
