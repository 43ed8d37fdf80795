import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** One script that webpack makes of a source file. */
export interface WebResourceEntry {
  /** Web resource name and path below out/webresources, such as `bcs_/forms/salesOrder.js`. */
  readonly name: string;
  /** Source file, relative to webresources/. */
  readonly source: string;
  /** Dotted global under which the exports are found, such as `BusinessCentralSales.SalesOrder`. */
  readonly global: string;
}

/**
 * Reads the list `entries` of webresources/entries.ts; an absent file is an empty list.
 * @throws Error naming the entry that is not as expected
 */
export async function readEntries(file: string): Promise<readonly WebResourceEntry[]> {
  if (!existsSync(file)) return [];
  const module: unknown = await import(pathToFileURL(file).href);
  const entries = isRecord(module) ? module.entries : undefined;
  if (!Array.isArray(entries)) throw new Error(`${file}: exports no list named "entries". Export it.`);
  return entries.map((entry: unknown, index) => {
    if (!isEntry(entry))
      throw new Error(`${file}: entry ${index} needs the texts name, source and global. Add what is missing.`);
    return entry;
  });
}

function isEntry(value: unknown): value is WebResourceEntry {
  return (
    isRecord(value) &&
    typeof value.name === "string" &&
    typeof value.source === "string" &&
    typeof value.global === "string"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
