import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { typesCommand } from "../../../../solution/build/types/typesCommand";
import { exampleTree, REPOSITORY } from "../support/exampleSolution";
import { temporaryRepository, writeIn } from "../support/temporaryRepository";

const STANDARD = "solution/build/standard/standardTables.json";
/** The standard tables and the example's widget. */
const TABLES = Object.keys(JSON.parse(readFileSync(join(REPOSITORY, STANDARD), "utf8")) as object).length + 1;

function command(
  root: string,
  ...options: readonly string[]
): { readonly exitCode: number; readonly log: readonly string[] } {
  const log: string[] = [];
  return { exitCode: typesCommand(options, { root, log: (line) => log.push(line) }), log };
}

function repository(): string {
  const root = temporaryRepository(
    { [STANDARD]: readFileSync(join(REPOSITORY, STANDARD), "utf8") },
    { packages: false },
  );
  for (const [path, content] of exampleTree()) {
    writeIn(root, `solution/Example/${path}`, content);
  }
  return root;
}

describe("npm run types", () => {
  it("writes the files and then finds nothing to change", () => {
    const root = repository();
    expect(command(root).log[0]).toMatch(
      new RegExp(`^types: ${TABLES} tables, wrote Account\\.generated\\.ts, .*Widget\\.generated\\.ts$`),
    );
    expect(existsSync(join(root, "core/tables/Widget.generated.ts"))).toBe(true);
    expect(command(root)).toEqual({ exitCode: 0, log: [`types: ${TABLES} tables, nothing changed`] });
  });

  it("names each drifted file and fails when asked to check", () => {
    const root = repository();
    command(root);
    expect(command(root, "--check")).toEqual({ exitCode: 0, log: [`types: ${TABLES} tables, all up to date`] });
    writeIn(root, "core/tables/Widget.generated.ts", "changed");
    expect(command(root, "--check")).toEqual({
      exitCode: 1,
      log: [
        "types: core/tables/Widget.generated.ts is not what solution/ says. Run `npm run types` and commit the result.",
      ],
    });
    expect(readFileSync(join(root, "core/tables/Widget.generated.ts"), "utf8")).toBe("changed");
  });

  it("refuses options that it does not know", () => {
    expect(command(repository(), "--chek")).toEqual({
      exitCode: 1,
      log: ["types: unknown option --chek. Use --check or nothing."],
    });
  });
});
