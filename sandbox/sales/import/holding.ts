import type { Customizations } from "../organization/customizations";
import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { ImportProblem } from "./importProblem";
import type { SolutionManifest } from "./readManifest";
import { ruleBroken } from "../errors";
import { keyText, referenceOf, textOf } from "../store/row";
import { installedSolution } from "./checkManifest";
import { dependentsOf } from "./dependents";
import { GENERAL } from "./importProblem";
import { removeParts } from "./removeParts";

const SUFFIX = "_Upgrade";

/** The name of a new version while it waits beside the one that it will replace. */
export function holdingName(uniqueName: string): string {
  return `${uniqueName}${SUFFIX}`;
}

/** The solution that a waiting one will replace; null for one that waits for nothing. */
export function replacedBy(organization: Organization, uniqueName: string): Row | null {
  return uniqueName.endsWith(SUFFIX)
    ? (installedSolution(organization, uniqueName.slice(0, -SUFFIX.length)) ?? null)
    : null;
}

/**
 * Why nothing can be imported while another version waits; null where none does. Words as public logs of failed upgrades have them; the code
 * of the second is not known.
 */
export function whileWaiting(
  organization: Organization,
  { uniqueName }: SolutionManifest,
  asHolding: boolean,
): ImportProblem | null {
  const holding = holdingName(uniqueName);
  if (!installedSolution(organization, holding)) {
    return null;
  }
  return asHolding
    ? {
        code: "0x80048539",
        message: `Solution manifest import: FAILURE: Holding solution ${holding} already exists.`,
      }
    : {
        code: GENERAL,
        message: `Solution manifest import: FAILURE: Holding solution ${holding} exists. Cannot update solution.`,
      };
}

/**
 * Deletes a solution and gives its name and place to the version that waits beside it (DeleteAndPromote). What the new version no longer has goes,
 * unless something of others needs it: then all stays as it is.
 */
export function promote(organization: Organization, uniqueName: string): void {
  const [base, holding] = [uniqueName, holdingName(uniqueName)].map((name) => installedSolution(organization, name));
  if (!base || !holding) {
    throw ruleBroken(
      GENERAL,
      `The solution ${uniqueName} has no holding solution ${holdingName(uniqueName)} to promote.`,
    );
  }
  const needed = dependentsOf(organization, uniqueName).map(({ dependent }) => dependent.name);
  if (needed.length > 0) {
    throw ruleBroken(
      "0x8004f01f",
      `The solution '${uniqueName}' cannot be deleted because it is referenced by other components: ${needed.join(", ")}.`,
    );
  }
  organization.transaction(() => {
    const before = organization.customizations.parts[uniqueName] ?? [];
    organization.customizations = renamed(organization.customizations, holdingName(uniqueName), uniqueName);
    removeParts(organization, before);
    removeRowsOf(organization, base);
    organization.store.put("solution", keyText(holding.solutionid), {
      ...holding,
      uniquename: uniqueName,
      installedon: base.installedon ?? null,
    });
  });
}

/** The solution's own row, and those that list its components. */
function removeRowsOf(organization: Organization, solution: Row): void {
  const id = keyText(solution.solutionid);
  for (const row of [...organization.store.all("solutioncomponent")]) {
    if (referenceOf(row.solutionid)?.id === id) {
      organization.store.delete("solutioncomponent", keyText(row.solutioncomponentid));
    }
  }
  organization.store.delete("solution", id);
}

/** The waiting version in the place of the other one. */
function renamed(customizations: Customizations, from: string, to: string): Customizations {
  const moved = <T>(list: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(
      Object.entries(list).flatMap(([name, value]) =>
        name === from ? [] : [[name, name === to ? (list[from] ?? value) : value]],
      ),
    );
  return {
    ...customizations,
    parts: moved(customizations.parts),
    packages: moved(customizations.packages),
    ribbons: customizations.ribbons.map((each) => (each.solution === from ? { ...each, solution: to } : each)),
  };
}

/** Lays the waiting version above the one that it will replace, whose commands it defines anew. */
export function placeAbove(customizations: Customizations, uniqueName: string): Customizations {
  const { [holdingName(uniqueName)]: own = [], ...parts } = customizations.parts;
  return {
    ...customizations,
    parts: Object.fromEntries(
      Object.entries(parts).flatMap(([name, list]) =>
        name === uniqueName
          ? [
              [name, list],
              [holdingName(uniqueName), own],
            ]
          : [[name, list]],
      ),
    ),
    ribbons: customizations.ribbons.filter(({ solution }) => solution !== uniqueName),
  };
}

/** The ZIP that a solution was imported from last. */
export function packageOf({ customizations }: Organization, solution: Row): Uint8Array | undefined {
  return customizations.packages[textOf(solution.uniquename) ?? ""];
}
