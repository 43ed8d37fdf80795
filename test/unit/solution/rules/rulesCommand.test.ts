import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rulesCommand } from "../../../../solution/build/rules/rulesCommand";
import { writeRules } from "../../../../solution/build/rules/writeRules";

const ROOT = join(__dirname, "..", "..", "..", "..");

function run(root: string, ...options: readonly string[]): { readonly code: number; readonly said: readonly string[] } {
  const said: string[] = [];
  return { code: rulesCommand(options, { root, log: (line) => said.push(line) }), said };
}

function copy(): string {
  const root = mkdtempSync(join(tmpdir(), "rules-"));
  mkdirSync(join(root, "strings"));
  mkdirSync(join(root, "docs"));
  writeFileSync(join(root, "strings/en.json"), readFileSync(join(ROOT, "strings/en.json")));
  return root;
}

describe("the page of readiness' rules", () => {
  it("is what the rules say", () => {
    expect(run(ROOT, "--check")).toEqual({ code: 0, said: ["rules: docs/readiness-rules.md is up to date"] });
  });

  it("names a rule's words, its weight and its source", () => {
    const root = copy();
    expect(run(root).code).toBe(0);
    const page = readFileSync(join(root, "docs/readiness-rules.md"), "utf8");
    expect(page).toContain("## Quantities (`quantity`)\nSource: SalesLine.Table.al:1055, 7218");
    expect(page).toContain("| Blocked | `quantityZero` | {0}: the quantity is 0, and Business Central refuses");
  });

  it("fails the check, and names what to run, once it has drifted", () => {
    const root = copy();
    run(root);
    writeFileSync(join(root, "docs/readiness-rules.md"), "something else");
    expect(run(root, "--check")).toEqual({
      code: 1,
      said: ["rules: docs/readiness-rules.md is not what the rules say. Run `npm run rules` and commit the result."],
    });
  });

  it("refuses an option that it does not know", () => {
    expect(run(ROOT, "--fix")).toEqual({ code: 1, said: ["rules: unknown option --fix. Use --check or nothing."] });
  });

  it("refuses rules without words", () => {
    expect(() => writeRules({})).toThrow("strings/en.json: readiness has no text Check_open.");
  });
});
