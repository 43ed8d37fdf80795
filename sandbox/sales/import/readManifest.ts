import type { Labels } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import { readId } from "../store/identifiers";
import { at, childNamed, childrenNamed, childText } from "../xml/element";
import { readLabels } from "./readLabels";

export interface RootComponent {
  readonly type: number;
  /** Schema name or id, as the file gives it; ids in lower case without braces. */
  readonly key: string;
  readonly behavior: number;
}

export interface MissingDependency {
  readonly requiredType: string;
  readonly requiredKey: string;
  readonly requiredName: string;
  /** Unique name of the solution that has it, without version; empty when the file does not say. */
  readonly solution: string;
}

export interface SolutionManifest {
  readonly uniqueName: string;
  readonly names: Labels;
  readonly description: string | null;
  readonly version: string;
  readonly isManaged: boolean;
  readonly packageVersion: string;
  readonly publisher: {
    readonly uniqueName: string;
    readonly names: Labels;
    readonly prefix: string;
    readonly optionPrefix: number;
  };
  readonly rootComponents: readonly RootComponent[];
  readonly missingDependencies: readonly MissingDependency[];
}

function readRootComponent({ attributes }: XmlElement): RootComponent {
  const id = attributes.id;
  const key = id === undefined ? (attributes.schemaName ?? "") : (readId(id) ?? id);
  return { type: Number(attributes.type), key, behavior: Number(attributes.behavior ?? "0") };
}

function readMissing(element: XmlElement): MissingDependency {
  const required = childNamed(element, "Required")?.attributes ?? {};
  const key =
    required.schemaName ?? required.id ?? Object.entries(required).find(([name]) => name.startsWith("id."))?.[1] ?? "";
  return {
    requiredType: required.type ?? "",
    requiredKey: key,
    requiredName: required.displayName ?? key,
    solution: (required.solution ?? "").replace(/\s*\(.*$/, ""),
  };
}

/** Reads solution.xml. What it says is not judged here. */
export function readManifest(root: XmlElement): SolutionManifest {
  const manifest = childNamed(root, "SolutionManifest");
  const publisher = childNamed(manifest, "Publisher");
  const descriptions = Object.values(readLabels(childNamed(manifest, "Descriptions")));
  return {
    uniqueName: childText(manifest, "UniqueName"),
    names: readLabels(childNamed(manifest, "LocalizedNames")),
    description: descriptions[0] ?? null,
    version: childText(manifest, "Version"),
    isManaged: childText(manifest, "Managed") === "1",
    packageVersion: root.attributes.SolutionPackageVersion ?? "",
    publisher: {
      uniqueName: childText(publisher, "UniqueName"),
      names: readLabels(childNamed(publisher, "LocalizedNames")),
      prefix: childText(publisher, "CustomizationPrefix"),
      optionPrefix: Number(childText(publisher, "CustomizationOptionValuePrefix")),
    },
    rootComponents: childrenNamed(at(manifest, "RootComponents"), "RootComponent").map(readRootComponent),
    missingDependencies: childrenNamed(at(manifest, "MissingDependencies"), "MissingDependency").map(readMissing),
  };
}
