import { existsSync, readFileSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { buildControls } from "../../../../solution/build/steps/buildControls";
import { controlFolders } from "../../../../solution/build/steps/controlFolders";
import { temporaryRepository, writeIn } from "../support/temporaryRepository";

// The file name is put together, since pcf-scripts scans the repository for it.
const INPUT = ["ControlManifest", "Input", "xml"].join(".");

const BANNER = "/*! For license information please see bundle.js.LICENSE.txt */\n";

/** Stands for pcf-scripts: writes the bundles that FAKE_BUNDLES in its own folder names, and ends with 0 whatever happens. */
const FAKE_PCF_SCRIPTS = `
  const { mkdirSync, writeFileSync, readFileSync } = require("node:fs");
  const plan = JSON.parse(readFileSync(__dirname + "/plan.json", "utf8"));
  for (const name of plan.bundles) {
    mkdirSync("out/controls/" + name, { recursive: true });
    writeFileSync("out/controls/" + name + "/bundle.js", plan.content ?? process.argv.slice(2).join(" ") + " " + process.env.PP_TOOLS_TELEMETRY_OPTOUT);
  }
  console.log(plan.says);`;

function repository(
  plan: { readonly bundles: readonly string[]; readonly says: string; readonly content?: string },
  controls: readonly string[] = ["Gauge"],
): string {
  const folder = "node_modules/pcf-scripts/bin";
  return temporaryRepository(
    {
      [`${folder}/pcf-scripts.js`]: FAKE_PCF_SCRIPTS,
      [`${folder}/plan.json`]: JSON.stringify(plan),
      ...Object.fromEntries(controls.map((name) => [`controls/${name}/${INPUT}`, "<manifest />"])),
    },
    { packages: false },
  );
}

describe("building controls", () => {
  it("runs pcf-scripts in production mode without telemetry", async () => {
    const root = repository({ bundles: ["Gauge"], says: "[build] Succeeded" });
    expect(await buildControls(root).run()).toEqual({ ok: true, summary: "1 built" });
    expect(readFileSync(join(root, "out/controls/Gauge/bundle.js"), "utf8")).toBe("build --buildMode production true");
  });

  it("believes pcf-scripts' words, not its exit code", async () => {
    const root = repository({ bundles: ["Gauge"], says: "[build] Failed: TS2322" });
    expect(await buildControls(root).run()).toEqual({
      ok: false,
      messages: ["[build] Failed: TS2322", 'pcf-scripts did not say "[build] Succeeded". Correct what it names above.'],
    });
  });

  it("refuses a bundle that was not written again", async () => {
    const root = repository({ bundles: [], says: "[build] Succeeded" });
    writeIn(root, "out/controls/Gauge/bundle.js", "old");
    utimesSync(join(root, "out/controls/Gauge/bundle.js"), 1000, 1000);
    expect(await buildControls(root).run()).toEqual({
      ok: false,
      messages: [
        "[build] Succeeded",
        "out/controls/Gauge/bundle.js was not written. Look for Gauge in the output above.",
      ],
    });
  });

  it("removes the output of controls that are gone", async () => {
    const root = repository({ bundles: ["Gauge"], says: "[build] Succeeded" });
    writeIn(root, "out/controls/Scale/bundle.js", "old");
    await buildControls(root).run();
    expect(readdirSync(join(root, "out/controls"))).toEqual(["Gauge"]);
  });

  it.each([
    ["takes the names of our own modules out", "./controls/Gauge/index.ts + 3 modules", "", "code();"],
    ["leaves what others ask to be told", "big.js v7.0.1", "kept", `${BANNER}code();`],
  ])("%s of a bundle's notes", async (_name, note, kept, bundle) => {
    const root = repository({ bundles: ["Gauge"], says: "[build] Succeeded", content: `${BANNER}code();` });
    const notes = "out/controls/Gauge/bundle.js.LICENSE.txt";
    writeIn(root, notes, `/*!****!*\\\n  !*** ${note} ***!\n  \\****/\n${kept}`);
    await buildControls(root).run();
    expect(readFileSync(join(root, "out/controls/Gauge/bundle.js"), "utf8")).toBe(bundle);
    expect(existsSync(join(root, notes))).toBe(kept !== "");
  });

  it("has nothing to do without controls", async () => {
    const root = temporaryRepository({ "out/controls/Scale/bundle.js": "old" }, { packages: false });
    expect(await buildControls(root).run()).toEqual({ ok: true, summary: "no controls" });
    expect(existsSync(join(root, "out/controls"))).toBe(false);
  });

  it("counts what pcf-scripts writes beside the sources as output, not as input", () => {
    const root = repository({ bundles: [], says: "" });
    writeIn(root, "controls/Gauge/generated/ManifestTypes.d.ts", "");
    const step = buildControls(root);
    expect(step.inputs()).toEqual([`controls/Gauge/${INPUT}`]);
    expect(step.outputs).toContain("controls/Gauge/generated");
  });
});

describe("control folders", () => {
  it("are those with a manifest directly below controls", () => {
    const root = temporaryRepository({
      [`controls/A/${INPUT}`]: "",
      [`controls/B/${INPUT}`]: "",
      "controls/shared/x.ts": "",
      [`out/stage/${INPUT}`]: "",
    });
    expect(controlFolders(root)).toEqual({ ok: true, names: ["A", "B"] });
  });

  it.each([
    [
      "a manifest elsewhere",
      { [`test/fixtures/Fake/${INPUT}`]: "" },
      `test/fixtures/Fake/${INPUT}: a control manifest may only stand in controls/<Name>/. pcf-scripts would build it as a control; rename or move it.`,
    ],
    [
      "a manifest one level deeper",
      { [`controls/group/A/${INPUT}`]: "" },
      `controls/group/A/${INPUT}: a control manifest may only stand in controls/<Name>/. pcf-scripts would build it as a control; rename or move it.`,
    ],
    [
      "names that differ only in case",
      { [`controls/Gauge/${INPUT}`]: "", [`controls/gauge/${INPUT}`]: "" },
      "controls/gauge: another control folder differs only in upper and lower case. Rename one of the two.",
    ],
  ])("are refused for %s", async (_, files, message) => {
    const root = temporaryRepository(files, { packages: false });
    expect(controlFolders(root)).toEqual({ ok: false, message });
    expect(await buildControls(root).run()).toEqual({ ok: false, messages: [message] });
  });
});
