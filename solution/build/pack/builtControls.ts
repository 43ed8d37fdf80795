import { readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { attribute, childElement } from "../xml/findElements";
import { parseXml } from "../xml/parseXml";
import { readTree } from "./sourceTree";
import type { SourceTree } from "./sourceTree";

/** One control as pcf-scripts built it. */
export interface BuiltControl {
  /** Namespace and constructor of its manifest, such as `BusinessCentralSales.ItemAvailability`: its name without the publisher's prefix. */
  readonly name: string;
  /** Folder below the output folder; pcf-scripts names it after the source folder. */
  readonly folder: string;
  readonly files: SourceTree;
}

const MANIFEST = "ControlManifest.xml";

/** Reads the controls in the output folder of pcf-scripts; folders without a readable manifest are none. */
export function readBuiltControls(outputFolder: string): readonly BuiltControl[] {
  if (!existsSync(outputFolder)) {
    return [];
  }
  const folders = readdirSync(outputFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name: folder }) => {
      const files = readTree(join(outputFolder, folder));
      const name = nameInManifest(files.get(MANIFEST));
      return name === undefined ? undefined : { name, folder, files };
    })
    .filter((control) => control !== undefined);
}

function nameInManifest(manifest: Uint8Array | undefined): string | undefined {
  if (manifest === undefined) {
    return undefined;
  }
  const parsed = parseXml(new TextDecoder().decode(manifest), MANIFEST);
  const control = parsed.ok ? childElement(parsed.root, "control") : undefined;
  return control === undefined ? undefined : `${attribute(control, "namespace")}.${attribute(control, "constructor")}`;
}
