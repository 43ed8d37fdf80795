import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** One script that esbuild makes of a source file. */
export interface WebResourceEntry {
  /** Web resource name and path below out/webresources, such as `bcs_/forms/salesOrder.js`. */
  readonly name: string;
  /** Source file, relative to webresources/. */
  readonly source: string;
  /** Dotted global under which the exports are found, such as `BusinessCentralSales.SalesOrder`. */
  readonly global: string;
  /** Name of the library that the page loads before this script, if any. */
  readonly library?: string;
}

/** A script with what several pages use of the same packages. */
export interface PageLibrary {
  /** Web resource name, such as `bcs_/pages/library.js`. */
  readonly name: string;
  readonly global: string;
  readonly packages: readonly string[];
}

export interface WebResourceScripts {
  readonly entries: readonly WebResourceEntry[];
  readonly libraries: readonly PageLibrary[];
}

/**
 * Reads the lists `entries` and `libraries` of webresources/entries.ts; an absent file is two empty lists, and `libraries` may be left out.
 * @throws Error naming the entry that is not as expected
 */
export async function readScripts(file: string): Promise<WebResourceScripts> {
  if (!existsSync(file)) {
    return { entries: [], libraries: [] };
  }
  const module: unknown = await import(pathToFileURL(file).href);
  const { entries, libraries = [] } = isRecord(module) ? module : {};
  if (!Array.isArray(entries) || !Array.isArray(libraries)) {
    throw new Error(`${file}: exports no list named "${Array.isArray(entries) ? "libraries" : "entries"}". Export it.`);
  }
  return {
    entries: entries.map((entry: unknown, index) => {
      if (!isEntry(entry)) {
        throw new Error(`${file}: entry ${index} needs the texts name, source and global. Add what is missing.`);
      }
      return entry;
    }),
    libraries: libraries.map((library: unknown, index) => {
      if (!isLibrary(library)) {
        throw new Error(
          `${file}: library ${index} needs the texts name and global and the list packages. Add what is missing.`,
        );
      }
      return library;
    }),
  };
}

function isEntry(value: unknown): value is WebResourceEntry {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    typeof value.source === "string" &&
    typeof value.global === "string" &&
    (value.library === undefined || typeof value.library === "string")
  );
}

function isLibrary(value: unknown): value is PageLibrary {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    typeof value.global === "string" &&
    Array.isArray(value.packages) &&
    value.packages.every((name) => typeof name === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
