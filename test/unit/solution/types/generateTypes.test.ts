import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { solutionFolders } from "../../../../solution/build/solutionFolders";
import { generateTypes } from "../../../../solution/build/types/generateTypes";
import { driftedFiles, writeGenerated } from "../../../../solution/build/types/writeGenerated";
import { exampleTree, FILES, REPOSITORY } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";
import { temporaryFolder, temporaryRepository, writeIn } from "../support/temporaryRepository";

const STANDARD = "solution/build/standard/standardTables.json";

function repository(...edits: readonly Edit[]): string {
  const root = temporaryRepository({}, { packages: false });
  cpSync(join(REPOSITORY, STANDARD), join(root, STANDARD), { recursive: true });
  for (const [path, content] of exampleTree(...edits)) {
    writeIn(root, `solution/Example/${path}`, content);
  }
  return root;
}

describe("types from the solution sources", () => {
  it("describe own tables, without the publisher's prefix in their names", () => {
    const text = generateTypes(repository(), ["Example"]).get("Widget.generated.ts");
    expect(text).toContain(
      'export const WidgetTable = {\n  logicalName: "ex_widget",\n  entitySetName: "ex_widgets",\n  primaryId: "ex_widgetid",\n  primaryName: "ex_name",',
    );
    expect(text).toContain(
      "export const WidgetColor = {\n  /** Light blue */\n  LightBlue: 800000000,\n  /** Red & white */\n  RedWhite: 800000001,",
    );
    expect(text).toContain("export const WidgetSize = {\n  /** Small */\n  Small: 800000010,");
    expect(text).toContain("/** Key; secured column */");
  });

  it("add to a standard table what a solution adds", () => {
    const text = generateTypes(repository(), ["Example"]).get("Account.generated.ts");
    expect(text).toMatch(
      /^\/\/ Written by `npm run types` from solution\/build\/standard\/standardTables\.json and solution\/Example\/Entities\/Account\/Entity\.xml\. Do not edit\./,
    );
    expect(text).toContain('  _ex_widgetid_value: "_ex_widgetid_value",');
  });

  it("leave out columns that cannot be read", () => {
    const text = generateTypes(
      repository({
        file: FILES.widget,
        from: "<ValidForReadApi>1</ValidForReadApi>",
        to: "<ValidForReadApi>0</ValidForReadApi>",
      }),
      ["Example"],
    ).get("Widget.generated.ts");
    expect(text).not.toContain("  ex_widgetid:");
  });

  it("name a table of another publisher with its prefix when its name is taken", () => {
    const names = [...generateTypes(REPOSITORY, solutionFolders(REPOSITORY)).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        "Connection.generated.ts",
        "NavConnection.generated.ts",
        "AccountStatistics.generated.ts",
        "SalesOrder.generated.ts",
        "Uom.generated.ts",
      ]),
    );
  });

  it("are the same on every run", () => {
    const [first, second] = [repository(), repository()].map((root) => [...generateTypes(root, ["Example"])]);
    expect(second).toEqual(first);
  });

  it.each([
    [
      "a broken file",
      { file: FILES.widget, to: "<Entity>" },
      "solution/Example/Entities/ex_Widget/Entity.xml: is not well-formed XML: Unclosed tag 'Entity'. (line 1). Correct the markup.",
    ],
    [
      "a type that it does not know",
      { file: FILES.widget, from: "<Type>picklist<", to: "<Type>image<" },
      'solution/Example/Entities/ex_Widget/Entity.xml: column ex_color of ex_Widget has the type "image", which the generator does not know. Add it to TYPES in readSolutionTable.ts.',
    ],
    [
      "an option set that is not there",
      { file: FILES.sizes, to: null },
      'solution/Example/Entities/ex_Widget/Entity.xml: column ex_size uses the option set "ex_size", which no file in OptionSets defines. Add it.',
    ],
    [
      "a table without a primary name",
      { file: FILES.widget, from: "PrimaryName|", to: "" },
      "solution/Example/Entities/ex_Widget/Entity.xml: table ex_Widget has no column with the display mask PrimaryName. Add it.",
    ],
    [
      "a table without a primary key",
      { file: FILES.widget, from: "<Type>primarykey<", to: "<Type>nvarchar<" },
      "solution/Example/Entities/ex_Widget/Entity.xml: table ex_Widget has no primarykey column. Add it.",
    ],
  ])("refuse %s", (_, edit, message) => {
    expect(() => generateTypes(repository(edit), ["Example"])).toThrow(message);
  });

  it.each([
    ['{ "a": 1 }', "a is no JSON object. Give it one."],
    [
      '{ "a": { "schemaName": "A", "columns": { "x": { "type": "text" } }, "entitySetName": "as", "primaryId": "aid", "primaryName": "x", "label": { "1033": "A" } } }',
      "a.x has the type text. Use one of string, memo,",
    ],
    ['{ "a": { "columns": {} } }', "a.schemaName is no text. Give it one."],
    [
      '{ "a": { "schemaName": "A", "columns": { "x": { "type": "picklist", "label": { "1033": "X" }, "options": {} } }, "entitySetName": "as", "primaryId": "aid", "primaryName": "x", "label": { "1033": "A" } } }',
      "a.x.options is no JSON list. Give it one, or leave it out.",
    ],
    [
      '{ "a": { "schemaName": "A", "columns": { "x": { "type": "picklist", "label": { "1033": "X" }, "options": [{}] } }, "entitySetName": "as", "primaryId": "aid", "primaryName": "x", "label": { "1033": "A" } } }',
      "An option of a.x has the value undefined. Give it a number.",
    ],
  ])("refuse standard tables that are not as expected: %s", (json, message) => {
    const root = repository();
    writeIn(root, STANDARD, json);
    expect(() => generateTypes(root, ["Example"])).toThrow(message);
  });
});

describe("generated files on disk", () => {
  const generated = new Map([
    ["A.generated.ts", "a\n"],
    ["B.generated.ts", "b\n"],
  ]);

  it("are written once, and left over ones are removed", () => {
    const folder = temporaryFolder();
    writeIn(folder, "Old.generated.ts", "old");
    writeIn(folder, "handWritten.ts", "mine");
    expect(writeGenerated(folder, generated)).toEqual(["A.generated.ts", "B.generated.ts", "Old.generated.ts"]);
    expect(readdirSync(folder).sort()).toEqual(["A.generated.ts", "B.generated.ts", "handWritten.ts"]);
    expect(readFileSync(join(folder, "A.generated.ts"), "utf8")).toBe("a\n");
    expect(writeGenerated(folder, generated)).toEqual([]);
  });

  it("have drifted when one was changed, is missing or is left over", () => {
    const folder = temporaryFolder();
    writeGenerated(folder, generated);
    expect(driftedFiles(folder, generated)).toEqual([]);
    writeIn(folder, "A.generated.ts", "changed");
    writeIn(folder, "C.generated.ts", "c");
    expect(driftedFiles(folder, generated)).toEqual(["A.generated.ts", "C.generated.ts"]);
    expect(driftedFiles(join(folder, "absent"), generated)).toEqual(["A.generated.ts", "B.generated.ts"]);
  });
});
