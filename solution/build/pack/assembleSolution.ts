import type { BuildFinding } from "../finding";
import { childElements, childText, elementAt } from "../xml/findElements";
import { element, withChildren } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";
import { contentTypes } from "./contentTypes";
import { readParts } from "./readParts";
import { readSections } from "./readSections";
import { sectionPlace } from "./sectionOrder";
import { SourceReader } from "./sourceReader";
import type { SourceTree } from "./sourceTree";

/** A solution put together from its staged source: what the rules check and the ZIP holds. */
export interface AssembledSolution {
  readonly uniqueName: string;
  readonly version: string;
  readonly publisher: {
    readonly prefix: string;
    /** The first five digits of every option value that the publisher makes. */
    readonly optionValuePrefix: string;
  };
  /** solution.xml with the source's Managed. */
  readonly solutionXml: XmlElement;
  readonly customizations: XmlElement;
  /** Path in the ZIP → content, without the three root files. */
  readonly parts: SourceTree;
  /** Root of [Content_Types].xml. */
  readonly contentTypes: XmlElement;
  /** What could not be put together. A solution with problems must not be packed. */
  readonly problems: readonly BuildFinding[];
}

const SOLUTION = "Other/Solution.xml";
const SKELETON = "Other/Customizations.xml";

/** @param folder name of the source folder, for findings */
export function assembleSolution(tree: SourceTree, folder: string): AssembledSolution {
  const reader = new SourceReader(tree, folder);
  const solutionXml = rootOf(reader, SOLUTION);
  const skeleton = rootOf(reader, SKELETON);
  const sections = readSections(reader);
  const customizations = fillSkeleton(reader, skeleton, sections);
  const parts = readParts(reader, sections.get("WebResources") ?? []);
  const manifest = elementAt(solutionXml, "SolutionManifest") ?? solutionXml;
  const publisher = elementAt(manifest, "Publisher") ?? manifest;
  return {
    uniqueName: childText(manifest, "UniqueName"),
    version: childText(manifest, "Version"),
    publisher: {
      prefix: childText(publisher, "CustomizationPrefix"),
      optionValuePrefix: childText(publisher, "CustomizationOptionValuePrefix"),
    },
    solutionXml,
    customizations,
    parts,
    contentTypes: contentTypes(parts.keys()),
    problems: reader.problems(),
  };
}

function rootOf(reader: SourceReader, path: string): XmlElement {
  if (reader.bytes(path) === undefined) {
    reader.refuse(path, "file", "is missing; every unpacked solution has it. Add the file.");
  }
  return reader.xml(path, "ImportExportXml") ?? element({ name: "ImportExportXml", file: reader.fileName(path) });
}

function fillSkeleton(
  reader: SourceReader,
  skeleton: XmlElement,
  sections: ReadonlyMap<string, readonly XmlElement[]>,
): XmlElement {
  const written = childElements(skeleton);
  const names = new Set(written.map((section) => section.name));
  const added = [...sections.keys()]
    .filter((name) => !names.has(name))
    .map((name) => element({ name, file: skeleton.file }));
  const filled = [...written, ...added].map((section) =>
    withChildren(section, [...section.children, ...(sections.get(section.name) ?? [])]),
  );
  for (const { name } of filled.filter((section) => sectionPlace(section.name) === undefined)) {
    reader.refuse(SKELETON, name, `is no section of customizations.xml. Remove <${name}>, or correct its spelling.`);
  }
  return withChildren(
    skeleton,
    filled.sort((a, b) => (sectionPlace(a.name) ?? 0) - (sectionPlace(b.name) ?? 0)),
  );
}
