import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { Caller } from "../security/caller";
import { ruleBroken } from "../errors";
import { textOf } from "../store/row";
import { dependentsOf } from "./dependents";
import { replacedBy } from "./holding";
import { removeParts } from "./removeParts";
import { takeBack } from "./runImport";

/**
 * Uninstalls a solution. A managed one goes with its parts and their data, unless something else needs them; of an unmanaged one only the
 * container goes, as in Dataverse. A version that waits to be promoted leaves the one beside it as it was.
 */
export function uninstall(organization: Organization, caller: Caller, solution: Row): void {
  const uniqueName = textOf(solution.uniquename) ?? "";
  const { customizations } = organization;
  const parts = customizations.parts[uniqueName];
  if (!parts) {
    throw ruleBroken("0x80048036", `The solution '${uniqueName}' is part of the platform and cannot be deleted.`);
  }
  const base = replacedBy(organization, uniqueName);
  if (base) {
    takeBack(organization, caller, solution, base);
    return;
  }
  const isManaged = solution.ismanaged === true;
  if (isManaged) {
    const needed = dependentsOf(organization, uniqueName).map(({ dependent }) => dependent.name);
    if (needed.length > 0) {
      throw ruleBroken(
        "0x8004f01f",
        `The solution '${uniqueName}' cannot be deleted because it is referenced by other components: ${needed.join(", ")}.`,
      );
    }
  }
  const remaining = Object.fromEntries(Object.entries(customizations.parts).filter(([name]) => name !== uniqueName));
  const ribbons = isManaged
    ? customizations.ribbons.filter((each) => each.solution !== uniqueName)
    : customizations.ribbons;
  organization.customizations = { ...customizations, parts: remaining, ribbons };
  if (isManaged) {
    removeParts(organization, parts);
  }
}
