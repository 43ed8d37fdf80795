import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { entries } from "../../../webresources/entries";

const OUT = join(__dirname, "..", "..", "..", "out");
const CONTROL_LIMIT = 20_000;
const SCRIPT_LIMIT = 10_000;

const controls = readdirSync(join(OUT, "controls")).filter((folder) => existsSync(join(OUT, "controls", folder, "bundle.js")));
/** Pages carry React and Fluent themselves; forms and ribbons wait for their scripts. */
const scripts = entries.map(({ name }) => name).filter((name) => !name.startsWith("bcs_/pages/"));

describe("what people wait for", () => {
  it.each(controls)("the control %s is under 20 kB, compressed, without platform libraries", (folder) => {
    expect(gzipSync(readFileSync(join(OUT, "controls", folder, "bundle.js"))).length).toBeLessThan(CONTROL_LIMIT);
  });

  it.each(scripts)("the script %s is under 10 kB", (name) => {
    expect(readFileSync(join(OUT, "webresources", name)).length).toBeLessThan(SCRIPT_LIMIT);
  });
});
