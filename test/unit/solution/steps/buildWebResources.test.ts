import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
        'import { grams } from "../../core/grams";\nexport function onLoad(kilograms?: { readonly value: number }): number { return grams(kilograms?.value ?? 0); }',
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
    expect(first).not.toMatch(/\?\?|\?\.|sourceMappingURL/);
    expect(existsSync(join(root, "out/webresources/ex_/forms/gone.js"))).toBe(false);
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

  it("passes on what webpack says of a broken source", async () => {
    const root = temporaryRepository({ [ENTRIES]: entriesWith(weigh) });
    writeIn(root, "webresources/forms/weigh.ts", 'export { nothing } from "./missing";');
    const result = await buildWebResources(root).run();
    expect(result.ok ? [] : result.messages).toEqual([
      expect.stringMatching(/^forms\/weigh\.ts: Module not found: .*\.\/missing/),
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
