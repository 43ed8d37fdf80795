import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../../../sandbox/sales");

/** The local Sales learns the product's tables from the ZIPs that it imports, and from nowhere else. */
test("knows no name of the product and imports none of its code", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|json)$/.test(name));
  expect(files.length).toBeGreaterThan(150);
  const found = files.filter((name) =>
    /\b(bcs|nav|bcbi)_|from "(\.\.\/)+(core|controls|webresources|solution)\//i.test(
      readFileSync(join(FOLDER, name), "utf8"),
    ),
  );
  expect(found).toEqual([]);
});
