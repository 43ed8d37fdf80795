import { join } from "node:path";
import { checkSolutions } from "../../../../solution/build/check/checkSolutions";
import { readStandardFacts } from "../../../../solution/build/check/standardFacts";
import { describeFinding } from "../../../../solution/build/finding";
import type { BuildFinding } from "../../../../solution/build/finding";
import { assembleSolution } from "../../../../solution/build/pack/assembleSolution";
import type { AssembledSolution } from "../../../../solution/build/pack/assembleSolution";
import { readTree, sortedTree } from "../../../../solution/build/pack/sourceTree";
import type { SourceTree } from "../../../../solution/build/pack/sourceTree";

export const REPOSITORY = join(__dirname, "..", "..", "..", "..");
export const STANDARD_FACTS = readStandardFacts(join(REPOSITORY, "solution", "build", "standard"));

const EXAMPLE = readTree(join(__dirname, "example"));

/** The files of the example by what they are, for tests to change. */
export const FILES = {
  solution: "Other/Solution.xml",
  skeleton: "Other/Customizations.xml",
  relationshipIndex: "Other/Relationships.xml",
  widgetRelationship: "Other/Relationships/ex_Widget.xml",
  accountRelationship: "Other/Relationships/Account.xml",
  profiles: "Other/FieldSecurityProfiles.xml",
  role: "Roles/Example User.xml",
  sizes: "OptionSets/ex_size.xml",
  widget: "Entities/ex_Widget/Entity.xml",
  account: "Entities/Account/Entity.xml",
  ribbon: "Entities/ex_Widget/RibbonDiff.xml",
  widgetForm: "Entities/ex_Widget/FormXml/main/{00000000-0000-4000-8000-000000000010}.xml",
  quickForm: "Entities/ex_Widget/FormXml/quick/{00000000-0000-4000-8000-000000000020}.xml",
  accountForm: "Entities/Account/FormXml/main/{00000000-0000-4000-8000-000000000040}.xml",
  view: "Entities/ex_Widget/SavedQueries/{00000000-0000-4000-8000-000000000030}.xml",
  script: "WebResources/ex_/forms/widget.js",
  scriptData: "WebResources/ex_/forms/widget.js.data.xml",
  image: "WebResources/ex_/images/widget.svg",
  imageData: "WebResources/ex_/images/widget.svg.data.xml",
  norwegianStrings: "WebResources/ex_/strings/widget.1044.resx",
  norwegianStringsData: "WebResources/ex_/strings/widget.1044.resx.data.xml",
  manifest: "Controls/ex_Example.Gauge/ControlManifest.xml",
  bundle: "Controls/ex_Example.Gauge/bundle.js",
  controlData: "Controls/ex_Example.Gauge/ControlManifest.xml.data.xml",
  variable: "environmentvariabledefinitions/ex_Address/environmentvariabledefinition.xml",
  variableValues: "environmentvariabledefinitions/ex_Address/environmentvariablevalues.json",
} as const;

/** One edit of a file: the text `from`, which must be there, becomes `to`; without `from` the whole file; `to: null` deletes the file. */
export interface Edit {
  readonly file: string;
  readonly from?: string;
  readonly to: string | null;
}

export function exampleTree(...edits: readonly Edit[]): SourceTree {
  const files = new Map(EXAMPLE);
  for (const { file, from, to } of edits) {
    if (to === null) {
      if (!files.delete(file)) {
        throw new Error(`The example has no file ${file} to delete.`);
      }
      continue;
    }
    const before = new TextDecoder().decode(files.get(file));
    if (from !== undefined && !before.includes(from)) {
      throw new Error(`${file} does not contain ${from}.`);
    }
    files.set(file, new TextEncoder().encode(from === undefined ? to : before.replace(from, to)));
  }
  return sortedTree(files);
}

export function exampleSolution(...edits: readonly Edit[]): AssembledSolution {
  return assembleSolution(exampleTree(...edits), "Example");
}

/** What one rule finds in the edited example, as it is printed. */
export function findingsOf(rule: string, ...edits: readonly Edit[]): readonly string[] {
  return printed(checkSolutions([exampleSolution(...edits)], STANDARD_FACTS), rule);
}

export function printed(findings: readonly BuildFinding[], rule: string): readonly string[] {
  return findings.filter((finding) => finding.rule === rule).map((finding) => describeFinding(finding));
}
