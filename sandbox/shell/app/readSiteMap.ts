import type { ShellServices } from "../services";
import { readableTable } from "./readableTable";
import { readSiteMapXml } from "./readSiteMapXml";
import type { SiteMapArea } from "./siteMap";

/** The part of the Sales app's site map that the integration is about. */
const GROUPS = [
  { label: "salesGroup", tables: ["account", "opportunity", "quote", "salesorder", "invoice"] },
  { label: "collateralGroup", tables: ["product"] },
] as const;

/** The areas of the open app with what the person may see of them; groups without anything are left out. */
export async function readSiteMap(
  services: Pick<ShellServices, "tables" | "culture" | "app">,
): Promise<readonly SiteMapArea[]> {
  const areas = services.app === null ? [await salesArea(services)] : await readSiteMapXml(services.app, services);
  return areas
    .map((area) => ({ ...area, groups: area.groups.filter(({ entries }) => entries.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}

async function salesArea({
  tables,
  culture: { words },
}: Pick<ShellServices, "tables" | "culture">): Promise<SiteMapArea> {
  const groups = await Promise.all(
    GROUPS.map(async ({ label, tables: names }) => {
      const found = (await Promise.all(names.map((name) => readableTable(tables, name)))).flatMap(
        (table) => table ?? [],
      );
      return {
        id: label,
        label: words[label],
        entries: found.map(({ logicalName, displayCollectionName }) => ({
          id: logicalName,
          label: displayCollectionName,
          image: null,
          target: { page: { kind: "list" as const, table: logicalName } },
        })),
      };
    }),
  );
  return { id: "sales", label: words.appName, groups };
}
