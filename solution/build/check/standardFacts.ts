import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the checks know of the tables that Sales brings. */
export interface StandardFacts {
  /** Logical name of a table → logical names of its columns. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Name of a relationship → the tables it connects. */
  readonly relationships: ReadonlyMap<string, { readonly referencing: string; readonly referenced: string }>;
}

/**
 * @param folder the folder solution/build/standard
 * @throws Error when a file is not as expected; they are part of the repository
 */
export function readStandardFacts(folder: string): StandardFacts {
  const columns = entriesOf(folder, "standardColumns.json").map(([table, names]) => {
    if (!Array.isArray(names)) {
      throw new Error(`standardColumns.json: ${table} is no list of columns. Give it one.`);
    }
    return [table, new Set(names.map(String))] as const;
  });
  const relationships = entriesOf(folder, "standardRelationships.json").map(([name, value]) => {
    if (!isRelationship(value)) {
      throw new Error(`standardRelationships.json: ${name} needs the texts referencing and referenced. Add them.`);
    }
    return [name, value] as const;
  });
  return { columns: new Map(columns), relationships: new Map(relationships) };
}

function entriesOf(folder: string, name: string): readonly (readonly [string, unknown])[] {
  const value: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  if (typeof value !== "object" || value === null) {
    throw new Error(`${name} is no JSON object. Give it one.`);
  }
  return Object.entries(value);
}

function isRelationship(value: unknown): value is { readonly referencing: string; readonly referenced: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "referencing" in value &&
    typeof value.referencing === "string" &&
    "referenced" in value &&
    typeof value.referenced === "string"
  );
}
