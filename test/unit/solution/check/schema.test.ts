import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withoutAllowed } from "../../../../solution/build/check/schema/allowList";
import { checkSchemas } from "../../../../solution/build/check/schema/checkSchemas";
import { schemaFolder } from "../../../../solution/build/check/schema/schemaFolder";
import { validateDocuments } from "../../../../solution/build/check/schema/validateDocuments";
import { describeFinding } from "../../../../solution/build/finding";
import { parseXml } from "../../../../solution/build/xml/parseXml";
import { writeXml } from "../../../../solution/build/xml/writeXml";
import { withChildren } from "../../../../solution/build/xml/xmlNode";
import { exampleSolution, FILES, REPOSITORY } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";
import { temporaryFolder } from "../support/temporaryRepository";

const schemas = schemaFolder(REPOSITORY, process.env);
// Microsoft's schemas may not be part of this repository; these tests are shown as skipped where they are not found.
const itWithSchemas = schemas === undefined ? it.skip : it;

async function found(...edits: readonly Edit[]): Promise<readonly string[]> {
  return (await checkSchemas([exampleSolution(...edits)], schemas ?? "")).map((finding) => describeFinding(finding));
}

describe("validation against Microsoft's schemas", () => {
  itWithSchemas("passes a solution without fault", async () => {
    expect(await found()).toEqual([]);
  });

  itWithSchemas("refuses sections in the wrong order", async () => {
    const solution = exampleSolution();
    const reversed = {
      ...solution,
      customizations: withChildren(solution.customizations, [...solution.customizations.children].reverse()),
    };
    const findings = await checkSchemas([reversed], schemas ?? "");
    expect(findings[0]).toMatchObject({ rule: "schema", file: "Example/Other/Customizations.xml" });
    expect(findings[0]?.message).toContain("This element is not expected");
  });

  itWithSchemas("names file, form and line for what is wrong in a form, once", async () => {
    expect(await found({ file: FILES.widgetForm, from: '<column width="100%">', to: '<column width="wide">' })).toEqual(
      [
        expect.stringMatching(
          /^Example\/Entities\/ex_Widget\/FormXml\/main\/.*: form \{00000000-0000-4000-8000-000000000010\}, <column width="wide">: .*'wide'.* \[schema\]$/s,
        ),
      ],
    );
  });

  itWithSchemas("refuses an unknown element of a ribbon", async () => {
    const findings = await found({ file: FILES.ribbon, from: "<TabDisplayRules />", to: "<TabRules />" });
    expect(findings[0]).toMatch(/RibbonDiff\.xml: ribbon of ex_widget, <TabRules \/>: .*not expected/);
  });

  itWithSchemas("refuses an unknown operator of a query", async () => {
    const findings = await found({ file: FILES.view, from: 'operator="eq"', to: 'operator="same"' });
    expect(findings[0]).toMatch(/query of view \{00000000-0000-4000-8000-000000000030\}/);
  });

  itWithSchemas("lets pass what exports contain and the schemas do not know", async () => {
    const edits = [
      {
        file: FILES.widget,
        from: "<IsSecured>0</IsSecured>",
        to: "<IsSecured>0</IsSecured><IsSearchable>1</IsSearchable>",
      },
      { file: FILES.widgetForm, from: "<form>", to: '<form headerdensity="HighWithControls">' },
      { file: FILES.role, from: "<IsCustomizable>", to: "<IsAutoAssigned>0</IsAutoAssigned><IsCustomizable>" },
    ];
    expect(await found(...edits)).toEqual([]);
  });

  itWithSchemas("says so when a schema cannot be read", async () => {
    await expect(
      validateDocuments({ schemaFolder: schemas ?? "", documents: [{ schema: "Missing.xsd", xml: "<a />" }] }),
    ).rejects.toThrow(/Missing\.xsd/);
  });

  it("reports line and message of each document by itself", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "a.xsd"),
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:integer" /></xs:schema>',
    );
    const answer = await validateDocuments({
      schemaFolder: folder,
      documents: [
        { schema: "a.xsd", xml: "<a>1</a>" },
        { schema: "a.xsd", xml: "\n<a>x</a>" },
      ],
    });
    expect(answer[0]).toEqual([]);
    expect(answer[1]?.[0]).toEqual({
      line: 2,
      message: "Element 'a': 'x' is not a valid value of the atomic type 'xs:integer'.",
    });
  });

  it("leaves everything else in place when it takes out what the schemas do not know", () => {
    const parsed = parseXml(
      '<form headerdensity="x" id="1"><tab ordinalvalue="1" name="t"><attribute><IsSearchable>1</IsSearchable><Type>text</Type></attribute></tab></form>',
      "f",
    );
    expect(
      parsed.ok &&
        writeXml(withoutAllowed(parsed.root))
          .split("\n")
          .slice(1, 6)
          .map((line) => line.trim()),
    ).toEqual(['<form id="1">', '<tab name="t">', "<attribute>", "<Type>text</Type>", "</attribute>"]);
  });
});

describe("the folder of schemas", () => {
  const project = join(temporaryFolder(), "repository");
  const beside = join(project, "..", "shared", "schemas");

  it("is the one that the environment names, else the one beside the project, else none", () => {
    expect(schemaFolder(project, {})).toBeUndefined();
    mkdirSync(beside, { recursive: true });
    expect(schemaFolder(project, {})).toBeUndefined();
    writeFileSync(join(beside, "CustomizationsSolution.xsd"), "");
    expect(schemaFolder(project, {})).toBe(beside);
    expect(schemaFolder(project, { DATAVERSE_SCHEMAS: "" })).toBe(beside);
    expect(schemaFolder(join(project, "elsewhere"), { DATAVERSE_SCHEMAS: beside })).toBe(beside);
    expect(schemaFolder(project, { DATAVERSE_SCHEMAS: project })).toBeUndefined();
  });
});
