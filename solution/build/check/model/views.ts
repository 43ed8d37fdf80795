import type { AssembledSolution } from "../../pack/assembleSolution";
import { childElements, childText, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { guid } from "./guid";
import { tablesOf } from "./tables";

export interface SolutionView {
  /** Logical name of the table that the view lists. */
  readonly table: string;
  readonly id: string;
  readonly element: XmlElement;
}

export function viewsOf(solution: AssembledSolution): readonly SolutionView[] {
  return tablesOf(solution).flatMap(({ logicalName, element }) =>
    childElements(element, "SavedQueries")
      .flatMap((queries) => descendants(queries, "savedquery"))
      .map((view) => ({ table: logicalName, id: guid(childText(view, "savedqueryid")), element: view })),
  );
}
