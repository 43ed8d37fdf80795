import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalogues } from "../../solution/build/strings/catalogue";
import type { Catalogue, CatalogueText } from "../../solution/build/strings/catalogue";
import { localiseSource } from "../../solution/build/strings/localiseSource";
import { resourceTexts } from "../../solution/build/strings/resourceTexts";
import { readTree } from "../../solution/build/pack/sourceTree";
import { solutionFolders } from "../../solution/build/solutionFolders";
import { RESOURCES } from "../../strings/resources";
import { usedKeys } from "../support/usedKeys";

const ROOT = join(__dirname, "..", "..");
const CATALOGUES = readCatalogues(join(ROOT, "strings"));
const [ENGLISH, ...OTHERS] = CATALOGUES as readonly [Catalogue, ...Catalogue[]];
const GROUPS = [...ENGLISH.groups.keys()];

/** Where the texts of a group are asked for. */
const USED_IN: Readonly<Record<string, readonly string[]>> = {
  commands: ["webresources/ribbon", "webresources/shared"],
  forms: ["webresources/forms", "webresources/shared"],
  health: ["core/setup/health", "webresources/pages/setup", "solution/deploy"],
  readiness: ["webresources/pages/readiness", "webresources/shared"],
  setup: ["webresources/pages/setup", "webresources/shared"],
  synchronisation: ["webresources/pages/synchronisation", "webresources/shared"],
  diagnostics: ["webresources/pages/diagnostics", "webresources/shared"],
  coupling: ["webresources/pages/coupling", "webresources/shared"],
  today: ["webresources/pages/today", "webresources/shared"],
};

function forms(text: CatalogueText): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

function placeholders(text: CatalogueText): readonly string[] {
  return [...new Set(forms(text).flatMap((form) => form.match(/\{\d\}/g) ?? []))].sort();
}

/** Every text of a catalogue by group and name. */
function all({ groups, labels }: Catalogue): ReadonlyMap<string, CatalogueText> {
  return new Map(
    [...groups, ["labels", labels] as const].flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  );
}

describe("the catalogues", () => {
  it("begin with English", () => {
    expect(ENGLISH.language.lcid).toBe(1033);
    expect(OTHERS.length).toBeGreaterThan(0);
  });

  it("are all complete and never empty", () => {
    for (const catalogue of CATALOGUES) {
      const empty = [...all(catalogue)].filter(([, text]) => forms(text).some((form) => form.trim() === ""));
      expect(empty).toEqual([]);
      for (const groups of Object.values(RESOURCES)) {
        expect(resourceTexts(catalogue, groups).size).toBeGreaterThan(1);
      }
    }
  });

  it("have an id of its own for every web resource of texts", () => {
    const resources = Object.keys(RESOURCES).filter((name) => /^[a-z]/.test(name));
    for (const { language } of CATALOGUES) {
      expect(Object.keys(language.webResources).sort()).toEqual([...resources].sort());
    }
    const ids = CATALOGUES.flatMap(({ language }) => Object.values(language.webResources));
    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(OTHERS.map((one) => [one.file, one] as const))("%s", (_file, other) => {
  const english = all(ENGLISH);
  const translated = all(other);

  it("has the names that English has, and no other", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("fills in the same values, and counts where English counts", () => {
    for (const [key, text] of english) {
      const own = translated.get(key) ?? "";
      expect([key, placeholders(own), typeof own]).toEqual([key, placeholders(text), typeof text]);
    }
  });
});

describe.each(GROUPS)("the texts of %s", (group) => {
  const own = Object.keys(ENGLISH.groups.get(group) ?? {});

  it("are all asked for", () => {
    const isControl = /^[A-Z]/.test(group);
    const folders = USED_IN[group] ?? (isControl ? [`controls/${group}`] : ["controls"]);
    const used = usedKeys(ROOT, folders);
    expect(own.filter((key) => !used.has(key))).toEqual([]);
  });

  it("are in a resource", () => {
    expect(Object.values(RESOURCES).some((groups) => groups.some((one) => one === group))).toBe(true);
  });
});

describe("the controls", () => {
  const folders = readdirSync(join(ROOT, "controls"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "shared")
    .map(({ name }) => name);

  it("all have texts", () => {
    expect(folders).toEqual(Object.keys(RESOURCES).filter((name) => /^[A-Z]/.test(name)));
  });

  it.each(folders)("%s says in its manifest only what it has", (control) => {
    const manifest = readFileSync(join(ROOT, "controls", control, "ControlManifest.Input.xml"), "utf8");
    const keys = [...manifest.matchAll(/(?:display-name|description)-key="([^"]+)"/g)].map(([, key]) => key ?? "");
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => ENGLISH.groups.get(control)?.[key] === undefined)).toEqual([]);
  });
});

describe("the solutions", () => {
  const localised = solutionFolders(ROOT).map((name) =>
    localiseSource(readTree(join(ROOT, "solution", name)), name, CATALOGUES),
  );

  it("ask for no label that a catalogue lacks", () => {
    expect(localised.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("ask for every label that the catalogues have", () => {
    const used = new Set(localised.flatMap(({ labels }) => [...labels]));
    expect(Object.keys(ENGLISH.labels).filter((key) => !used.has(key))).toEqual([]);
  });

  it("write no text of one language themselves", () => {
    const written = solutionFolders(ROOT).flatMap((name) =>
      [...readTree(join(ROOT, "solution", name))]
        .filter(([, content]) => /(languagecode|LCID)="10\d\d"[^>]*\/>/.test(new TextDecoder().decode(content)))
        .map(([path]) => path),
    );
    expect(written).toEqual([]);
  });
});

describe("the user guide", () => {
  /** Everything in English that a screen may show, without the values that are filled in. */
  const shown = [...all(ENGLISH).values()].flatMap(forms).flatMap((text) => text.split(/\{\d\}/));
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
