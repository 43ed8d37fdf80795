import { checkSolutions } from "../../../../solution/build/check/checkSolutions";
import { assembleSolution } from "../../../../solution/build/pack/assembleSolution";
import { exampleTree, FILES, findingsOf, printed, STANDARD_FACTS } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";

const cases: readonly (readonly [what: string, rule: string, edit: Edit, finding: string])[] = [
  [
    "JSON with a byte order mark",
    "fileContents",
    { file: FILES.variableValues, to: "\uFEFF{}" },
    `Example/${FILES.variableValues}: file: begins with a byte order mark, which JSON must not have. Save it as UTF-8 without one.`,
  ],
  [
    "an image that is no XML",
    "fileContents",
    { file: FILES.image, to: "<svg>" },
    "Example/WebResources/ex_/images/widget.svg: file: is not well-formed XML: Unclosed tag 'svg'. (line 1). Correct the markup.",
  ],
  [
    "a web resource of the wrong type",
    "webResourceFiles",
    { file: FILES.imageData, from: "<WebResourceType>11<", to: "<WebResourceType>3<" },
    `Example/${FILES.imageData}: web resource ex_/images/widget.svg: has the WebResourceType 3; .svg is 11.`,
  ],
  [
    "a web resource with another file name than exports give",
    "webResourceFiles",
    { file: FILES.imageData, from: "/WebResources/ex_imageswidgetsvg", to: "/WebResources/ex_widgetsvg" },
    `Example/${FILES.imageData}: web resource ex_/images/widget.svg: has the FileName /WebResources/ex_widgetsvg00000000-0000-4000-8000-000000000051. It must be /WebResources/ex_imageswidgetsvg00000000-0000-4000-8000-000000000051.`,
  ],
  [
    "a web resource without content",
    "webResourceFiles",
    { file: FILES.image, to: null },
    `Example/${FILES.imageData}: web resource ex_/images/widget.svg: has no content in the package. Add its file, or its entry in webresources/entries.ts.`,
  ],
  [
    "a web resource that no environment takes",
    "webResourceFiles",
    { file: FILES.script, to: " ".repeat(5 * 1024 * 1024 + 1) },
    `Example/${FILES.scriptData}: web resource ex_/forms/widget.js: has 5242881 bytes; environments take 5242880 by default. Make it smaller.`,
  ],
];

describe("the files in a package", () => {
  it.each(cases)("are refused for %s", (_, rule, edit, finding) => {
    expect(findingsOf(rule, edit)).toEqual([`${finding} [${rule}]`]);
  });

  it("are refused for JSON that cannot be read", () => {
    const findings = findingsOf("fileContents", { file: FILES.variableValues, to: "{" });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      /environmentvariablevalues\.json: file: is not valid JSON: SyntaxError: .*\. Correct it\. \[fileContents\]$/,
    );
  });

  it("are refused for text that is not UTF-8", () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x7b, 0x00);
    const solution = assembleSolution(new Map([...exampleTree(), [FILES.variableValues, utf16]]), "Example");
    expect(printed(checkSolutions([solution], STANDARD_FACTS), "fileContents")).toEqual([
      `Example/${FILES.variableValues}: file: is not UTF-8. Save it as UTF-8. [fileContents]`,
    ]);
  });
});
