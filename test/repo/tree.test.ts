import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const FILES = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(ROOT, file)));

function text(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

describe("the tree", () => {
  it("keeps control manifests in controls/<Name> only: the control build takes every manifest of the repository", () => {
    const manifests = FILES.filter((file) => basename(file) === "ControlManifest.Input.xml");
    expect(manifests.length).toBeGreaterThan(0);
    expect(manifests.filter((file) => !/^controls\/\w+\/ControlManifest\.Input\.xml$/.test(file))).toEqual([]);
    const names = manifests.map((file) => basename(dirname(file)));
    expect(new Set(names).size).toBe(names.length);
  });

  it("lets each control carry what it needs: dependent libraries are a preview of the platform", () => {
    const manifests = FILES.filter((file) => basename(file) === "ControlManifest.Input.xml");
    expect(manifests.filter((file) => /<(dependency|library)\b/.test(text(file)))).toEqual([]);
  });

  it("holds nothing that a build wrote under solution", () => {
    expect(FILES.filter((file) => /^solution\/Business.*(bundle\.js|\.resx|ControlManifest\.xml)$/.test(file))).toEqual(
      [],
    );
  });

  it("never names this product's tables in the sandbox's Sales and its shell, which learn them from the ZIP", () => {
    const own = FILES.filter((file) => /^sandbox\/(sales|shell|contract|control)\//.test(file));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((file) => /\b(bcs|nav)_[a-z]/i.test(text(file)))).toEqual([]);
  });

  it("silences no check, but for single lines of the sandbox and of tests, each for one named rule", () => {
    const sources = FILES.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== "test/repo/tree.test.ts");
    const never =
      /eslint-disable(?!-next-line @?[\w-]+\/[\w-]+\s)|@ts-ignore|@ts-expect-error|\b(it|test|describe)\.(only|todo)\b|\bx(it|describe)\(/;
    const isProduct = (file: string) => /^(core|browser|controls|webresources|solution)\//.test(file);
    const silenced = sources.filter(
      (file) => never.test(text(file)) || (isProduct(file) && text(file).includes("eslint-disable")),
    );
    expect(silenced).toEqual([]);
  });

  it("has every npm script that the documents name", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Readonly<Record<string, string>> };
    const named = ["README.md", "CONTRIBUTING.md"].flatMap((file) =>
      [...text(file).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ""),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
