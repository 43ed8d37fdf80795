// Lints texts under the names of real files and prints the rules that refuse them. A program of its own: jest cannot load ESLint's module config.
import { ESLint } from "eslint";
import { readFileSync } from "node:fs";

const snippets = JSON.parse(readFileSync(0, "utf8"));
const eslint = new ESLint();
const results = [];
for (const { file, text } of snippets) {
  const [result] = await eslint.lintText(text, { filePath: file });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(results));
