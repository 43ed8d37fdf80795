import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "../../core/values/translate";
import { checkSolutions } from "../../solution/build/check/checkSolutions";
import { readStandardFacts } from "../../solution/build/check/standardFacts";
import { assembleSolution } from "../../solution/build/pack/assembleSolution";
import type { BuiltControl } from "../../solution/build/pack/builtControls";
import { readTree } from "../../solution/build/pack/sourceTree";
import { stageSolution } from "../../solution/build/pack/stageSolution";
import { parseCatalogue, readCatalogues } from "../../solution/build/strings/catalogue";
import type { CatalogueText } from "../../solution/build/strings/catalogue";
import { withControlStrings } from "../../solution/build/strings/controlStrings";
import { localiseSource } from "../../solution/build/strings/localiseSource";
import { resourceTexts } from "../../solution/build/strings/resourceTexts";
import { stringsWebResource } from "../../solution/build/strings/stringsWebResource";
import { RESOURCES } from "../../strings/resources";
import { resxTexts } from "../support/resxTexts";

const ROOT = join(__dirname, "..", "..");
/** Rules that look at texts and at what holds them. */
const ABOUT_TEXTS = ["labels", "languages", "localizedStrings", "webResourceFiles", "rootComponents", "contentTypes"];
const RESOURCE_GROUPS = new Map<string, readonly string[]>(Object.entries(RESOURCES));
const ENGLISH = JSON.parse(readFileSync(join(ROOT, "strings", "en.json"), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, CatalogueText>>>
>;

/** A made-up language that counts like Polish: English in brackets, written as a file like any other. */
function pseudoCatalogue(): string {
  const { language, ...groups } = ENGLISH;
  const bracketed = (text: CatalogueText): CatalogueText => {
    if (typeof text === "string") {
      return `⟦${text}⟧`;
    }
    return Object.fromEntries(["one", "few", "many", "other"].map((form) => [form, `⟦${form} ${text.other ?? ""}⟧`]));
  };
  return JSON.stringify({
    language: {
      name: "Made-up",
      lcid: 1045,
      culture: "pl",
      webResources: Object.fromEntries(
        Object.keys(language?.webResources ?? {}).map((name, index) => [
          name,
          `00000000-0000-4000-8000-00000000000${index}`,
        ]),
      ),
    },
    ...Object.fromEntries(
      Object.entries(groups).map(([group, texts]) => [
        group,
        Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, bracketed(text)])),
      ]),
    ),
  });
}

const pseudo = parseCatalogue(pseudoCatalogue(), "strings/made-up.json");
const catalogues = [...readCatalogues(join(ROOT, "strings")), pseudo];

/** A control as pcf-scripts builds it, as far as its texts are concerned. */
function built(name: string): BuiltControl {
  const manifest = readFileSync(join(ROOT, "controls", name, "ControlManifest.Input.xml"));
  return {
    name: `BusinessCentralSales.${name}`,
    folder: name,
    files: new Map([["ControlManifest.xml", new Uint8Array(manifest)]]),
  };
}

function solution(name: string) {
  const source = localiseSource(readTree(join(ROOT, "solution", name)), name, catalogues);
  const controls = Object.keys(RESOURCES)
    .filter((one) => /^[A-Z]/.test(one))
    .map((one) => withControlStrings(built(one), RESOURCE_GROUPS, catalogues));
  const webResource = (resource: string): Uint8Array =>
    stringsWebResource(resource, RESOURCE_GROUPS, catalogues) ?? new TextEncoder().encode("content");
  const staged = stageSolution(source.tree, name, { controls, webResource });
  return { staged, problems: [...source.problems, ...staged.problems], assembled: assembleSolution(staged.tree, name) };
}

describe("a third language", () => {
  it.each(["BusinessCentralSales", "BusinessCentralSalesBase"])("needs no code in %s: a language is a file", (name) => {
    const { problems, assembled } = solution(name);
    expect([...problems, ...assembled.problems]).toEqual([]);
    const facts = readStandardFacts(join(ROOT, "solution", "build", "standard"));
    const findings = checkSolutions([assembled], facts).filter(({ rule }) => ABOUT_TEXTS.includes(rule));
    expect(findings).toEqual([]);
  });

  it("is in every control, and named in its manifest", () => {
    const { staged } = solution("BusinessCentralSales");
    const folder = "Controls/bcs_BusinessCentralSales.ItemAvailability";
    const text = (path: string) => new TextDecoder().decode(staged.tree.get(`${folder}/${path}`));
    expect(text("ControlManifest.xml")).toContain('<resx path="strings/ItemAvailability.1045.resx" version="0.1.0" />');
    expect(resxTexts(text("strings/ItemAvailability.1045.resx")).get("Culture")).toBe("pl");
    expect(resxTexts(text("strings/ItemAvailability.1045.resx")).get("Region")).toMatch(/^⟦.+⟧$/);
  });

  it("is spoken wherever a text comes from", () => {
    for (const [name, groups] of RESOURCE_GROUPS) {
      const texts = resourceTexts(pseudo, groups);
      const strings = translate((key) => texts.get(key) ?? key);
      const silent = [...texts.keys()].filter(
        (key) => key !== "Culture" && !strings(key, "a", "b", "c").startsWith("⟦"),
      );
      expect([name, silent]).toEqual([name, []]);
    }
  });
});
