import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs", "sandbox-parity.md"), "utf8");

/** Rows that say what is not there: nothing can show it. */
const NOT_THERE = /^(not there|not offered|not played.*|refused|differs.*|as documented.*)$/;

interface Claim {
  readonly what: string;
  readonly state: string;
  readonly shownBy: string;
}

const claims: readonly Claim[] = PAGE.split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| |"))
  .map((line) => {
    const [, what = "", state = "", shownBy = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { what, state, shownBy };
  })
  .filter(({ shownBy }) => !/^-+$/.test(shownBy) && shownBy !== "shown by");

/** Every name in backticks; one without a folder stands beside the one before it. */
function testsOf(shownBy: string): readonly string[] {
  let folder = "";
  return [...shownBy.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => {
    const path = name.includes("/") ? name : join(folder, name);
    folder = path.slice(0, path.lastIndexOf("/"));
    return path;
  });
}

test("the page has rows", () => {
  expect(claims.length).toBeGreaterThan(50);
});

test.each(claims.map((claim) => [claim.what, claim] as const))("%s: names what shows it", (_, { state, shownBy }) => {
  const paths = testsOf(shownBy).filter((path) => path.startsWith("test/"));
  if (paths.length === 0) {
    expect([state, shownBy === "–" ? NOT_THERE.test(state) : shownBy.includes("npm run")]).toEqual([state, true]);
  }
  const missing = paths
    .map((path) => (path.includes("*") ? path.slice(0, path.lastIndexOf("/")) : path))
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});
