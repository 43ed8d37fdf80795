import { SETTINGS } from "../../../core/connection/settings";
import { STEPS, stepOf } from "../../../core/setup/steps";

const TABLE = /(\| Setting \| Column \| Step \|\n\|---\|---\|---\|\n)(?:\|.*\n)*/;

/**
 * The guide for administrators with its table of a connection's settings as they are now, by the set-up page's own words.
 * @param words the texts of the set-up page in English, by name
 * @throws Error for a text that the catalogue lacks, and for a guide without the table
 */
export function writeSettings(guide: string, words: Readonly<Record<string, unknown>>): string {
  const text = (name: string): string => {
    const found = words[name];
    if (typeof found !== "string") {
      throw new Error(`strings/en.json: setup has no text ${name}.`);
    }
    return found;
  };
  const rows = SETTINGS.map(({ column }) => {
    const step = stepOf(column);
    return `| ${text(`Field_${column}`)} | \`${column}\` | ${STEPS.indexOf(step) + 1}. ${text(`Step_${step}`)} |\n`;
  });
  if (!TABLE.test(guide)) {
    throw new Error("docs/admin-guide.md has no table that begins with `| Setting | Column | Step |`.");
  }
  return guide.replace(TABLE, (_table, head: string) => head + rows.join(""));
}
