import { cpSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packSolutions } from "../../../../solution/build/steps/packSolutions";
import { exampleTree, FILES, REPOSITORY } from "../support/exampleSolution";
import type { Edit } from "../support/exampleSolution";
import { temporaryRepository, writeIn } from "../support/temporaryRepository";

const BUILT = /^Controls\/ex_Example\.Gauge\/(?!.*\.data\.xml$)/;

/** A repository with the example's source in solution/, its control built in out/controls and its script in out/webresources. */
function repository(...edits: readonly Edit[]): string {
  const root = temporaryRepository();
  cpSync(join(REPOSITORY, "solution/build/standard"), join(root, "solution/build/standard"), { recursive: true });
  for (const [path, content] of exampleTree(...edits)) {
    if (BUILT.test(path)) {
      writeIn(root, path.replace(BUILT, "out/controls/Gauge/"), content);
    } else if (path === FILES.script) {
      writeIn(root, "out/webresources/ex_/forms/widget.js", content);
    } else {
      writeIn(root, `solution/Example/${path}`, content);
    }
  }
  return root;
}

async function pack(root: string): Promise<{ readonly result: unknown; readonly log: readonly string[] }> {
  const log: string[] = [];
  const result = await packSolutions({ root, schemas: undefined, log: (line) => log.push(line) }).run();
  return { result, log };
}

describe("packing solutions", () => {
  it("makes an unmanaged and a managed ZIP of each, and says that schemas were not there", async () => {
    const root = repository();
    const { result, log } = await pack(root);
    expect(result).toEqual({ ok: true, summary: "2 ZIPs in out/solution, not validated against schemas" });
    expect(log).toEqual(["schema validation skipped: no schemas in DATAVERSE_SCHEMAS or ../shared/schemas"]);
    expect(readdirSync(join(root, "out/solution"))).toEqual(["Example.zip", "Example_managed.zip"]);
  });

  it("packs the managed ZIP alone where that is all that is wanted, and both again for whoever wants both", async () => {
    const root = repository();
    const options = { root, schemas: undefined, log: () => undefined };
    const managed = packSolutions({ ...options, types: ["managed"] });
    await managed.run();
    expect(readdirSync(join(root, "out/solution"))).toEqual(["Example_managed.zip"]);
    expect(managed.setting).not.toBe(packSolutions(options).setting);
  });

  it("makes the same bytes on a second run", async () => {
    const root = repository();
    const bytes = async (): Promise<readonly string[]> => {
      await pack(root);
      return readdirSync(join(root, "out/solution")).map((name) =>
        readFileSync(join(root, "out/solution", name), "base64"),
      );
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it("names what was built and is in no solution", async () => {
    const root = repository();
    writeIn(
      root,
      "out/controls/Scale/ControlManifest.xml",
      '<manifest><control namespace="Example" constructor="Scale" /></manifest>',
    );
    writeIn(root, "out/webresources/ex_/forms/scale.js", "");
    expect((await pack(root)).log).toEqual(
      expect.arrayContaining([
        "control Example.Scale was built, but no solution has it",
        "web resource ex_/forms/scale.js was built, but no solution has it",
      ]),
    );
  });

  it("leaves a complete unpacked solution in the staging folder", async () => {
    const root = repository();
    await pack(root);
    const staged = readdirSync(join(root, "out/stage/Example"), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    expect(staged).toHaveLength(exampleTree().size);
  });

  it.each([
    [
      "a finding",
      { file: FILES.role, from: "prvReadex_Widget", to: "prvReadex_Gadget" },
      "Example/Roles/Example User.xml: privilege prvReadex_Gadget: names the table ex_Gadget, which the solutions do not create under that spelling. Use the table's schema name. [rolePrivileges]",
    ],
    [
      "a file that cannot be read",
      { file: FILES.role, to: "<Role" },
      "Example/Roles/Example User.xml: file: is not well-formed XML: Unclosed tag 'Role'. (line 1). Correct the markup. [source]",
    ],
  ])("leaves no ZIP after %s", async (_, edit, finding) => {
    const root = repository();
    await pack(root);
    for (const [path, content] of exampleTree(edit)) {
      if (path === edit.file) {
        writeIn(root, `solution/Example/${path}`, content);
      }
    }
    const { result } = await pack(root);
    expect(result).toMatchObject({ ok: false, messages: expect.arrayContaining([finding]) as unknown });
    expect(existsSync(join(root, "out/solution"))).toBe(false);
  });

  it("has nothing to pack without solutions", async () => {
    const root = temporaryRepository();
    cpSync(join(REPOSITORY, "solution/build/standard"), join(root, "solution/build/standard"), { recursive: true });
    expect((await pack(root)).result).toEqual({
      ok: true,
      summary: "0 ZIPs in out/solution, not validated against schemas",
    });
  });

  it("packs again when something that it stages has changed, and not for a script's source", () => {
    const root = repository();
    writeIn(root, "webresources/strings/widget.1033.resx", "");
    writeIn(root, "webresources/forms/widget.ts", "");
    const inputs = packSolutions({ root, schemas: undefined, log: () => undefined }).inputs();
    expect(inputs).toEqual(
      expect.arrayContaining([
        "out/controls/Gauge/bundle.js",
        "out/webresources/ex_/forms/widget.js",
        "webresources/strings/widget.1033.resx",
        `solution/Example/${FILES.role}`,
      ]),
    );
    expect(inputs).not.toContain("webresources/forms/widget.ts");
  });
});
