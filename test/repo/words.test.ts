import { readdirSync } from "node:fs";
import { join } from "node:path";
import { WORD_KEYS } from "../../controls/ItemAvailability/words";
import { FORM_TEXT_KEYS } from "../../webresources/shared/formText";
import { resx } from "../support/words";

const ROOT = join(__dirname, "..", "..");

/** Names that the manifest uses, beside those that the code asks for. */
const MANIFEST_KEYS = [
  "Control_Name", "Control_Description", "Product_Name", "Product_Description", "Quantity_Name", "Quantity_Description",
  "Unit_Name", "Unit_Description", "RequestedDate_Name", "RequestedDate_Description",
];

const SETS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["ItemAvailability", ["controls", "ItemAvailability", "strings"], [...MANIFEST_KEYS, ...WORD_KEYS]],
  ["forms", ["webresources", "strings"], FORM_TEXT_KEYS],
];

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([found]) => found).sort();
}

describe.each(SETS)("the words of %s", (name, folder, keys) => {
  const english = resx(...folder, `${name}.1033.resx`);
  const norwegian = resx(...folder, `${name}.1044.resx`);

  it("exist in English for every name, and no other", () => {
    expect([...english.keys()].sort()).toEqual([...keys].sort());
  });

  it("exist in Norwegian for the same names", () => {
    expect([...norwegian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("are never empty and fill in the same values in both languages", () => {
    for (const [key, text] of english) {
      expect(text.trim()).not.toBe("");
      expect([key, placeholders(norwegian.get(key) ?? "")]).toEqual([key, placeholders(text)]);
      expect(norwegian.get(key)?.trim()).not.toBe("");
    }
  });
});

describe("controls", () => {
  it("all have their words checked here", () => {
    const folders = readdirSync(join(ROOT, "controls"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "shared");
    expect(folders.map(({ name }) => name)).toEqual(SETS.map(([name]) => name).filter((name) => name !== "forms"));
  });
});
