import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeSettings } from "../../solution/build/settings/writeSettings";
import english from "../../strings/en.json";
import { stringsOf } from "../support/strings";
import { STEPS } from "../../core/setup/steps";

const GUIDE = readFileSync(join(__dirname, "..", "..", "docs", "admin-guide.md"), "utf8");

describe("the guide for administrators", () => {
  it("has the settings of a connection, all of them, in their order, and by the page's own words", () => {
    expect(GUIDE).toContain("| Company name | `bcs_name` | 1. Company |\n");
    // `npm run settings` writes it.
    expect(writeSettings(GUIDE, english.setup)).toBe(GUIDE);
  });

  it.each([
    ["a guide without the table", "# Guide\n", english.setup, "docs/admin-guide.md has no table"],
    ["settings without words", GUIDE, {}, "strings/en.json: setup has no text Field_bcs_name."],
  ])("is not written from %s", (_name, guide, words, message) => {
    expect(() => writeSettings(guide, words)).toThrow(message);
  });

  it("numbers the steps as the page does", () => {
    const words = stringsOf("setup");
    const told = [...GUIDE.matchAll(/^\| (\d)\. (.+?) \| .{30,} \|$/gm)].map(
      ([, number, name]) => `${number}. ${name}`,
    );
    expect(told).toEqual(STEPS.map((step, at) => `${at + 1}. ${words(`Step_${step}`)}`));
  });
});
