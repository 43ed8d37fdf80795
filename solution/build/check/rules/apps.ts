import { attribute, childElement, childElements, childText, descendants, textOf } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { guid } from "../model/guid";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

/** Apps and their site maps name what exists, and every title stands there in each language of the solution. */
export const appsResolve: SolutionCheck = (subject) => [
  ...inSection(subject, "AppModules", "AppModule").flatMap((app) => checkComponents(subject, app)),
  ...inSection(subject, "AppModuleSiteMaps", "AppModuleSiteMap").flatMap((siteMap) => [
    ...checkSubAreas(subject, siteMap),
    ...checkTitles(subject, siteMap),
  ]),
];

function inSection({ solution }: CheckedSolution, section: string, name: string): readonly XmlElement[] {
  const parent = childElement(solution.customizations, section);
  return parent === undefined ? [] : childElements(parent, name);
}

function checkComponents(subject: CheckedSolution, app: XmlElement): readonly RuleFinding[] {
  const name = childText(app, "UniqueName");
  return descendants(app, "AppModuleComponent").flatMap((component) => {
    const type = attribute(component, "type");
    const key = attribute(component, "schemaName") || guid(attribute(component, "id"));
    return exists(subject, type, key)
      ? []
      : [
          refuse(
            component,
            `app ${name}`,
            `has the component ${key} of type ${type}, which the solutions do not have. Correct it, or remove it.`,
          ),
        ];
  });
}

const TABLE = "1";
const VIEW = "26";
const FORM = "60";
const WEB_RESOURCE = "61";
const SITE_MAP = "62";

function exists(subject: CheckedSolution, type: string, key: string): boolean {
  const { catalog } = subject;
  switch (type) {
    case TABLE:
      return catalog.hasTable(key);
    case VIEW:
      return catalog.views.some(({ id }) => id === key);
    case FORM:
      return catalog.forms.some(({ id }) => id === key);
    case WEB_RESOURCE:
      return catalog.webResources.has(key);
    case SITE_MAP:
      return inSection(subject, "AppModuleSiteMaps", "AppModuleSiteMap").some(
        (siteMap) => childText(siteMap, "SiteMapUniqueName") === key,
      );
    default:
      return false;
  }
}

/** A table of the site map is a component of the app as well, or the app would not show it. */
function checkSubAreas(subject: CheckedSolution, siteMap: XmlElement): readonly RuleFinding[] {
  const unique = childText(siteMap, "SiteMapUniqueName");
  const app = inSection(subject, "AppModules", "AppModule").find((one) =>
    descendants(one, "AppModuleComponent").some(
      (component) => attribute(component, "type") === SITE_MAP && attribute(component, "schemaName") === unique,
    ),
  );
  const tables =
    app === undefined
      ? []
      : descendants(app, "AppModuleComponent")
          .filter((one) => attribute(one, "type") === TABLE)
          .map((one) => attribute(one, "schemaName"));
  return descendants(siteMap, "SubArea").flatMap((subArea) => {
    const table = attribute(subArea, "Entity");
    const at = `SubArea ${attribute(subArea, "Id")}`;
    if (table === "") {
      return attribute(subArea, "Url") === ""
        ? [refuse(subArea, at, "leads nowhere. Give it an Entity or a Url.")]
        : [];
    }
    return tables.includes(table)
      ? []
      : [
          refuse(
            subArea,
            at,
            `lists the table ${table}, which is no component of the app. Add <AppModuleComponent type="1" schemaName="${table}" />.`,
          ),
        ];
  });
}

function checkTitles({ solution }: CheckedSolution, siteMap: XmlElement): readonly RuleFinding[] {
  const section = childElement(solution.customizations, "Languages");
  const languages = section === undefined ? [] : childElements(section, "Language").map(textOf);
  return ["Area", "Group", "SubArea"]
    .flatMap((kind) => descendants(siteMap, kind))
    .flatMap((place) => {
      const list = childElement(place, "Titles");
      const titles = list === undefined ? [] : childElements(list, "Title");
      const titleIn = (language: string) => titles.find((title) => attribute(title, "LCID") === language);
      return languages
        .filter((language) => (titleIn(language)?.attributes.get("Title") ?? "") === "")
        .map((language) =>
          refuse(
            place,
            `${place.name} ${attribute(place, "Id")}`,
            `has no title in the language ${language}. Add <Title LCID="${language}" Title="..." /> to its Titles.`,
          ),
        );
    });
}
