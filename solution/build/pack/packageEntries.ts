import { childElements } from "../xml/findElements";
import { writeXml } from "../xml/writeXml";
import { text, withChildren } from "../xml/xmlNode";
import type { XmlElement } from "../xml/xmlNode";
import type { AssembledSolution } from "./assembleSolution";
import { sortedTree } from "./sourceTree";
import type { SourceTree } from "./sourceTree";

export const PACKAGE_TYPES = ["unmanaged", "managed"] as const;
export type PackageType = (typeof PACKAGE_TYPES)[number];

/**
 * Every entry of the solution's ZIP. Both types hold the same components, since the solutions own all they bring;
 * only the Managed flag differs.
 */
export function packageEntries(solution: AssembledSolution, type: PackageType): SourceTree {
  const encoder = new TextEncoder();
  const roots: readonly (readonly [string, XmlElement])[] = [
    ["[Content_Types].xml", solution.contentTypes],
    ["customizations.xml", solution.customizations],
    ["solution.xml", withManaged(solution.solutionXml, type === "managed" ? "1" : "0")],
  ];
  return sortedTree([
    ...roots.map(([path, root]) => [path, encoder.encode(writeXml(root))] as const),
    ...solution.parts,
  ]);
}

function withManaged(root: XmlElement, flag: string): XmlElement {
  const replaceIn = (parent: XmlElement, name: string, change: (child: XmlElement) => XmlElement): XmlElement =>
    withChildren(
      parent,
      childElements(parent).map((child) => (child.name === name ? change(child) : child)),
    );
  return replaceIn(root, "SolutionManifest", (manifest) =>
    replaceIn(manifest, "Managed", (managed) => withChildren(managed, [text(flag)])),
  );
}
