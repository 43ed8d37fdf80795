import type { Organization } from "../organization/organization";
import type { Row } from "../store/row";
import type { XmlElement } from "../xml/element";
import type { ImportProblem } from "./importProblem";
import type { MissingDependency, SolutionManifest } from "./readManifest";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { isRealTable } from "../schema/realNames";
import { referenceOf, textOf } from "../store/row";
import { childNamed, childText } from "../xml/element";
import { compareVersions } from "./compareVersions";
import {
  GENERAL,
  managedOverUnmanaged,
  missingDependencies,
  newerPackage,
  schemaViolation,
  unmanagedOverManaged,
  wrongPublisher,
} from "./importProblem";

/** The newest SolutionPackageVersion that this organisation takes. */
const NEWEST_PACKAGE = "9.2";
const MANAGED_VALUES = ["0", "1"];
const TABLE = "1";

export function installedSolution(organization: Organization, uniqueName: string): Row | undefined {
  return organization.store.find("solution", (row) => row.uniquename === uniqueName);
}

/** The publisher of a name, which Dataverse finds whatever the case of its letters. */
export function publisherNamed(organization: Organization, uniqueName: string): Row | undefined {
  const name = uniqueName.toLowerCase();
  return organization.store.find("publisher", (row) => textOf(row.uniquename)?.toLowerCase() === name);
}

/** A managed solution may not write the name of a publisher that is there in other letters; an unmanaged one may. */
function checkLetters(
  organization: Organization,
  { isManaged, uniqueName, publisher }: SolutionManifest,
): ImportProblem | null {
  const known = textOf(publisherNamed(organization, publisher.uniqueName)?.uniquename) ?? publisher.uniqueName;
  return isManaged && known !== publisher.uniqueName ? wrongPublisher(uniqueName, known, publisher.uniqueName) : null;
}

function checkPublisher(manifest: SolutionManifest): ImportProblem | null {
  const { prefix, optionPrefix } = manifest.publisher;
  if (!/^[A-Za-z][A-Za-z0-9]{1,7}$/.test(prefix) || prefix.toLowerCase().startsWith("mscrm")) {
    return {
      code: GENERAL,
      message: `The publisher prefix '${prefix}' is not valid. It must be 2 to 8 characters long, consist of letters and digits only, start with a letter, and not start with 'mscrm'.`,
    };
  }
  if (!Number.isInteger(optionPrefix) || optionPrefix < 10_000 || optionPrefix > 99_999) {
    return { code: GENERAL, message: "CustomizationOptionValuePrefix must be a number between 10000 and 99999." };
  }
  return null;
}

function checkInstalled(organization: Organization, manifest: SolutionManifest, installed: Row): ImportProblem | null {
  const { uniqueName, isManaged, publisher } = manifest;
  if (isManaged && installed.ismanaged === false) {
    return managedOverUnmanaged();
  }
  if (!isManaged && installed.ismanaged === true) {
    return unmanagedOverManaged();
  }
  const owner = referenceOf(installed.publisherid);
  const ownerName = textOf(owner ? organization.store.get("publisher", owner.id)?.uniquename : null) ?? "";
  return ownerName.toLowerCase() === publisher.uniqueName.toLowerCase()
    ? null
    : wrongPublisher(uniqueName, ownerName, publisher.uniqueName);
}

function isPresent(organization: Organization, missing: MissingDependency): boolean {
  if (missing.solution !== "" && installedSolution(organization, missing.solution)) {
    return true;
  }
  const name = missing.requiredKey.toLowerCase();
  return (
    missing.requiredType === TABLE && (organization.schema.tableByAnyName(name) !== undefined || isRealTable(name))
  );
}

function checkDependencies(organization: Organization, manifest: SolutionManifest): ImportProblem | null {
  const absent = manifest.missingDependencies.filter((missing) => !isPresent(organization, missing));
  const detail = absent
    .map((missing) => `${missing.requiredName} (type ${missing.requiredType}, solution '${missing.solution}')`)
    .join("; ");
  return absent.length > 0
    ? missingDependencies(labelIn(manifest.names, ENGLISH) || manifest.uniqueName, `Required: ${detail}.`)
    : null;
}

function checkText(root: XmlElement, manifest: SolutionManifest): ImportProblem | null {
  const element = childNamed(root, "SolutionManifest");
  if (root.name !== "ImportExportXml" || !element) {
    return schemaViolation("The element 'SolutionManifest' is missing", root.name);
  }
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(manifest.uniqueName)) {
    return {
      code: "0x8004f002",
      message:
        "Invalid character specified for solution unique name. Only characters within the ranges [A-Z], [a-z], [0-9] or _ are allowed. The first character may only be in the ranges [A-Z], [a-z] or _.",
    };
  }
  if (!/^\d+(\.\d+){1,3}$/.test(manifest.version)) {
    return { code: "0x8004f01e", message: `An invalid solution version was specified: '${manifest.version}'.` };
  }
  const managed = childText(element, "Managed");
  // 2 stands in unpacked sources only: such a file was zipped without being packed.
  if (!MANAGED_VALUES.includes(managed)) {
    return schemaViolation(`The element 'Managed' has the value '${managed}'; a solution file has 0 or 1`, "Managed");
  }
  return null;
}

/** Everything that can be said against a solution before its parts are looked at; null when nothing. */
export function checkManifest(
  organization: Organization,
  root: XmlElement,
  manifest: SolutionManifest,
): ImportProblem | null {
  const problem = checkText(root, manifest) ?? checkPublisher(manifest);
  if (problem) {
    return problem;
  }
  if (compareVersions(manifest.packageVersion.split(".").slice(0, 2).join("."), NEWEST_PACKAGE) > 0) {
    return newerPackage(NEWEST_PACKAGE);
  }
  const installed = installedSolution(organization, manifest.uniqueName);
  return (
    (installed ? checkInstalled(organization, manifest, installed) : null) ??
    checkLetters(organization, manifest) ??
    checkDependencies(organization, manifest)
  );
}
