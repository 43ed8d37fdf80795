import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { entries } from "../../../webresources/entries";

const OUT = join(__dirname, "..", "..", "..", "out");
const CONTROL_LIMIT = 20_000;
const SCRIPT_LIMIT = 10_000;
const SIGN_IN_LIMIT = 80_000;

const controls = readdirSync(join(OUT, "controls")).filter((folder) =>
  existsSync(join(OUT, "controls", folder, "bundle.js")),
);
const libraryOf = (folder: string) => join(OUT, "controls", folder, "generated", "library.js");
const libraries = controls.filter((folder) => existsSync(libraryOf(folder)));
/** Pages carry React and Fluent themselves, and signing in its library; forms and ribbons wait for their scripts. */
const scripts = entries.map(({ name }) => name).filter((name) => !/^bcs_\/(pages|signIn)\//.test(name));

describe("what people wait for", () => {
  it.each(controls)("the control %s is under 20 kB, compressed, without platform libraries", (folder) => {
    expect(gzipSync(readFileSync(join(OUT, "controls", folder, "bundle.js"))).length).toBeLessThan(CONTROL_LIMIT);
  });

  it.each(libraries)("the library of %s, which others share, is under 20 kB, compressed", (folder) => {
    expect(gzipSync(readFileSync(libraryOf(folder))).length).toBeLessThan(CONTROL_LIMIT);
  });

  it.each(
    controls.filter((folder) =>
      readFileSync(join(OUT, "controls", folder, "ControlManifest.xml"), "utf8").includes("<dependency "),
    ),
  )("the control %s leaves the rules to the library that it depends on", (folder) => {
    // What only a question to Business Central holds.
    const marker = "odata.continue-on-error";
    expect(libraries.some((library) => readFileSync(libraryOf(library), "utf8").includes(marker))).toBe(true);
    expect(readFileSync(join(OUT, "controls", folder, "bundle.js"), "utf8")).not.toContain(marker);
  });

  it.each(scripts)("the script %s is under 10 kB", (name) => {
    expect(readFileSync(join(OUT, "webresources", name)).length).toBeLessThan(SCRIPT_LIMIT);
  });

  it("signing in, which nobody else loads, is under 80 kB, compressed", () => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", "bcs_", "signIn", "entraId.js"))).length).toBeLessThan(
      SIGN_IN_LIMIT,
    );
  });
});
