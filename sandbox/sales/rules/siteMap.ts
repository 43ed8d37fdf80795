import type { TableRule, WriteContext } from "../writes/tableRule";
import { ruleBroken } from "../errors";
import { COMPONENT, FINDERS } from "../import/componentTypes";
import { textOf } from "../store/row";
import { childrenNamed, descendantsNamed, elementsOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";

/** What stands in what, in order (SiteMapType.xsd). */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  SiteMap: ["Area"],
  Area: ["Titles", "Descriptions", "Group"],
  Group: ["Titles", "Descriptions", "SubArea"],
  SubArea: ["Titles", "Descriptions", "Privilege"],
  Titles: ["Title"],
  Descriptions: ["Description"],
};
const NAMED = ["Area", "Group", "SubArea"];
const WEB_RESOURCE = "$webresource:";

/** The code is the platform's for arguments that are not valid; which one it has for site maps is not published. */
function refused(reason: string) {
  return ruleBroken("0x80040203", `The site map is not valid: ${reason}`);
}

/** A site map must be what its schema says, with ids that are unique where they stand, and lead to what is there. */
function check({ organization }: WriteContext, xml: string): void {
  const read = parseXml(xml);
  if (!read.ok) {
    throw refused(read.reason);
  }
  if (read.root.name !== "SiteMap") {
    throw refused(`its root is ${read.root.name}, not SiteMap.`);
  }
  checkInside(read.root);
  for (const { attributes } of descendantsNamed(read.root, "SubArea")) {
    const { Entity: table, Url: url = "", Id: id = "" } = attributes;
    if (table !== undefined && FINDERS[COMPONENT.table]?.(organization, table) === null) {
      throw refused(`${id} shows the table '${table}', which is not there.`);
    }
    const page = url.startsWith(WEB_RESOURCE) ? (url.slice(WEB_RESOURCE.length).split("?")[0] ?? "") : null;
    if (page !== null && FINDERS[COMPONENT.webResource]?.(organization, page) === null) {
      throw refused(`${id} shows the web resource '${page}', which is not there.`);
    }
  }
}

function checkInside(element: XmlElement): void {
  const allowed = INSIDE[element.name];
  if (allowed === undefined) {
    return;
  }
  if (NAMED.includes(element.name) && !/^[a-zA-Z0-9_]+$/.test(element.attributes.Id ?? "")) {
    throw refused(`the Id '${element.attributes.Id ?? ""}' of ${element.name} is missing or has other characters.`);
  }
  let place = 0;
  for (const { name } of elementsOf(element)) {
    const found = allowed.indexOf(name);
    if (found < place) {
      throw refused(`${name} may not stand there in ${element.name}.`);
    }
    place = found;
  }
  for (const name of ["Area", "Group"]) {
    const ids = childrenNamed(element, name).map(({ attributes }) => attributes.Id);
    if (new Set(ids).size < ids.length) {
      throw refused(`two of ${name} in ${element.name} have one Id.`);
    }
  }
  elementsOf(element).forEach(checkInside);
}

export const siteMapRule: TableRule = {
  beforeCreate: (context, draft) => check(context, textOf(draft.sitemapxml) ?? ""),
  beforeUpdate: (context, _before, draft) => check(context, textOf(draft.sitemapxml) ?? ""),
};
