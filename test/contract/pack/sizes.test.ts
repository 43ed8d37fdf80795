import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { entries, libraries } from "../../../webresources/entries";

const OUT = join(__dirname, "..", "..", "..", "out");
const LIBRARY_LIMIT = 100_000;
const SIGN_IN_LIMIT = 80_000;
/** Those with a limit of their own judge a document by all that Business Central publishes, or read whole documents: decisions 038, 075 and 076. */
const CONTROL_LIMITS = { usual: 40_000, DocumentAvailability: 85_000, ItemAvailability: 61_000 };
const PAGE_LIMIT = 30_000;
/** What pages load behind themselves (decision 063): the questions about documents, with the reading of their progress, and the set-up's checks. */
const BEHIND_PAGES = { "bcs_/pages/asking.js": 48_000, "bcs_/pages/checks.js": 27_000 };
/** Before compression. Scripts that read documents or connections hold the names of whole tables, which grow with their columns. */
const SCRIPT_LIMITS = {
  usual: 10_000,
  "bcs_/forms/salesOrder.js": 16_000,
  "bcs_/forms/orderProduct.js": 15_000,
  "bcs_/ribbon/documentCommands.js": 21_000,
  "bcs_/ribbon/openCommands.js": 17_500,
};

function limited(limits: Readonly<Record<string, number>>, names: readonly string[]): readonly [string, number][] {
  return names.map((name) => [name, limits[name] ?? limits.usual ?? 0]);
}

const controls = readdirSync(join(OUT, "controls")).filter((folder) =>
  existsSync(join(OUT, "controls", folder, "bundle.js")),
);
const pages = entries.filter(({ library }) => library !== undefined).map(({ name }) => name);
/** Pages and signing in are loaded when somebody asks for them; forms and ribbons wait for their scripts. */
const scripts = entries.map(({ name }) => name).filter((name) => !/^bcs_\/(pages|signIn)\//.test(name));

describe("what people wait for", () => {
  it("has limits of their own only for what is built", () => {
    const own = [CONTROL_LIMITS, BEHIND_PAGES, SCRIPT_LIMITS].flatMap((limits) => Object.keys(limits));
    const built = new Set(["usual", ...controls, ...entries.map(({ name }) => name)]);
    expect(own.filter((name) => !built.has(name))).toEqual([]);
  });

  it.each(limited(CONTROL_LIMITS, controls))(
    "the control %s is under %d bytes, compressed, without platform libraries",
    (folder, limit) => {
      expect(gzipSync(readFileSync(join(OUT, "controls", folder, "bundle.js"))).length).toBeLessThan(limit);
    },
  );

  it.each(limited(SCRIPT_LIMITS, scripts))("the script %s is under %d bytes", (name, limit) => {
    expect(readFileSync(join(OUT, "webresources", name)).length).toBeLessThan(limit);
  });

  it.each(pages)("the page script %s is under 30 kB, compressed, without the library of all pages", (name) => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", name))).length).toBeLessThan(PAGE_LIMIT);
  });

  it.each(libraries.map(({ name }) => name))("%s, which pages share, is under 100 kB, compressed", (name) => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", name))).length).toBeLessThan(LIBRARY_LIMIT);
  });

  it.each(Object.entries(BEHIND_PAGES))(
    "%s, which a page loads behind itself, is under %d bytes, compressed",
    (name, limit) => {
      expect(gzipSync(readFileSync(join(OUT, "webresources", name))).length).toBeLessThan(limit);
    },
  );

  it("signing in, which nobody else loads, is under 80 kB, compressed", () => {
    expect(gzipSync(readFileSync(join(OUT, "webresources", "bcs_", "signIn", "entraId.js"))).length).toBeLessThan(
      SIGN_IN_LIMIT,
    );
  });
});
