import { checkSolutions } from "../../../../solution/build/check/checkSolutions";
import { element } from "../../../../solution/build/xml/xmlNode";
import { exampleSolution, FILES, findingsOf, printed, STANDARD_FACTS } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const ID = "00000000-0000-4000-8000-0000000000";
const GAUGE_ROOT = '<RootComponent type="66" schemaName="ex_Example.Gauge" behavior="0" />';

const cases: readonly (readonly [what: string, rule: string, edit: Edit, finding: string])[] = [
  [
    "a root component without content",
    "rootComponents",
    {
      file: FILES.solution,
      from: GAUGE_ROOT,
      to: `${GAUGE_ROOT}<RootComponent type="9" schemaName="ex_weight" behavior="0" />`,
    },
    "Example/Other/Solution.xml: root component option set ex_weight: has no content in the solution. Add the component, or remove the root component. [rootComponents]",
  ],
  [
    "a root component of an unknown type",
    "rootComponents",
    {
      file: FILES.solution,
      from: GAUGE_ROOT,
      to: `${GAUGE_ROOT}<RootComponent type="29" id="{${ID}99}" behavior="0" />`,
    },
    `Example/Other/Solution.xml: root component type 29 ${ID}99: has the type 29, which the packer does not know. Use one of 1, 9, 20, 61, 62, 66, 70, 80, 380. [rootComponents]`,
  ],
  [
    "a root component that is listed twice",
    "rootComponents",
    { file: FILES.solution, from: GAUGE_ROOT, to: GAUGE_ROOT + GAUGE_ROOT },
    "Example/Other/Solution.xml: root component custom control ex_Example.Gauge: is listed twice. Remove one of the two. [rootComponents]",
  ],
  [
    "content without a root component",
    "rootComponents",
    { file: FILES.solution, from: GAUGE_ROOT, to: "" },
    "Example/Controls/ex_Example.Gauge/ControlManifest.xml.data.xml: custom control ex_Example.Gauge: is not among the root components of Example. Add it to Other/Solution.xml. [rootComponents]",
  ],
  [
    "an environment variable without a root component",
    "rootComponents",
    { file: FILES.solution, from: '<RootComponent type="380" schemaName="ex_Address" behavior="0" />', to: "" },
    "Example/Other/Solution.xml: environment variable ex_Address: is not among the root components of Example. Add it to Other/Solution.xml. [rootComponents]",
  ],
  [
    "a native table taken in whole",
    "rootComponents",
    { file: FILES.solution, from: 'schemaName="account" behavior="2"', to: 'schemaName="account" behavior="0"' },
    "Example/Other/Solution.xml: root component table account: has behavior 0; a native table must have 2. [rootComponents]",
  ],
  [
    "an own table as a shell",
    "rootComponents",
    { file: FILES.solution, from: 'schemaName="ex_widget" behavior="0"', to: 'schemaName="ex_widget" behavior="2"' },
    "Example/Other/Solution.xml: root component table ex_widget: has behavior 2; an own table must have 0. [rootComponents]",
  ],
  [
    "an id that two things have",
    "duplicateGuids",
    { file: FILES.scriptData, from: `{${ID}50}`, to: `{${ID.toUpperCase()}51}` },
    `Example/WebResources/ex_/images/widget.svg.data.xml: WebResource ex_/images/widget.svg: has the id {${ID}51} of WebResource ex_/forms/widget.js in Example/WebResources/ex_/forms/widget.js.data.xml. Give it an id of its own. [duplicateGuids]`,
  ],
  [
    "a cell with the id of another cell",
    "duplicateGuids",
    { file: FILES.widgetForm, from: `{${ID}15}`, to: `{${ID}13}` },
    `Example/${FILES.widgetForm}: cell {${ID}13}: has the id {${ID}13} of cell {${ID}13} in Example/${FILES.widgetForm}. Give it an id of its own. [duplicateGuids]`,
  ],
  [
    "an id that is no GUID",
    "duplicateGuids",
    { file: FILES.role, from: `{${ID}01}`, to: "{1}" },
    'Example/Roles/Example User.xml: Role Example User: has the id "1", which is no GUID. Give it one, once and for all. [duplicateGuids]',
  ],
  [
    "a component introduced by a later version",
    "versions",
    { file: FILES.role, from: "<IntroducedVersion>1.0.0.0", to: "<IntroducedVersion>1.10.0.0" },
    "Example/Roles/Example User.xml: IntroducedVersion: is 1.10.0.0, later than the solution's version 1.2.0.0. Raise the solution's version, or lower this one. [versions]",
  ],
  [
    "an introduced version that is none",
    "versions",
    { file: FILES.role, from: "<IntroducedVersion>1.0.0.0", to: "<IntroducedVersion>first" },
    'Example/Roles/Example User.xml: IntroducedVersion: is "first". Use a version, such as 1.2.0.0. [versions]',
  ],
  [
    "a version of three parts",
    "versions",
    { file: FILES.solution, from: "<Version>1.2.0.0", to: "<Version>1.2.0" },
    'Example/Other/Solution.xml: Version: is "1.2.0". Use four numbers, such as 0.1.0.0. [versions]',
  ],
  [
    "a package version newer than environments",
    "packageVersion",
    { file: FILES.solution, from: 'SolutionPackageVersion="9.2"', to: 'SolutionPackageVersion="9.10"' },
    'Example/Other/Solution.xml: SolutionPackageVersion: is "9.10". Use at most 9.2, which every environment takes. [packageVersion]',
  ],
  [
    "a prefix that the platform refuses",
    "publisher",
    { file: FILES.solution, from: "<CustomizationPrefix>ex<", to: "<CustomizationPrefix>mscrmex<" },
    'Example/Other/Solution.xml: CustomizationPrefix: is "mscrmex". Use 2 to 8 letters and digits that begin with a letter and not with mscrm. [publisher]',
  ],
  [
    "an option value prefix out of range",
    "publisher",
    {
      file: FILES.solution,
      from: "<CustomizationOptionValuePrefix>80000<",
      to: "<CustomizationOptionValuePrefix>8000<",
    },
    'Example/Other/Solution.xml: CustomizationOptionValuePrefix: is "8000". Use a number from 10000 to 99999. [publisher]',
  ],
];

describe("the parts of a solution", () => {
  it.each(cases)("are refused for %s", (_, rule, edit, finding) => {
    expect(findingsOf(rule, edit)).toEqual([finding]);
  });

  it("are refused for an id that another solution of the build has", () => {
    const first = exampleSolution();
    const second = exampleSolution();
    const findings = printed(checkSolutions([first, second], STANDARD_FACTS), "duplicateGuids");
    expect(findings).toContain(
      `Example/Roles/Example User.xml: Role Example User: has the id {${ID}01} of Role Example User in Example/Roles/Example User.xml. Give it an id of its own. [duplicateGuids]`,
    );
  });

  it("are refused for a file without a content type", () => {
    const solution = {
      ...exampleSolution(),
      contentTypes: element({
        name: "Types",
        children: [element({ name: "Default", attributes: { Extension: "XML" }, file: "types" })],
        file: "types",
      }),
    };
    const findings = printed(checkSolutions([solution], STANDARD_FACTS), "contentTypes");
    expect(findings).toContain(
      "types: part Controls/ex_Example.Gauge/bundle.js: has no content type. Add a Default for its extension, or an Override for the part. [contentTypes]",
    );
    expect(findings.filter((finding) => finding.includes(".xml:"))).toEqual([]);
  });
});
