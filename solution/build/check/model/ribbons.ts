import type { AssembledSolution } from "../../pack/assembleSolution";
import { childElement } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { tablesOf } from "./tables";

export interface SolutionRibbon {
  /** Logical name of the table, or "application". */
  readonly owner: string;
  readonly ribbon: XmlElement;
}

export function ribbonsOf(solution: AssembledSolution): readonly SolutionRibbon[] {
  const owners = [
    { owner: "application", parent: solution.customizations },
    ...tablesOf(solution).map(({ logicalName, element }) => ({ owner: logicalName, parent: element })),
  ];
  return owners.flatMap(({ owner, parent }) => {
    const ribbon = childElement(parent, "RibbonDiffXml");
    return ribbon === undefined ? [] : [{ owner, ribbon }];
  });
}
