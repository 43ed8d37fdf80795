import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import type { ImportProblem } from "./importProblem";
import { readId } from "../store/identifiers";
import { childNamed, childrenNamed, descendantsNamed } from "../xml/element";
import { COMPONENT, FINDERS } from "./componentTypes";
import { GENERAL, missingDependencies } from "./importProblem";
import { isAbsentTable, warn } from "./leftOut";

const WEB_RESOURCE = "$webresource:";

/** What an app needs and the organisation does not have; null when all is there. */
export function checkApp(context: ImportContext, unique: string, app: XmlElement): ImportProblem | null {
  const { organization, manifest, report } = context;
  for (const {
    attributes: { type = "", schemaName, id },
  } of childrenNamed(childNamed(app, "AppModuleComponents"), "AppModuleComponent")) {
    const key = schemaName ?? readId(id ?? "") ?? "";
    const find = FINDERS[Number(type)];
    if (!find) {
      report.warning("appModules", unique, unique, {
        code: GENERAL,
        message: `The local Sales shows no components of type '${type}' in apps: '${key}' of ${unique} was left out.`,
      });
    } else if (find(organization, key) === null && isAbsent(context, Number(type), key)) {
      warn(
        context,
        "appModules",
        unique,
        `The app ${unique} is shown without '${key}' of type ${type}, which was left out.`,
      );
    } else if (find(organization, key) === null) {
      return missingDependencies(
        manifest.uniqueName,
        `The app ${unique} needs the component '${key}' of type ${type}.`,
      );
    }
  }
  return null;
}

function isAbsent(context: ImportContext, type: number, key: string): boolean {
  return context.report.isLeftOut(type, key) || (type === COMPONENT.table && isAbsentTable(context, key));
}

/** A site map without the tables that were left out. */
export function trimSiteMap(context: ImportContext, unique: string, siteMap: XmlElement): XmlElement {
  const isGone = ({ name, attributes: { Entity: table, Id: id = "" } }: XmlElement) => {
    const gone = name === "SubArea" && table !== undefined && isAbsentTable(context, table);
    if (gone) {
      warn(
        context,
        "siteMaps",
        unique,
        `The site map ${unique} is shown without ${id}: the local Sales does not support the table '${table}'.`,
      );
    }
    return gone;
  };
  return {
    ...siteMap,
    content: siteMap.content
      .filter((part) => typeof part === "string" || !isGone(part))
      .map((part) => (typeof part === "string" ? part : trimSiteMap(context, unique, part))),
  };
}

/** What a site map leads to and the organisation does not have; null when all is there. */
export function checkSiteMap(
  { organization, manifest }: ImportContext,
  unique: string,
  siteMap: XmlElement,
): ImportProblem | null {
  for (const {
    attributes: { Entity: table, Url: url, Id: id = "" },
  } of descendantsNamed(siteMap, "SubArea")) {
    if (table !== undefined && FINDERS[COMPONENT.table]?.(organization, table) === null) {
      return missingDependencies(manifest.uniqueName, `The site map ${unique} shows the table '${table}' in ${id}.`);
    }
    const page = url?.startsWith(WEB_RESOURCE) === true ? (url.slice(WEB_RESOURCE.length).split("?")[0] ?? "") : null;
    if (page !== null && FINDERS[COMPONENT.webResource]?.(organization, page) === null) {
      return missingDependencies(
        manifest.uniqueName,
        `The site map ${unique} shows the web resource '${page}' in ${id}.`,
      );
    }
  }
  return null;
}
