import type { ShellServices } from "../services";
import { readSiteMapXml } from "./readSiteMapXml";
import type { SiteMapArea } from "./siteMap";

/** The areas of the open app with what the person may see of them; groups without anything are left out. */
export async function readSiteMap(
  services: Pick<ShellServices, "tables" | "culture" | "app" | "session">,
): Promise<readonly SiteMapArea[]> {
  const { app, session } = services;
  const siteMapXml = app?.siteMapXml ?? session.salesHub?.siteMapXml;
  const areas = siteMapXml === undefined ? [] : await readSiteMapXml(app?.uniqueName ?? "Sales", siteMapXml, services);
  return areas
    .map((area) => ({ ...area, groups: area.groups.filter(({ entries }) => entries.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}
