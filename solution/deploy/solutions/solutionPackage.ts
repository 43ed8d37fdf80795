import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { childText, elementAt } from "../../build/xml/findElements";
import { parseXml } from "../../build/xml/parseXml";

/** A solution ZIP and what its manifest says. */
export interface SolutionPackage {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly uniqueName: string;
  /** Four numbers, e.g. `1.2.0.0`. */
  readonly version: string;
  readonly isManaged: boolean;
  /** Schema names of its environment variables. */
  readonly variables: readonly string[];
}

export type ReadPackage =
  { readonly ok: true; readonly solution: SolutionPackage } | { readonly ok: false; readonly reason: string };

const MANIFEST = "solution.xml";
const VARIABLE = /^environmentvariabledefinitions\/([^/]+)\/environmentvariabledefinition\.xml$/;

/** Reads a ZIP from disk. `reason` names the file and what is wrong with it. */
export async function readSolutionPackage(file: string): Promise<ReadPackage> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    return { ok: false, reason: `${file} cannot be read. Give the path of a solution ZIP.` };
  }
  const content = contentOf(bytes);
  const manifest = content?.manifest;
  if (content === null || manifest === undefined) {
    return { ok: false, reason: `${file} is no ZIP of a solution: it holds no readable ${MANIFEST}.` };
  }
  const parsed = parseXml(manifest, MANIFEST);
  const root = parsed.ok ? elementAt(parsed.root, "SolutionManifest") : undefined;
  const [uniqueName, version] =
    root === undefined ? ["", ""] : [childText(root, "UniqueName"), childText(root, "Version")];
  if (root === undefined || uniqueName === "" || version === "") {
    return { ok: false, reason: `${file}: ${MANIFEST} names no solution and version.` };
  }
  const isManaged = childText(root, "Managed") === "1";
  return {
    ok: true,
    solution: { file: basename(file), bytes, uniqueName, version, isManaged, variables: content.variables },
  };
}

/** Null for what is no ZIP. */
function contentOf(bytes: Uint8Array): { readonly manifest?: string; readonly variables: readonly string[] } | null {
  try {
    const names: string[] = [];
    const files = unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return name === MANIFEST;
      },
    });
    const manifest = files[MANIFEST];
    const variables = names.flatMap((name) => VARIABLE.exec(name)?.[1] ?? []).sort();
    return { variables, ...(manifest === undefined ? {} : { manifest: strFromU8(manifest) }) };
  } catch {
    return null;
  }
}
