import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeRules } from "./writeRules";

const PAGE = "docs/readiness-rules.md";

interface CommandHost {
  readonly root: string;
  readonly log: (line: string) => void;
}

/** Writes docs/readiness-rules.md; with `--check` it only compares. Returns the exit code: 1 on drift and for unknown options. */
export function rulesCommand(options: readonly string[], { root, log }: CommandHost): number {
  const unknown = options.find((option) => option !== "--check");
  if (unknown !== undefined) {
    log(`rules: unknown option ${unknown}. Use --check or nothing.`);
    return 1;
  }
  const english = JSON.parse(readFileSync(join(root, "strings/en.json"), "utf8")) as {
    readonly readiness: Readonly<Record<string, string>>;
  };
  const written = writeRules(english.readiness);
  const path = join(root, PAGE);
  const isUpToDate = existsSync(path) && readFileSync(path, "utf8") === written;
  if (options.includes("--check")) {
    log(
      isUpToDate
        ? `rules: ${PAGE} is up to date`
        : `rules: ${PAGE} is not what the rules say. Run \`npm run rules\` and commit the result.`,
    );
    return isUpToDate ? 0 : 1;
  }
  writeFileSync(path, written);
  log(`rules: ${isUpToDate ? "nothing changed" : `wrote ${PAGE}`}`);
  return 0;
}
