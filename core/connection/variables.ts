import type { SalesReader, WireRow } from "../ports";
import { ConnectionAuthentication, ConnectionFields as F } from "../tables/Connection.generated";
import {
  EnvironmentVariableDefinitionFields as Fields,
  EnvironmentVariableDefinitionTable,
} from "../tables/EnvironmentVariableDefinition.generated";
import { textOf } from "../values/wireValue";
import { SETTINGS } from "./settings";
import type { SettingColumn } from "./settings";
import { wayNamed } from "./way";

/** What environment variables of the solution say for connections that say nothing themselves, by column. */
export type Defaults = Readonly<Partial<Record<SettingColumn, string>>>;

/** The settings that differ between development, test and production, and the environment variable of each. */
export const VARIABLES: readonly { readonly column: SettingColumn; readonly variable: string }[] = SETTINGS.flatMap(
  (each) => ("variable" in each ? [{ column: each.column, variable: each.variable }] : []),
);

const VALUES = "environmentvariabledefinition_environmentvariablevalue";

/**
 * Reads the environment variables: a value of this environment wins over the definition's default. There is no function of the client API for
 * them (https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables); without the right to read them there are none.
 */
export async function readDefaults(sales: SalesReader): Promise<Defaults> {
  const outcome = await sales.rows(EnvironmentVariableDefinitionTable, {
    select: [Fields.schemaname, Fields.defaultvalue],
    filter: VARIABLES.map(({ variable }) => `${Fields.schemaname} eq '${variable}'`).join(" or "),
    expand: { [VALUES]: { select: ["value"] } },
  });
  const rows = outcome.ok ? outcome.value : [];
  return Object.fromEntries(
    VARIABLES.flatMap(({ column, variable }) => {
      const row = rows.find((one) => one[Fields.schemaname] === variable);
      const value = row === undefined ? null : valueOf(row);
      return value === null ? [] : [[column, value]];
    }),
  );
}

function valueOf(row: WireRow): string | null {
  const values: unknown = row[VALUES];
  const first: unknown = Array.isArray(values) ? values[0] : undefined;
  const own = typeof first === "object" && first !== null && "value" in first ? textOf(first.value) : null;
  return own ?? textOf(row[Fields.defaultvalue]);
}

/** The rows with what environment variables say where they say nothing. Variables are asked for only where a row lacks what its way uses. */
export async function withDefaults(sales: SalesReader, rows: readonly WireRow[]): Promise<readonly WireRow[]> {
  if (!rows.some((row) => usedColumns(row).some((column) => textOf(row[column]) === null))) {
    return rows;
  }
  const defaults = await readDefaults(sales);
  return rows.map((row) => filled(row, defaults));
}

/** A row, or a draft, with defaults where it is empty; what it says itself wins. */
export function filled<Row extends WireRow>(row: Row, defaults: Defaults): Row {
  const missing = Object.entries(defaults).filter(([column]) => textOf(row[column]) === null);
  return missing.length === 0 ? row : { ...row, ...Object.fromEntries(missing) };
}

function usedColumns(row: WireRow): readonly SettingColumn[] {
  switch (wayNamed(row[F.bcs_way])) {
    case "relay":
      return [F.bcs_relayurl, F.bcs_relayclientid, F.bcs_tenantid, F.bcs_clientid];
    case "direct":
      return row[F.bcs_authentication] === ConnectionAuthentication.MicrosoftEntraID
        ? [F.bcs_odataurl, F.bcs_apiurl, F.bcs_tenantid, F.bcs_clientid]
        : [F.bcs_odataurl, F.bcs_apiurl, F.bcs_username];
    case "virtual":
      return [];
  }
}
