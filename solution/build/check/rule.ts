import type { BuildFinding } from "../finding";
import type { AssembledSolution } from "../pack/assembleSolution";
import type { XmlElement } from "../xml/xmlNode";
import type { Catalog } from "./catalog";

/** What one run of a rule looks at. */
export interface CheckedSolution {
  readonly solution: AssembledSolution;
  /** Every solution of this build, the one looked at included. */
  readonly all: readonly AssembledSolution[];
  readonly catalog: Catalog;
}

/** A finding without the rule's name, which the runner adds. */
export type RuleFinding = Omit<BuildFinding, "rule">;

export type SolutionCheck = (subject: CheckedSolution) => readonly RuleFinding[];

/** A finding about an element, in the file that the element was read from. */
export function refuse(at: XmlElement, element: string, message: string): RuleFinding {
  return { file: at.file, element, message };
}
