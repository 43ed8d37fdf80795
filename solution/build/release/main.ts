import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSolutionPackage } from "../../deploy/solutions/solutionPackage";
import { parsedJson } from "../../../core/values/json";
import { isWireRow } from "../../../core/values/wireValue";
import { textIn } from "../../deploy/environment/textIn";
import { bundledPackages } from "../notices/bundledPackages";
import { noticesText } from "../notices/noticesText";
import { withLicences } from "../notices/withLicences";
import { billOfMaterials } from "./billOfMaterials";
import { bundleCommand } from "./bundleCommand";
import { changesOf } from "./changes";

const COMMAND = "bcsales.mjs";
const NOTICES = "THIRD-PARTY-NOTICES.txt";
const SUMS = "SHA256SUMS";

/** `npm run release`, after the build: out/release with everything that an administrator downloads, the same bytes each time. */
async function main(root: string): Promise<void> {
  const version = versionOf(root);
  const release = join(root, "out", "release");
  const changes = changesOf(readFileSync(join(root, "CHANGELOG.md"), "utf8"), version);
  if (changes === null) {
    throw new Error(`CHANGELOG.md has no "## ${version}". Say there what the version changes.`);
  }
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release, { recursive: true });
  for (const { file, path } of await packagesOf(root, version)) {
    copyFileSync(path, join(release, file));
  }
  const metafile = await bundleCommand(root, join(release, COMMAND));
  const ofCommand = await withLicences(root, bundledPackages([metafile], root));
  writeFileSync(
    join(release, NOTICES),
    `${readFileSync(join(root, NOTICES), "utf8")}\n\nIn ${COMMAND}:\n\n${noticesText(ofCommand)}`,
  );
  writeFileSync(join(release, "CHANGES.md"), changes);
  writeFileSync(join(release, `sbom-${version}.cdx.json`), billOfMaterials(npmBill(root), commitTime(root)));
  writeFileSync(join(release, SUMS), sums(release));
  process.stderr.write(`release ${version}: ${readdirSync(release).length} files in out/release\n`);
}

function versionOf(root: string): string {
  const described = parsedJson(readFileSync(join(root, "package.json"), "utf8"));
  return isWireRow(described) ? textIn(described, "version") : "";
}

/** @throws Error naming the ZIP whose version is another than the package's */
async function packagesOf(root: string, version: string): Promise<readonly { file: string; path: string }[]> {
  const folder = join(root, "out", "solution");
  const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".zip")) : [];
  if (zips.length === 0) {
    throw new Error("out/solution has no ZIP. Run `npm run build` first.");
  }
  return Promise.all(
    zips.sort().map(async (zip) => {
      const read = await readSolutionPackage(join(folder, zip));
      if (!read.ok || read.solution.version !== `${version}.0`) {
        const has = read.ok ? `has version ${read.solution.version}` : read.reason;
        throw new Error(`${zip} ${has}; package.json says ${version}. Set the same in both.`);
      }
      const { uniqueName, isManaged } = read.solution;
      return { file: `${uniqueName}_${version}${isManaged ? "_managed" : ""}.zip`, path: join(folder, zip) };
    }),
  );
}

function npmBill(root: string): string {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  return execFileSync(npm, ["sbom", "--sbom-format", "cyclonedx"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
}

function commitTime(root: string): string {
  const seconds = execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim();
  return new Date(Number(seconds) * 1000).toISOString();
}

/** As `sha256sum` writes them. */
function sums(folder: string): string {
  return readdirSync(folder)
    .sort()
    .map(
      (file) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")}  ${file}\n`,
    )
    .join("");
}

main(join(__dirname, "..", "..", "..")).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
