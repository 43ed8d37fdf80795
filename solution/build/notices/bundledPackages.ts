import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** A package that others made and that stands in a script of ours. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, absolute. */
  readonly folder: string;
}

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The packages whose files went into the scripts, sorted by name. @param folder what the metafiles' paths are relative to */
export function bundledPackages(metafiles: readonly Metafile[], folder: string): readonly BundledPackage[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  const folders = new Set(inputs.map((input) => PACKAGE.exec(input)?.[1]).filter((found) => found !== undefined));
  return [...folders]
    .map((found) => packageAt(join(folder, found)))
    .sort((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1));
}

/** How notices name a package. */
export function titleOf({ name, version }: Pick<BundledPackage, "name" | "version">): string {
  return `${name} ${version}`;
}

function packageAt(folder: string): BundledPackage {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as BundledPackage;
  return { name, version, folder };
}
