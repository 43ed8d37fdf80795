import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSettings } from "./writeSettings";

const ROOT = join(__dirname, "..", "..", "..");
const GUIDE = join(ROOT, "docs", "admin-guide.md");

/** `npm run settings` writes the table of settings in docs/admin-guide.md anew. */
const english = JSON.parse(readFileSync(join(ROOT, "strings", "en.json"), "utf8")) as {
  readonly setup: Readonly<Record<string, unknown>>;
};
const guide = readFileSync(GUIDE, "utf8");
const written = writeSettings(guide, english.setup);
writeFileSync(GUIDE, written);
console.error(`settings: ${written === guide ? "nothing changed" : "wrote docs/admin-guide.md"}`);
