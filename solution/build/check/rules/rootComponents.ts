import { attribute } from "../../xml/findElements";
import { COMPONENT_TYPES, contentComponents, rootComponents } from "../model/components";
import type { Component } from "../model/components";
import { tablesOf } from "../model/tables";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding, CheckedSolution } from "../rule";

/**
 * Every root component has content and every component is listed as a root. The import stops at either: "Cannot add a Root
 * Component ..." and "... is not declared in the solution file as a root component".
 */
export const rootComponentsMatch: SolutionCheck = (subject) => {
  const roots = rootComponents(subject.solution);
  const contents = contentComponents(subject.solution);
  return [
    ...roots.flatMap((root, index) => checkRoot(root, roots.slice(0, index), contents)),
    ...contents
      .filter((content) => !roots.some((root) => isSame(root, content)))
      .map((content) =>
        refuse(
          content.element,
          describe(content),
          `is not among the root components of ${subject.solution.uniqueName}. Add it to Other/Solution.xml.`,
        ),
      ),
    ...checkBehavior(subject, roots),
  ];
};

function checkRoot(
  root: Component,
  before: readonly Component[],
  contents: readonly Component[],
): readonly RuleFinding[] {
  const name = `root component ${describe(root)}`;
  if (!COMPONENT_TYPES.has(root.type)) {
    return [
      refuse(
        root.element,
        name,
        `has the type ${root.type}, which the packer does not know. Use one of ${[...COMPONENT_TYPES.keys()].join(", ")}.`,
      ),
    ];
  }
  if (before.some((other) => isSame(other, root))) {
    return [refuse(root.element, name, "is listed twice. Remove one of the two.")];
  }
  if (contents.some((content) => isSame(content, root))) {
    return [];
  }
  return [
    refuse(root.element, name, "has no content in the solution. Add the component, or remove the root component."),
  ];
}

/** Behavior 0 on a native table would make all of that table part of the solution. */
function checkBehavior({ solution }: CheckedSolution, roots: readonly Component[]): readonly RuleFinding[] {
  return tablesOf(solution).flatMap((table) => {
    const root = roots.find((one) => one.type === "1" && one.key === table.logicalName);
    const expected = table.isOwn ? "0" : "2";
    const behavior = root === undefined ? expected : attribute(root.element, "behavior");
    if (root === undefined || behavior === expected) {
      return [];
    }
    return [
      refuse(
        root.element,
        `root component ${describe(root)}`,
        `has behavior ${behavior}; ${table.isOwn ? "an own table" : "a native table"} must have ${expected}.`,
      ),
    ];
  });
}

function isSame(a: Component, b: Component): boolean {
  return a.type === b.type && a.key === b.key;
}

function describe({ type, key }: Component): string {
  return `${COMPONENT_TYPES.get(type) ?? `type ${type}`} ${key}`;
}
