import { attribute, childText, descendants, textOf } from "../../xml/findElements";
import { parseXml } from "../../xml/parseXml";
import type { XmlElement } from "../../xml/xmlNode";
import { tablesOf } from "../model/tables";
import { webResourcesOf } from "../model/webResources";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

const REFERENCE = /\$webresource:([^\s"'<>?]+)/g;

/** Every web resource that something names is in the solutions: $webresource: references, icons, pages on forms, dependencies of scripts. */
export const webResourceReferencesResolve: SolutionCheck = (subject) => [
  ...marked(subject),
  ...icons(subject),
  ...pagesOnForms(subject),
  ...dependencies(subject),
];

function marked(subject: CheckedSolution): readonly RuleFinding[] {
  return descendants(subject.solution.customizations).flatMap((element) => {
    const values = [...element.attributes.values(), textOf(element)];
    const names = values.flatMap((value) => [...value.matchAll(REFERENCE)].map((match) => match[1] ?? ""));
    return names.flatMap((name) => missing(subject, element, describe(element), name));
  });
}

function icons(subject: CheckedSolution): readonly RuleFinding[] {
  return tablesOf(subject.solution).flatMap(({ info, schemaName }) => {
    const icon = info === undefined ? "" : childText(info, "IconVectorName");
    return info === undefined || icon === "" ? [] : missing(subject, info, `icon of ${schemaName}`, icon);
  });
}

const WEB_RESOURCE_CONTROL = "{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}";

function pagesOnForms(subject: CheckedSolution): readonly RuleFinding[] {
  const controls = descendants(subject.solution.customizations, "control");
  return controls
    .filter((control) => attribute(control, "classid").toUpperCase() === WEB_RESOURCE_CONTROL)
    .flatMap((control) => {
      const url = textOf(descendants(control, "Url")[0]);
      return url.startsWith("$webresource:")
        ? []
        : missing(subject, control, `control ${attribute(control, "id")}`, url);
    });
}

function dependencies(subject: CheckedSolution): readonly RuleFinding[] {
  return webResourcesOf(subject.solution).flatMap(({ name, element }) => {
    const text = childText(element, "DependencyXml");
    if (text === "") {
      return [];
    }
    const parsed = parseXml(text, element.file);
    if (!parsed.ok) {
      return [refuse(element, `DependencyXml of ${name}`, `${parsed.message}.`)];
    }
    return descendants(parsed.root, "Library").flatMap((library) =>
      missing(subject, element, `DependencyXml of ${name}`, attribute(library, "name")),
    );
  });
}

function missing({ catalog }: CheckedSolution, at: XmlElement, element: string, name: string): readonly RuleFinding[] {
  return catalog.webResources.has(name)
    ? []
    : [
        refuse(
          at,
          element,
          `names the web resource ${name}, which the solutions do not have. Correct the name, or add the web resource.`,
        ),
      ];
}

function describe(element: XmlElement): string {
  const id = attribute(element, "Id") || attribute(element, "id") || attribute(element, "name");
  return id === "" ? element.name : `${element.name} ${id}`;
}
