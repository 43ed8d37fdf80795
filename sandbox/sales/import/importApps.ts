import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { stableId } from "../store/identifiers";
import { childNamed, childrenNamed, childText } from "../xml/element";
import { writeXml } from "../xml/writeXml";
import { checkApp, checkSiteMap, trimSiteMap } from "./checkApp";
import { ImportFailed } from "./importProblem";
import { putComponentRow, putRowLabels } from "./putComponentRow";
import { readLabels } from "./readLabels";

function importSiteMap(context: ImportContext, element: XmlElement): void {
  const unique = childText(element, "SiteMapUniqueName");
  const labels = readLabels(childNamed(element, "LocalizedNames"));
  const given = childNamed(element, "SiteMap");
  const siteMap = given && trimSiteMap(context, unique, given);
  const id = stableId(`sitemap/${unique}`);
  const problem = siteMap && checkSiteMap(context, unique, siteMap);
  if (problem) {
    throw new ImportFailed(problem, { section: "siteMaps", id: unique, name: unique });
  }
  putRowLabels(context, id, labels);
  putComponentRow(context, "sitemap", id, {
    sitemapname: labelIn(labels, ENGLISH) || unique,
    sitemapnameunique: unique,
    sitemapxml: siteMap ? writeXml(siteMap) : null,
  });
  context.report.success("siteMaps", unique, unique);
}

function importApp(context: ImportContext, element: XmlElement): void {
  const unique = childText(element, "UniqueName");
  const labels = readLabels(childNamed(element, "LocalizedNames"));
  const id = stableId(`appmodule/${unique}`);
  const problem = checkApp(context, unique, element);
  if (problem) {
    throw new ImportFailed(problem, { section: "appModules", id: unique, name: unique });
  }
  putRowLabels(context, id, labels);
  putComponentRow(context, "appmodule", id, {
    name: labelIn(labels, ENGLISH) || unique,
    uniquename: unique,
    description: labelIn(readLabels(childNamed(element, "Descriptions")), ENGLISH) || null,
    clienttype: Number(childText(element, "ClientType") || "4"),
    formfactor: Number(childText(element, "FormFactor") || "1"),
    url: childText(element, "URL") || null,
    configxml: writeXml(element),
    introducedversion: childText(element, "IntroducedVersion") || context.manifest.version,
    appmoduleversion: context.manifest.version,
  });
  context.report.success("appModules", unique, unique);
}

/** Model-driven apps and their site maps; components and roles of an app stay in its configxml, for the shell to read. */
export function importApps(context: ImportContext): void {
  const { customizations } = context.archive;
  for (const element of childrenNamed(childNamed(customizations, "AppModuleSiteMaps"), "AppModuleSiteMap")) {
    importSiteMap(context, element);
  }
  for (const element of childrenNamed(childNamed(customizations, "AppModules"), "AppModule")) {
    importApp(context, element);
  }
}
