/** Tables whose schema name Business Central's set-up fixes in lower case, so that it does not tell the words apart. */
const SPELLED: ReadonlyMap<string, string> = new Map([["nav_accountstatistics", "AccountStatistics"]]);

/**
 * Name of a table's generated file and exports: the schema name without publisher prefix in Pascal case, or with the
 * prefix where that name is taken (`nav_connection` → `NavConnection`).
 */
export function tableIdentifier(schemaName: string, taken: ReadonlySet<string>): string {
  const short = SPELLED.get(schemaName) ?? upperFirst(withoutPrefix(schemaName));
  return taken.has(short) ? schemaName.split("_").map(upperFirst).join("") : short;
}

/** The part of a column's option constant that names the column. */
export function columnIdentifier(schemaName: string): string {
  return upperFirst(withoutPrefix(schemaName));
}

/** An option's name made from its English label: `Microsoft Entra ID` → `MicrosoftEntraID`. */
export function optionIdentifier(label: string): string {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const name = words.map(upperFirst).join("");
  return /^\d/.test(name) || name === "" ? `_${name}` : name;
}

/** The property under which the Web API returns a lookup's id. */
export function lookupValueName(logicalName: string): string {
  return `_${logicalName}_value`;
}

function withoutPrefix(schemaName: string): string {
  return schemaName.replace(/^[a-z][a-z0-9]{1,7}_/, "");
}

function upperFirst(value: string): string {
  return value.slice(0, 1).toUpperCase() + value.slice(1);
}
