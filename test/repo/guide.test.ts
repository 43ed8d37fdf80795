import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "../../core/connection/settings";
import { stringsOf } from "../support/strings";
import { STEPS } from "../../webresources/pages/setup/step";

const GUIDE = readFileSync(join(__dirname, "..", "..", "docs", "admin-guide.md"), "utf8");

describe("the guide for administrators", () => {
  it("has the settings of a connection, all of them, in their order, and by the page's own words", () => {
    const words = stringsOf("setup");
    const told = [...GUIDE.matchAll(/^\| (.+) \| `(bcs_\w+)` \| \d\. .+ \|$/gm)].map(([, label, column]) => [
      label,
      column,
    ]);
    expect(told).toEqual(SETTINGS.map(({ column }) => [words(`Field_${column}`), column]));
  });

  it("numbers the steps as the page does", () => {
    const words = stringsOf("setup");
    const told = [...GUIDE.matchAll(/^\| (\d)\. (.+?) \| .{30,} \|$/gm)].map(
      ([, number, name]) => `${number}. ${name}`,
    );
    expect(told).toEqual(STEPS.map((step, at) => `${at + 1}. ${words(`Step_${step}`)}`));
  });
});
