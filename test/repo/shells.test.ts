import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { solutionFolders } from "../../solution/build/solutionFolders";

const ROOT = join(__dirname, "..", "..");

const shells = solutionFolders(ROOT).flatMap((solution) => {
  const folder = join(ROOT, "solution", solution, "Entities");
  return readdirSync(folder)
    .map((table) => [`${solution} ${table}`, readFileSync(join(folder, table, "Entity.xml"), "utf8")] as const)
    .filter(([, xml]) => xml.includes("<attributes />"));
});

describe("a table of others that our solution only adds forms, views or commands to", () => {
  it("is among them at all", () => {
    expect(shells.length).toBeGreaterThan(10);
  });

  // A shell without it brings settings of the table that it does not name, auditing among them.
  it.each(shells)("%s is brought as unmodified", (_name, xml) => {
    expect(xml).toMatch(/<entity Name="\w+" unmodified="1">/);
  });
});
