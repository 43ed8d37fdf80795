import type { SalesClient } from "../client/salesClient";
import { quote, textOf } from "../client/salesClient";
import { descendantsNamed } from "../sales/xml/element";
import type { XmlElement } from "../sales/xml/element";
import { parseXml } from "../sales/xml/parseXml";
import { writeXml } from "../sales/xml/writeXml";

const SITE_MAP_COMPONENT = 62;

/**
 * What an administrator does with the set-up's step for apps: puts an entry of a solution's own app into the first group of another app's site map,
 * and publishes both.
 */
export async function showPage(admin: SalesClient, from: string, entryId: string, app: string): Promise<void> {
  const [own] = await admin.rows(`sitemaps?$select=sitemapxml&$filter=sitemapnameunique eq ${quote(from)}`);
  const entry =
    own && descendantsNamed(read(textOf(own, "sitemapxml")), "SubArea").find((each) => isNamed(each, entryId));
  const [row] = await admin.rows(`appmodules?$select=appmoduleid&$filter=uniquename eq ${quote(app)}`);
  if (entry === undefined || row === undefined) {
    throw new Error(`Sales has no app ${app}, or ${from} has no entry ${entryId}.`);
  }
  const appId = textOf(row, "appmoduleid");
  const listed = await admin.rows(`RetrieveAppComponents(AppModuleId=${appId})`);
  const siteMapId = String(listed.find(({ componenttype }) => componenttype === SITE_MAP_COMPONENT)?.objectid);
  const siteMap = await admin.get(`sitemaps(${siteMapId})?$select=sitemapxml`);
  await admin.update("sitemaps", siteMapId, {
    sitemapxml: writeXml(withEntry(read(textOf(siteMap, "sitemapxml")), entry)),
  });
  await admin.action("PublishXml", {
    ParameterXml: `<importexportxml><sitemaps><sitemap>${siteMapId}</sitemap></sitemaps><appmodules><appmodule>${appId}</appmodule></appmodules></importexportxml>`,
  });
}

function read(xml: string): XmlElement {
  const parsed = parseXml(xml);
  if (!parsed.ok) {
    throw new Error(`A site map is no XML: ${parsed.reason}`);
  }
  return parsed.root;
}

function isNamed({ attributes }: XmlElement, id: string): boolean {
  return attributes.Id === id;
}

function withEntry(siteMap: XmlElement, entry: XmlElement): XmlElement {
  const [first] = descendantsNamed(siteMap, "Group");
  const into = (element: XmlElement): XmlElement =>
    element === first
      ? { ...element, content: [...element.content, entry] }
      : { ...element, content: element.content.map((part) => (typeof part === "string" ? part : into(part))) };
  return into(siteMap);
}
