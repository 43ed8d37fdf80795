import type { TableDescription } from "../../../contract/tableDescription";
import type { Words } from "../../locale/english";
import { ServerError } from "../../server/serverError";
import type { Tables } from "../../server/tables";

export interface SiteMapGroup {
  readonly label: keyof Words;
  readonly tables: readonly TableDescription[];
}

/** The part of the Sales app's site map that the mission is about. */
const GROUPS = [
  { label: "salesGroup", tables: ["account", "opportunity", "quote", "salesorder", "invoice"] },
  { label: "collateralGroup", tables: ["product"] },
] as const;

const NOT_FOUND = 404;

/** The lists the person may read, in the app's order; groups without any are left out. */
export async function readSiteMap(tables: Tables): Promise<readonly SiteMapGroup[]> {
  const groups = await Promise.all(
    GROUPS.map(async ({ label, tables: names }) => ({
      label,
      tables: (await Promise.all(names.map((name) => describeIfThere(tables, name)))).filter(
        (table): table is TableDescription => table !== null && table.privileges.read !== "none",
      ),
    })),
  );
  return groups.filter((group) => group.tables.length > 0);
}

async function describeIfThere(tables: Tables, name: string): Promise<TableDescription | null> {
  try {
    return await tables.describe(name);
  } catch (error) {
    if (error instanceof ServerError && error.status === NOT_FOUND) {
      return null;
    }
    throw error;
  }
}
