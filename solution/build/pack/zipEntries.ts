import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { SourceTree } from "./sourceTree";

// The earliest time that a ZIP can hold. ZIP times are local, and so is this date: the bytes are the same in every zone.
const ENTRY_TIME = new Date(1980, 0, 1);
const BEST_COMPRESSION = 9;

/** Makes a ZIP whose bytes depend on nothing but the entries. */
export function zipEntries(entries: SourceTree): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, content] of entries) {
    zippable[path] = content;
  }
  return zipSync(zippable, { mtime: ENTRY_TIME, level: BEST_COMPRESSION });
}
