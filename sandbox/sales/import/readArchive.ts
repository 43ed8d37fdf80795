import { strFromU8, unzipSync } from "fflate";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";
import { badArchive, ImportFailed, notWellFormed } from "./importProblem";
import { typedParts } from "./typedParts";

/** A solution ZIP, unpacked. */
export interface SolutionArchive {
  readonly solution: XmlElement;
  readonly customizations: XmlElement;
  /** Every other file by its path in the ZIP. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const REQUIRED = ["solution.xml", "customizations.xml", "[Content_Types].xml"] as const;

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new ImportFailed(badArchive());
  }
}

/** Reads an XML file of the ZIP; one that is not well-formed ends the import. */
export function readXmlFile(name: string, bytes: Uint8Array): XmlElement {
  const reading = parseXml(strFromU8(bytes));
  if (!reading.ok) {
    throw new ImportFailed(notWellFormed(name, reading.reason));
  }
  return reading.root;
}

/** Unpacks a solution ZIP and checks that the three files at its root are there and readable. */
export function readArchive(bytes: Uint8Array): SolutionArchive {
  const entries = unzip(bytes);
  const [solution, customizations, types] = REQUIRED.map((name) => entries[name]);
  if (!solution || !customizations || !types) {
    throw new ImportFailed(badArchive());
  }
  const isPart = typedParts(readXmlFile("[Content_Types].xml", types));
  if (!isPart("solution.xml") || !isPart("customizations.xml")) {
    throw new ImportFailed(badArchive());
  }
  const isOther = ([name]: [string, Uint8Array]) =>
    !REQUIRED.some((required) => required === name) && !name.endsWith("/") && isPart(name);
  return {
    solution: readXmlFile("solution.xml", solution),
    customizations: readXmlFile("customizations.xml", customizations),
    files: new Map(Object.entries(entries).filter(isOther)),
  };
}
