import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { entries, libraries } from "../../../webresources/entries";

const OUT = join(__dirname, "..", "..", "..", "out");
const CONTROL_LIMIT = 40_000;
const PAGE_LIMIT = 30_000;
const LIBRARY_LIMIT = 100_000;
const SCRIPT_LIMIT = 10_000;
const SIGN_IN_LIMIT = 80_000;

const controls = readdirSync(join(OUT, "controls")).filter((folder) =>
  existsSync(join(OUT, "controls", folder, "bundle.js")),
);
const pages = entries.filter(({ library }) => library !== undefined).map(({ name }) => name);
/** Pages and signing in are loaded when somebody asks for them; forms and ribbons wait for their scripts. */
const scripts = entries.map(({ name }) => name).filter((name) => !/^bcs_\/(pages|signIn)\//.test(name));

describe("what people wait for", () => {
  it.each(controls)("the control %s is under 40 kB, compressed, without platform libraries", (folder) => {
    expect(gzipSync(readFileSync(join(OUT, "controls", folder, "bundle.js"))).length).toBeLessThan(CONTROL_LIMIT);
  });

  it.each(scripts)("the script %s is under 10 kB", (name) => {
    expect(readFileSync(join(OUT, "webresources", name)).length).toBeLessThan(SCRIPT_LIMIT);
  });

  it.each(pages)("the page script %s is under 30 kB, compressed, without the library of all pages", (name) => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", name))).length).toBeLessThan(PAGE_LIMIT);
  });

  it.each(libraries.map(({ name }) => name))("%s, which pages share, is under 100 kB, compressed", (name) => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", name))).length).toBeLessThan(LIBRARY_LIMIT);
  });

  it("signing in, which nobody else loads, is under 80 kB, compressed", () => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", "bcs_", "signIn", "entraId.js"))).length).toBeLessThan(
      SIGN_IN_LIMIT,
    );
  });
});
