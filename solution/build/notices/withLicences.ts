import { init } from "license-checker-rseidelsohn";
import type { ModuleInfos } from "license-checker-rseidelsohn";
import { titleOf } from "./bundledPackages";
import type { BundledPackage } from "./bundledPackages";
import type { Licence } from "./noticesText";

/**
 * Packages with the text of their licences.
 * @throws Error naming a package that comes without one
 */
export async function withLicences(
  root: string,
  packages: readonly BundledPackage[],
): Promise<readonly (BundledPackage & { readonly licence: Licence })[]> {
  const licences = await readLicences(root);
  return packages.map((one) => {
    const found = licences[titleOf(one).replace(" ", "@")];
    if (found?.licenseText === undefined || found.licenseText === "") {
      throw new Error(
        `${titleOf(one)} comes without the text of its licence. Do without it, or add what its authors ask for.`,
      );
    }
    return { ...one, licence: { name: [found.licenses ?? []].flat().join(", "), text: found.licenseText } };
  });
}

async function readLicences(root: string): Promise<ModuleInfos> {
  return await new Promise((resolve, reject) => {
    init({ start: root, customPath: { licenseText: "" } }, (error, found) => {
      if (error) {
        reject(error);
      } else {
        resolve(found);
      }
    });
  });
}
