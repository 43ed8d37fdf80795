import { attribute, childElement, childElements, descendants, textOf } from "../../xml/findElements";
import { parseXml } from "../../xml/parseXml";
import { isElement } from "../../xml/xmlNode";
import type { XmlElement } from "../../xml/xmlNode";
import { refuse } from "../rule";
import { stringLanguages } from "./localizedStrings";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

/** Every label stands there in each language of the solution, none of them empty where another has text. */
export const labelsAreComplete: SolutionCheck = (subject) => {
  const languages = languagesOf(subject);
  const definitions = [...subject.solution.parts]
    .filter(([path]) => path.endsWith("/environmentvariabledefinition.xml"))
    .flatMap(([path, content]) => {
      const parsed = parseXml(new TextDecoder().decode(content), `${subject.solution.uniqueName}/${path}`);
      return parsed.ok ? [parsed.root] : [];
    });
  const roots = [subject.solution.customizations, subject.solution.solutionXml, ...definitions];
  return roots.flatMap((root) => [root, ...descendants(root)]).flatMap((parent) => checkChildren(parent, languages));
};

function checkChildren(parent: XmlElement, languages: readonly string[]): readonly RuleFinding[] {
  const labels = parent.children.filter(isElement).filter((child) => child.attributes.has("languagecode"));
  const names = [...new Set(labels.map((label) => label.name))];
  return names.flatMap((name) => {
    const same = labels.filter((label) => label.name === name);
    const textIn = (language: string): string | undefined => {
      const label = same.find((one) => attribute(one, "languagecode") === language);
      return label === undefined ? undefined : attribute(label, "description");
    };
    const first = same.map((label) => attribute(label, "description")).find((description) => description !== "") ?? "";
    const missing = languages.filter(
      (language) => textIn(language) === undefined || (first !== "" && textIn(language) === ""),
    );
    const foreign = same
      .map((label) => attribute(label, "languagecode"))
      .filter((language) => !languages.includes(language));
    const what = `${name} "${first}" of ${nameOf(parent)}`;
    return [
      ...missing.map((language) =>
        refuse(
          parent,
          what,
          `has no text in the language ${language}. Add <${name} description="..." languagecode="${language}" />.`,
        ),
      ),
      ...foreign.map((language) =>
        refuse(
          parent,
          what,
          `has a text in the language ${language}, which is not among the solution's languages ${languages.join(", ")}. Remove it, or add the language.`,
        ),
      ),
    ];
  });
}

/** The languages that a solution announces. */
export function languagesOf({ solution }: CheckedSolution): readonly string[] {
  const section = childElement(solution.customizations, "Languages");
  return section === undefined ? [] : childElements(section, "Language").map(textOf);
}

function nameOf(parent: XmlElement): string {
  const name =
    attribute(parent, "name") ||
    attribute(parent, "Name") ||
    attribute(parent, "PhysicalName") ||
    attribute(parent, "Id") ||
    attribute(parent, "id") ||
    attribute(parent, "value");
  return name === "" ? `<${parent.name}>` : `${parent.name} ${name}`;
}

/** The solution announces the languages that its files of strings are written in, and English. */
export const languagesAreAnnounced: SolutionCheck = (subject) => {
  const announced = languagesOf(subject);
  const written = [...new Set(["1033", ...stringLanguages(subject)])];
  return written
    .filter((language) => !announced.includes(language))
    .map((language) =>
      refuse(
        subject.solution.customizations,
        "Languages",
        `does not announce ${language}. Add <Language>${language}</Language> to Other/Customizations.xml.`,
      ),
    );
};
