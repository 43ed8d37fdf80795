import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { bundleLibrary } from "../../../../solution/build/steps/bundleLibrary";
import { temporaryRepository } from "../support/temporaryRepository";

// The file name is put together, since pcf-scripts scans the repository for it.
const INPUT = ["ControlManifest", "Input", "xml"].join(".");
const MANIFEST =
  '<manifest><control><resources><library name="DemoRules" version=">=1" order="1"><packaged_library path="generated/library.js" version="0.1.0" /></library></resources></control></manifest>';

function control(files: Readonly<Record<string, string>>): string {
  const named = Object.entries(files).map(([name, content]) => [`controls/Rules/${name}`, content] as const);
  return join(temporaryRepository(Object.fromEntries(named)), "controls/Rules");
}

describe("the library of a control", () => {
  it("is bundled as one script that puts it on the page, whatever runs the script", async () => {
    const folder = control({
      [INPUT]: MANIFEST,
      "library.ts": 'export { twice } from "./twice";',
      "twice.ts": "export const twice = (amount: number): number => 2 * amount;",
    });
    expect(await bundleLibrary(folder)).toEqual([]);
    const window: { DemoRules?: { twice: (amount: number) => number } } = {};
    runInNewContext(`(function () { ${readFileSync(join(folder, "generated/library.js"), "utf8")} })()`, { window });
    expect(window.DemoRules?.twice(21)).toBe(42);
  });

  it("is not asked of a control without one", async () => {
    const folder = control({ [INPUT]: "<manifest />" });
    expect(await bundleLibrary(folder)).toEqual([]);
    expect(existsSync(join(folder, "generated"))).toBe(false);
  });

  it.each([
    ["is not packed", "<manifest><control /></manifest>"],
    ["has no name", MANIFEST.replace("DemoRules", "")],
    ["is packed from elsewhere", MANIFEST.replace("generated/", "libs/")],
  ])("is refused where it %s", async (_what, manifest) => {
    const folder = control({ [INPUT]: manifest, "library.ts": "export const nothing = 0;" });
    expect(await bundleLibrary(folder)).toEqual([
      `${folder}/${INPUT}: library.ts stands beside it, but no named library packs generated/library.js. Add it to the resources.`,
    ]);
  });

  it("says what webpack says of what it cannot find", async () => {
    const folder = control({ [INPUT]: MANIFEST, "library.ts": 'export { twice } from "./gone";' });
    expect(await bundleLibrary(folder)).toEqual([expect.stringMatching(/library\.ts: .*'\.\/gone'/s)]);
  });

  it("says where the manifest cannot be read", async () => {
    const folder = control({ [INPUT]: "<manifest>", "library.ts": "" });
    expect(await bundleLibrary(folder)).toEqual([expect.stringContaining(`${folder}/${INPUT}: `)]);
  });
});
