import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFinding } from "../../../../solution/build/finding";
import { readBuiltControls } from "../../../../solution/build/pack/builtControls";
import type { BuiltControl } from "../../../../solution/build/pack/builtControls";
import { stageSolution } from "../../../../solution/build/pack/stageSolution";
import { webResourceContent } from "../../../../solution/build/pack/webResourceContent";
import { exampleTree, FILES } from "../support/exampleSolution";
import { temporaryFolder } from "../support/temporaryRepository";

const handWritten = exampleTree(
  { file: FILES.manifest, to: null },
  { file: FILES.bundle, to: null },
  { file: FILES.script, to: null },
);
const gauge: BuiltControl = {
  name: "Example.Gauge",
  folder: "Gauge",
  files: new Map([
    ["bundle.js", bytes("built")],
    ["bundle.js.map", bytes("map")],
    ["ControlManifest.xml", bytes("<manifest />")],
  ]),
};
const script = (name: string): Uint8Array | undefined => (name === "ex_/forms/widget.js" ? bytes("script") : undefined);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("staging a solution", () => {
  it("puts built controls and scripts beside their announcements, source maps left out", () => {
    const { tree, problems } = stageSolution(handWritten, "Example", { controls: [gauge], webResource: script });
    expect(problems).toEqual([]);
    const added = [...tree.keys()].filter((path) => !handWritten.has(path));
    expect(added).toEqual([
      "Controls/ex_Example.Gauge/ControlManifest.xml",
      "Controls/ex_Example.Gauge/bundle.js",
      "WebResources/ex_/forms/widget.js",
    ]);
    expect(new TextDecoder().decode(tree.get("WebResources/ex_/forms/widget.js"))).toBe("script");
  });

  it.each([
    [
      "a control that was not built",
      [],
      script,
      "Example/Controls/ex_Example.Gauge/ControlManifest.xml.data.xml: control ex_Example.Gauge: was not built. Check namespace and constructor in its ControlManifest.Input.xml, or remove the folder.",
    ],
    [
      "a control that was built twice",
      [gauge, { ...gauge, folder: "Gauge2" }],
      script,
      "Example/Controls/ex_Example.Gauge/ControlManifest.xml.data.xml: control ex_Example.Gauge: was built twice, in Gauge and Gauge2. Remove one of the two.",
    ],
    [
      "a web resource without content",
      [gauge],
      () => undefined,
      "Example/WebResources/ex_/forms/widget.js.data.xml: web resource ex_/forms/widget.js: has no content. Add it to webresources/entries.ts, or add the file to webresources/.",
    ],
  ])("refuses %s", (_, controls, webResource, finding) => {
    expect(
      stageSolution(handWritten, "Example", { controls, webResource }).problems.map((problem) =>
        describeFinding(problem),
      ),
    ).toEqual([`${finding} [stage]`]);
  });

  it("finds built controls by their manifest, whatever their folder is called", () => {
    const folder = temporaryFolder();
    for (const [name, manifest] of [
      ["Meter", '<manifest><control namespace="Example" constructor="Gauge" /></manifest>'],
      ["Broken", "<manifest>"],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "ControlManifest.xml"), manifest);
    }
    mkdirSync(join(folder, "Empty"));
    expect(readBuiltControls(folder).map(({ name, folder: built }) => [name, built])).toEqual([
      ["Example.Gauge", "Meter"],
    ]);
    expect(readBuiltControls(join(folder, "absent"))).toEqual([]);
  });

  it("takes the built content of a web resource before the hand-written one, which has no prefix", () => {
    const root = temporaryFolder();
    const folders = { built: join(root, "built"), source: join(root, "source") };
    mkdirSync(join(folders.built, "ex_"), { recursive: true });
    mkdirSync(join(folders.source, "strings"), { recursive: true });
    writeFileSync(join(folders.built, "ex_", "a.js"), "built");
    writeFileSync(join(folders.source, "a.js"), "source");
    writeFileSync(join(folders.source, "strings", "a.1033.resx"), "strings");
    const text = (name: string): string => new TextDecoder().decode(webResourceContent(name, folders));
    expect(text("ex_/a.js")).toBe("built");
    expect(text("ex_/strings/a.1033.resx")).toBe("strings");
    expect(webResourceContent("ex_/b.js", folders)).toBeUndefined();
  });
});
