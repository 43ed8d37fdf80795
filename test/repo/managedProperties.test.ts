import { join } from "node:path";
import { readTree } from "../../solution/build/pack/sourceTree";
import { solutionFolders } from "../../solution/build/solutionFolders";

const ROOT = join(__dirname, "..", "..");

const files = solutionFolders(ROOT).flatMap((solution) =>
  [...readTree(join(ROOT, "solution", solution))].map(
    ([path, content]) => [`${solution}/${path}`, new TextDecoder().decode(content)] as const,
  ),
);

/** What a customer may change of each kind of part once it is installed as managed (docs/decisions/086). */
const CHOSEN = [
  ["scripts, pages, texts and images", /\/WebResources\/.+\.data\.xml$/, "0"],
  ["roles", /\/Roles\/.+\.xml$/, "1"],
  ["environment variables", /\/environmentvariabledefinition\.xml$/, "1"],
  ["forms, views and tables", /\/Entities\/.+\.xml$/, "1"],
] as const;

describe("the role for salespeople", () => {
  // Without it a role that a team has may let its members write rows of the team only: https://learn.microsoft.com/power-platform/admin/security-roles-privileges
  it("holds for the members of a team that has it as for people who have it", () => {
    const [role] = files.filter(([path]) => path.endsWith("/Roles/Business Central for Sales User.xml"));
    expect(role?.[1]).toMatch(/<Role [^>]*isinherited="1"/);
  });
});

describe("managed properties", () => {
  it.each(CHOSEN)("of %s are as chosen", (_kind, pattern, chosen) => {
    const own = files.filter(([path, text]) => pattern.test(path) && /<iscustomizable>/i.test(text));
    expect(own.length).toBeGreaterThan(0);
    const other = chosen === "0" ? "1" : "0";
    expect(
      own.filter(([, text]) => new RegExp(`<iscustomizable>${other}`, "i").test(text)).map(([path]) => path),
    ).toEqual([]);
  });
});
