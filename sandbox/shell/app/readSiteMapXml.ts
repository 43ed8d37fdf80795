import { readAppLocation } from "../page/appLocation";
import type { ShellServices } from "../services";
import { UnsupportedError } from "../unsupported";
import type { Labels } from "../xml/labels";
import { pickLabel } from "../xml/labels";
import { childOf, childrenOf, flagOf, parseXml } from "../xml/xml";
import { addressOf } from "../xrm/webResources";
import { readableTable } from "./readableTable";
import type { SiteMapArea, SiteMapEntry, SiteMapGroup } from "./siteMap";

type Reading = Pick<ShellServices, "tables" | "culture">;

const WEB_RESOURCE = "$webresource:";

/**
 * Reads an app's site map; lists that the person may not read are left out.
 * @throws UnsupportedError naming a sub-area that the shell cannot show
 */
export async function readSiteMapXml(
  uniqueName: string,
  siteMapXml: string,
  reading: Reading,
): Promise<readonly SiteMapArea[]> {
  const siteMap = parseXml(siteMapXml, `The site map of ${uniqueName}`);
  return Promise.all(
    childrenOf(siteMap, "Area").map(async (area) => ({
      ...named(area, reading),
      groups: await readGroups(area, reading),
    })),
  );
}

function readGroups(area: Element, reading: Reading): Promise<readonly SiteMapGroup[]> {
  return Promise.all(
    childrenOf(area, "Group").map(async (group) => {
      const entries = await Promise.all(childrenOf(group, "SubArea").map((subArea) => readSubArea(subArea, reading)));
      return { ...named(group, reading), entries: entries.flatMap((entry) => entry ?? []) };
    }),
  );
}

async function readSubArea(subArea: Element, reading: Reading): Promise<SiteMapEntry | null> {
  const { id, label } = named(subArea, reading);
  const icon = subArea.getAttribute("VectorIcon") ?? subArea.getAttribute("Icon") ?? "";
  const image = icon.startsWith(WEB_RESOURCE) ? addressOf(icon.slice(WEB_RESOURCE.length)) : null;
  const tableName = subArea.getAttribute("Entity");
  const url = subArea.getAttribute("Url");
  if (url !== null) {
    return { id, label, image, target: readTarget(url, id, flagOf(subArea, "PassParams", false)) };
  }
  if (tableName === null) {
    throw new UnsupportedError(`the sub-area ${id} of a site map, which has neither Entity nor Url`);
  }
  const table = await readableTable(reading.tables, tableName);
  return table === null
    ? null
    : {
        id,
        label: label === id ? table.displayCollectionName : label,
        image,
        target: { page: { kind: "list", table: tableName } },
      };
}

function readTarget(url: string, id: string, passesParameters: boolean): SiteMapEntry["target"] {
  if (passesParameters) {
    throw new UnsupportedError(`PassParams of the sub-area ${id}`, "Set it to false.");
  }
  if (url.startsWith(WEB_RESOURCE)) {
    const [name = "", query = ""] = url.slice(WEB_RESOURCE.length).split("?");
    const data = new URLSearchParams(query).get("data");
    return { page: { kind: "webresource", name, ...(data === null ? {} : { data }) } };
  }
  if (url.startsWith("/main.aspx")) {
    return { page: readAppLocation(url.slice("/main.aspx".length)).page };
  }
  if (/^https?:\/\//.test(url)) {
    return { url };
  }
  throw new UnsupportedError(`the address ${url} of the sub-area ${id}`, "Use $webresource:, /main.aspx or http(s).");
}

/** Titles stand as `<Titles><Title LCID Title/></Titles>`; the id stands for a missing one. */
function named(element: Element, { culture }: Reading): { readonly id: string; readonly label: string } {
  const titles: Labels = Object.fromEntries(
    childrenOf(childOf(element, "Titles"), "Title").map((title) => [
      Number(title.getAttribute("LCID")),
      title.getAttribute("Title") ?? "",
    ]),
  );
  const id = element.getAttribute("Id") ?? "";
  return { id, label: pickLabel(titles, culture) ?? id };
}
