import { NOT_CHECKABLE } from "../../../core/orders/readiness/notCheckable";
import type { Severity } from "../../../core/orders/readiness/reason";
import type { Rule } from "../../../core/orders/readiness/rule";
import { RULES } from "../../../core/orders/readiness/rules";
import { TRADE_SERVICES } from "../../../core/orders/readiness/tradeServices";

const SEVERITIES: Readonly<Record<Severity, string>> = { blocks: "Blocked", serious: "Warning", note: "Note" };

/**
 * The page about all rules of readiness, as Markdown.
 * @param words the texts of the readiness page in English, by name
 * @throws Error for a text that the catalogue lacks
 */
export function writeRules(words: Readonly<Record<string, string>>): string {
  const text = (name: string): string => {
    const found = words[name];
    if (found === undefined) {
      throw new Error(`strings/en.json: readiness has no text ${name}.`);
    }
    return found;
  };
  const rules = Object.entries(RULES).map(([id, rule]): string => {
    const { source, reads, asks = [], finds }: Rule = rule;
    return [
      `## ${text(`Check_${id}`)} (\`${id}\`)`,
      `Source: ${source}  `,
      `Reads: ${listed(reads)}  `,
      `Asks: ${listed(asks)}`,
      "",
      "| Severity | Text | Words |",
      "|---|---|---|",
      ...Object.entries(finds).map(
        ([name, severity]) => `| ${SEVERITIES[severity]} | \`${name}\` | ${text(`Reason_${name}`)} |`,
      ),
      "",
    ].join("\n");
  });
  return [
    HEAD,
    pages(),
    ...rules,
    TAIL,
    ...NOT_CHECKABLE.map(({ id, source, what }) => `| \`${id}\` | ${what} | ${source} |`),
    "",
  ].join("\n");
}

/** What an administrator publishes for readiness beside the pages of the promise. */
function pages(): string {
  const named = Object.values(TRADE_SERVICES).map(({ name, page }) => `${name} (${page})`);
  return `Beside the pages that [availability](verdicts.md) reads, these are asked, under these names; what is not published is named as not checked: ${named.join(", ")}.\n`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");
}

const HEAD = `<!-- Written by \`npm run rules\` from core/orders/readiness. Do not edit. -->
# Readiness: every rule
What is looked at before an order is submitted or a quote activated, what may be found, and where Business Central says so. Sources are files and
lines of its base application (W1, 29.0, github.com/microsoft/BCApps). Columns of quotes are named as those of orders where both have them.

For tests and tools the page's \`main\` carries \`data-readiness\`: \`blocked\`, \`warnings\`, \`unknown\` (nothing weighty was found, but not all that may weigh
could be checked), \`notes\` or \`ready\`; nothing while something is still asked. Each finding carries \`data-rule\` and \`data-severity\` (\`blocks\`, \`serious\`, \`note\`).
Ids and names are a contract: they are added, never renamed.
`;

const TAIL = `## What cannot be checked
No published page or API of Business Central tells these. They are not counted against \`ready\`.

| Id | What happens | Source |
|---|---|---|`;
