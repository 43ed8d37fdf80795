import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HEALTH_WORD_KEYS } from "../../core/setup/health/describeHealth";
import { WORD_KEYS as STATISTICS_WORD_KEYS } from "../../controls/AccountStatistics/words";
import { WORD_KEYS as DOCUMENT_WORD_KEYS } from "../../controls/DocumentAvailability/words";
import { WORD_KEYS } from "../../controls/ItemAvailability/words";
import { WORD_KEYS as PROGRESS_WORD_KEYS } from "../../controls/OrderProgress/words";
import { AVAILABILITY_WORD_KEYS } from "../../controls/shared/availability/availabilityWords";
import { WORD_KEYS as READINESS_WORD_KEYS } from "../../webresources/pages/readiness/words";
import { WORD_KEYS as SET_UP_WORD_KEYS } from "../../webresources/pages/setup/words";
import { COMMAND_TEXT_KEYS } from "../../webresources/shared/commandText";
import { FORM_TEXT_KEYS } from "../../webresources/shared/formText";
import { resx } from "../support/words";

const ROOT = join(__dirname, "..", "..");

/** Names that a control's manifest uses, beside those that its code asks for. */
function manifestKeys(control: string): readonly string[] {
  const manifest = readFileSync(join(ROOT, "controls", control, "ControlManifest.Input.xml"), "utf8");
  return [...manifest.matchAll(/(?:display-name|description)-key="([^"]+)"/g)].map(([, key]) => key ?? "");
}

const SETS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "AccountStatistics",
    ["controls", "AccountStatistics", "strings"],
    [...manifestKeys("AccountStatistics"), ...STATISTICS_WORD_KEYS],
  ],
  [
    "DocumentAvailability",
    ["controls", "DocumentAvailability", "strings"],
    [...manifestKeys("DocumentAvailability"), ...DOCUMENT_WORD_KEYS],
  ],
  [
    "ItemAvailability",
    ["controls", "ItemAvailability", "strings"],
    [...manifestKeys("ItemAvailability"), ...WORD_KEYS],
  ],
  [
    "OrderProgress",
    ["controls", "OrderProgress", "strings"],
    [...manifestKeys("OrderProgress"), ...PROGRESS_WORD_KEYS],
  ],
  ["commands", ["webresources", "strings"], COMMAND_TEXT_KEYS],
  ["forms", ["webresources", "strings"], FORM_TEXT_KEYS],
  ["health", ["webresources", "strings"], HEALTH_WORD_KEYS],
  ["readiness", ["webresources", "strings"], READINESS_WORD_KEYS],
  ["setup", ["webresources", "strings"], SET_UP_WORD_KEYS],
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

describe.each([1033, 1044])("the words about availability in %d", (language) => {
  const [item, document] = ["ItemAvailability", "DocumentAvailability"].map((name) =>
    resx("controls", name, "strings", `${name}.${language}.resx`),
  );

  it("are the same in every control", () => {
    const different = AVAILABILITY_WORD_KEYS.filter((key) => item?.get(key) !== document?.get(key));
    expect(different).toEqual([]);
  });
});

describe("controls", () => {
  it("all have their words checked here", () => {
    const folders = readdirSync(join(ROOT, "controls"), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== "shared",
    );
    expect(folders.map(({ name }) => name)).toEqual(
      SETS.filter(([, [room]]) => room === "controls").map(([name]) => name),
    );
  });
});

describe("the user guide", () => {
  /** Everything in English that a screen may show, without the values that are filled in. */
  const shown = [
    ...SETS.flatMap(([name, folder]) => [...resx(...folder, `${name}.1033.resx`).values()]).flatMap((text) =>
      text.split(/\{\d\}/),
    ),
    ...readdirSync(join(ROOT, "solution"), { recursive: true, encoding: "utf8" })
      .filter((file) => /(RibbonDiff|SavedQueries\/.*)\.xml$/.test(file))
      .flatMap((file) =>
        [
          ...readFileSync(join(ROOT, "solution", file), "utf8").matchAll(/description="([^"]+)" languagecode="1033"/g),
        ].map(([, text]) => text ?? ""),
      ),
  ];
  const guide = readFileSync(join(ROOT, "docs", "user-guide.md"), "utf8");
  const quoted = [...guide.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, text]) =>
    (text ?? "")
      .split("…")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

  it("quotes what the screens say", () => {
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter((part) => !shown.some((text) => text.includes(part)))).toEqual([]);
  });
});
