import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typecheckRooms } from "../../../../solution/build/steps/typecheckRooms";
import { temporaryRepository } from "../support/temporaryRepository";

const TSCONFIG = '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["*.ts"] }';

describe("type-checking the rooms", () => {
  it("checks every room that has a tsconfig.json, those after a failing one too", async () => {
    const root = temporaryRepository({
      "core/tsconfig.json": TSCONFIG,
      "core/a.ts": 'export const a: number = "one";',
      "sandbox/shell/tsconfig.json": TSCONFIG,
      "sandbox/shell/a.ts": "export const a = 1;",
      "test/tsconfig.json": TSCONFIG,
      "test/a.ts": "export const a: string = 1;",
    });
    const log: string[] = [];
    expect(await typecheckRooms({ root, log: (line) => log.push(line) })).toEqual(["core", "test"]);
    expect(log.sort()).toEqual([
      expect.stringMatching(/^core\/a\.ts\(1,14\): error TS2322: .*\ncore: errors, \d+\.\d s$/s),
      expect.stringMatching(/^sandbox\/shell: ok, \d+\.\d s$/),
      expect.stringMatching(/^test\/a\.ts\(1,14\): error TS2322: .*\ntest: errors, \d+\.\d s$/s),
    ]);
  });

  it("has pcf-scripts write the types of manifests that have none", async () => {
    const root = temporaryRepository(
      {
        [`controls/Gauge/${["ControlManifest", "Input", "xml"].join(".")}`]: "<manifest />",
        "node_modules/pcf-scripts/bin/pcf-scripts.js":
          'require("node:fs").writeFileSync("called.txt", process.argv.slice(2).join(" "));',
      },
      { packages: false },
    );
    const log: string[] = [];
    expect(await typecheckRooms({ root, log: (line) => log.push(line) })).toEqual([]);
    expect(log).toEqual(["controls: writing the manifest types of Gauge"]);
    expect(readFileSync(join(root, "called.txt"), "utf8")).toBe("refreshTypes");
  });
});
