import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWebResources } from "../steps/bundleWebResources";
import { readScripts } from "../steps/webResourceEntry";
import { bundledPackages } from "./bundledPackages";
import { noticesText } from "./noticesText";
import { withLicences } from "./withLicences";

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
  const packages = await withLicences(root, bundledPackages(metafiles, sourceFolder));
  writeFileSync(join(root, "THIRD-PARTY-NOTICES.txt"), noticesText(packages));
  console.error(`notices: ${packages.length} packages in THIRD-PARTY-NOTICES.txt`);
}

void main(join(__dirname, "..", "..", "..")).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
