import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { exportedFunctions } from "../../../../solution/build/check/model/exportedFunctions";
import { buildWebResources } from "../../../../solution/build/steps/buildWebResources";
import { temporaryRepository, writeIn } from "../support/temporaryRepository";

const ENTRIES = "webresources/entries.ts";
const entriesWith = (...entries: readonly object[]): string =>
  `export const entries: readonly object[] = ${JSON.stringify(entries)};`;
const weigh = { name: "ex_/forms/weigh.js", source: "forms/weigh.ts", global: "Example.Weigh" };

describe("building web resources", () => {
  it("bundles each entry to a script that hangs its exports on a dotted global", async () => {
    const measure = { name: "ex_/forms/measure.js", source: "forms/measure.tsx", global: "Example.Measure" };
    const root = temporaryRepository({
      [ENTRIES]: entriesWith(weigh, measure),
      "webresources/forms/weigh.ts":
        'import { grams } from "../../core/grams";\nexport function onLoad(kilograms?: { readonly value: number }): number { kilograms ??= { value: 0 }; return grams(kilograms.value); }',
      "webresources/forms/measure.tsx": "export const onSave = (): void => undefined;",
      "core/grams.ts": "export const grams = (kilograms: number): number => kilograms * 1000;",
      "out/webresources/ex_/forms/gone.js": "old",
    });
    expect(await buildWebResources(root).run()).toEqual({ ok: true, summary: "2 bundled" });
    const [first, second] = [weigh, measure].map(({ name }) =>
      readFileSync(join(root, "out/webresources", name), "utf8"),
    );
    expect(
      exportedFunctions(`${first}\n${second}`, [
        "Example.Weigh.onLoad",
        "Example.Measure.onSave",
        "Example.Weigh.onSave",
      ]),
    ).toEqual({ ok: true, found: ["Example.Weigh.onLoad", "Example.Measure.onSave"] });
    // Minified, in the language of supported browsers, without a source map.
    expect(first?.trimEnd().split("\n")).toHaveLength(1);
    expect(first).not.toMatch(/\?\?=|sourceMappingURL/);
    expect(existsSync(join(root, "out/webresources/ex_/forms/gone.js"))).toBe(false);
  });

  it("puts what pages use of the same packages into one script, and nothing else of them", async () => {
    const library = { name: "ex_/pages/library.js", global: "Example.Library", packages: ["shapes"] };
    const page = (name: string) => ({
      name: `ex_/pages/${name}.js`,
      source: `pages/${name}.ts`,
      global: `Example.${name}`,
      library: library.name,
    });
    const root = temporaryRepository(
      {
        [ENTRIES]: `${entriesWith(page("One"), page("Two"))}export const libraries = ${JSON.stringify([library])};`,
        "webresources/pages/One.ts":
          'import { square, unused } from "shapes"; export const area = (): number => square(3);',
        "webresources/pages/Two.ts": 'import { circle } from "shapes"; export const area = (): number => circle(3);',
        "node_modules/shapes/package.json": '{"name":"shapes","version":"1.2.3","main":"index.mjs"}',
        "node_modules/shapes/index.mjs":
          "export const square = (a) => a * a; export const circle = (r) => 3 * r * r; export const unused = () => 'not asked for';",
        "THIRD-PARTY-NOTICES.txt": "=== shapes 1.2.3 (MIT)\n\nDo <what> you like.\n",
      },
      { packages: false },
    );
    expect(await buildWebResources(root).run()).toEqual({ ok: true, summary: "3 bundled" });
    const [shared, one, two] = ["library", "One", "Two"].map((name) =>
      readFileSync(join(root, `out/webresources/ex_/pages/${name}.js`), "utf8"),
    );
    expect(runInNewContext(`${shared}\n${one}\n${two}\n[Example.One.area(), Example.Two.area()]`)).toEqual([9, 27]);
    expect(shared).not.toContain("not asked for");
    const frame = readFileSync(join(root, "out/webresources/ex_/pages/One.html"), "utf8");
    expect([...frame.matchAll(/<(?:div id|script src)="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      "One",
      "library.js",
      "One.js",
    ]);
    expect(readFileSync(join(root, "out/webresources/bcs_/pages/notices.html"), "utf8")).toContain(
      "Do &lt;what&gt; you like.",
    );
  });

  it.each([
    ["another version", "=== shapes 1.2.30 (MIT)\n"],
    ["nothing", ""],
  ])("refuses a package of which the notices name %s", async (_what, notices) => {
    const root = temporaryRepository(
      {
        [ENTRIES]: entriesWith(weigh),
        "webresources/forms/weigh.ts": 'export { square } from "shapes";',
        "node_modules/shapes/package.json": '{"name":"shapes","version":"1.2.3","main":"index.mjs"}',
        "node_modules/shapes/index.mjs": "export const square = (a) => a * a;",
        "THIRD-PARTY-NOTICES.txt": notices,
      },
      { packages: false },
    );
    expect(await buildWebResources(root).run()).toEqual({
      ok: false,
      messages: ["THIRD-PARTY-NOTICES.txt: shapes 1.2.3 is bundled and not named. Run `npm run notices`."],
    });
  });

  it("refuses a page whose library is not listed", async () => {
    const root = temporaryRepository({ [ENTRIES]: entriesWith({ ...weigh, library: "ex_/pages/library.js" }) });
    writeIn(root, "webresources/forms/weigh.ts", "export const weight = 1;");
    expect(await buildWebResources(root).run()).toEqual({
      ok: false,
      messages: [
        "webresources/entries.ts: there is no library ex_/pages/library.js. Correct the library of ex_/forms/weigh.js.",
      ],
    });
  });

  it("has nothing to do without entries", async () => {
    expect(await buildWebResources(temporaryRepository()).run()).toEqual({ ok: true, summary: "no scripts" });
  });

  it("refuses an entry whose source is missing, and one that stands there twice", async () => {
    const root = temporaryRepository({ [ENTRIES]: entriesWith(weigh, { ...weigh, source: "forms/other.ts" }) });
    expect(await buildWebResources(root).run()).toEqual({
      ok: false,
      messages: [
        "webresources/entries.ts: forms/weigh.ts does not exist. Correct the source of ex_/forms/weigh.js.",
        "webresources/entries.ts: forms/other.ts does not exist. Correct the source of ex_/forms/weigh.js.",
        "webresources/entries.ts: ex_/forms/weigh.js stands there twice. Remove one of the two.",
      ],
    });
  });

  it("passes on what esbuild says of a broken source", async () => {
    const root = temporaryRepository({ [ENTRIES]: entriesWith(weigh) });
    writeIn(root, "webresources/forms/weigh.ts", 'export { nothing } from "./missing";');
    const result = await buildWebResources(root).run();
    expect(result.ok ? [] : result.messages).toEqual([
      expect.stringMatching(/^forms\/weigh\.ts \(forms\/weigh\.ts:1\): Could not resolve "\.\/missing"$/),
    ]);
  });

  it.each([
    ["export const list = [];", /entries\.ts: exports no list named "entries"\. Export it\.$/],
    [
      entriesWith({ name: "ex_/a.js", source: "a.ts" }),
      /entries\.ts: entry 0 needs the texts name, source and global\. Add what is missing\.$/,
    ],
  ])("refuses the list %s", async (text, message) => {
    await expect(buildWebResources(temporaryRepository({ [ENTRIES]: text })).run()).rejects.toThrow(message);
  });
});
