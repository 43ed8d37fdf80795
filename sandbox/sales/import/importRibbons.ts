import type { RibbonPart } from "../organization/customizations";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { childNamed, childrenNamed, childText, elementsOf } from "../xml/element";
import { writeXml } from "../xml/writeXml";
import { ImportFailed } from "./importProblem";

const WEB_RESOURCE = /\$webresource:([^"'\s&]+)/g;

function hasElements(parent: XmlElement | null, name: string): boolean {
  const child = childNamed(parent, name);
  return child !== null && elementsOf(child).length > 0;
}

function isEmpty(ribbon: XmlElement): boolean {
  const rules = childNamed(ribbon, "RuleDefinitions");
  const hasRules = ["TabDisplayRules", "DisplayRules", "EnableRules"].some((name) => hasElements(rules, name));
  return !hasRules && !["CustomActions", "CommandDefinitions", "LocLabels"].some((name) => hasElements(ribbon, name));
}

function checkWebResources({ organization, archive }: ImportContext, xml: string): void {
  const inFile = new Set(
    childrenNamed(childNamed(archive.customizations, "WebResources"), "WebResource").map((each) =>
      childText(each, "Name"),
    ),
  );
  for (const [, name] of xml.matchAll(WEB_RESOURCE)) {
    if (name === undefined || inFile.has(name) || organization.store.find("webresource", (row) => row.name === name)) {
      continue;
    }
    throw new ImportFailed(
      { code: "0x8004f106", message: `The ribbon item '${name}' is dependent on Web resource id='${name}'.` },
      { section: "ribbons", id: name, name },
    );
  }
}

function replaceRibbon(ribbons: readonly RibbonPart[], part: RibbonPart): readonly RibbonPart[] {
  const isSame = (each: RibbonPart) => each.solution === part.solution && each.table === part.table;
  const index = ribbons.findIndex(isSame);
  return index < 0 ? [...ribbons, part] : ribbons.map((each) => (isSame(each) ? part : each));
}

/** Puts published ribbons in place; the order in which solutions first came stays. */
export function addRibbons(ribbons: readonly RibbonPart[], parts: readonly RibbonPart[]): readonly RibbonPart[] {
  return parts.reduce(replaceRibbon, ribbons);
}

function importRibbon(context: ImportContext, table: string | null, ribbon: XmlElement): void {
  const { organization, manifest, report } = context;
  if (
    isEmpty(ribbon) &&
    !organization.customizations.ribbons.some((each) => each.solution === manifest.uniqueName && each.table === table)
  ) {
    return;
  }
  const part: RibbonPart = { solution: manifest.uniqueName, table, xml: writeXml(ribbon) };
  checkWebResources(context, part.xml);
  const { customizations } = organization;
  organization.customizations = manifest.isManaged
    ? { ...customizations, ribbons: addRibbons(customizations.ribbons, [part]) }
    : { ...customizations, unpublishedRibbons: addRibbons(customizations.unpublishedRibbons, [part]) };
  report.success("ribbons", table ?? "applicationribbon", table ?? "applicationribbon");
}

/** Ribbon changes of tables and of the application. */
export function importRibbons(context: ImportContext): void {
  const { customizations } = context.archive;
  const application = childNamed(customizations, "RibbonDiffXml");
  if (application) {
    importRibbon(context, null, application);
  }
  for (const entity of childrenNamed(childNamed(customizations, "Entities"), "Entity")) {
    const ribbon = childNamed(entity, "RibbonDiffXml");
    if (ribbon) {
      importRibbon(context, childText(entity, "Name").toLowerCase(), ribbon);
    }
  }
}
