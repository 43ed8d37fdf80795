import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { init } from "license-checker-rseidelsohn";
import type { ModuleInfos } from "license-checker-rseidelsohn";
import { bundleWebResources } from "../steps/bundleWebResources";
import { readScripts } from "../steps/webResourceEntry";
import { bundledPackages, titleOf } from "./bundledPackages";
import { noticesText } from "./noticesText";

/** `npm run notices` writes THIRD-PARTY-NOTICES.txt anew, after what is bundled has changed. */
async function main(root: string): Promise<void> {
  const sourceFolder = join(root, "webresources");
  const scripts = await readScripts(join(sourceFolder, "entries.ts"));
  const outputFolder = join(root, "out", "webresources");
  const { messages, metafiles } = await bundleWebResources({
    ...scripts,
    sourceFolder,
    outputFolder,
    isMinified: true,
  });
  if (messages.length > 0) {
    throw new Error(messages.join("\n"));
  }
  const licences = await readLicences(root);
  const packages = bundledPackages(metafiles, sourceFolder).map((one) => {
    const found = licences[`${one.name}@${one.version}`];
    if (found?.licenseText === undefined || found.licenseText === "") {
      throw new Error(
        `${titleOf(one)} comes without the text of its licence. Do without it, or add what its authors ask for.`,
      );
    }
    return { ...one, licence: { name: [found.licenses ?? []].flat().join(", "), text: found.licenseText } };
  });
  writeFileSync(join(root, "THIRD-PARTY-NOTICES.txt"), noticesText(packages));
  console.error(`notices: ${packages.length} packages in THIRD-PARTY-NOTICES.txt`);
}

async function readLicences(root: string): Promise<ModuleInfos> {
  return await new Promise((resolve, reject) => {
    init({ start: root, production: true, customPath: { licenseText: "" } }, (error, found) => {
      if (error) {
        reject(error);
      } else {
        resolve(found);
      }
    });
  });
}

void main(join(__dirname, "..", "..", "..")).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
