import type { Organization } from "../organization/organization";
import type { SolutionManifest } from "./readManifest";
import { putInitialRow } from "../initial/putInitialRow";
import { labelIn, ENGLISH } from "../schema/labelIn";
import { newId } from "../store/identifiers";
import { keyText } from "../store/row";
import { installedSolution, publisherNamed } from "./checkManifest";

function publisherId(organization: Organization, { publisher }: SolutionManifest): string {
  const known = publisherNamed(organization, publisher.uniqueName);
  if (known) {
    return keyText(known.publisherid);
  }
  const id = newId();
  putInitialRow(organization, "publisher", {
    publisherid: id,
    uniquename: publisher.uniqueName,
    friendlyname: labelIn(publisher.names, ENGLISH) || publisher.uniqueName,
    customizationprefix: publisher.prefix,
    customizationoptionvalueprefix: publisher.optionPrefix,
    isreadonly: false,
  });
  return id;
}

/** Writes the solution's own row, and its publisher's when it is the first. Returns the solution's id. */
export function putSolution(organization: Organization, manifest: SolutionManifest): string {
  const installed = installedSolution(organization, manifest.uniqueName);
  const id = installed ? keyText(installed.solutionid) : newId();
  putInitialRow(organization, "solution", {
    ...(installed
      ? { createdon: installed.createdon ?? null, installedon: installed.installedon ?? null }
      : { installedon: organization.now() }),
    solutionid: id,
    uniquename: manifest.uniqueName,
    friendlyname: labelIn(manifest.names, ENGLISH) || manifest.uniqueName,
    version: manifest.version,
    description: manifest.description,
    ismanaged: manifest.isManaged,
    isvisible: true,
    updatedon: organization.now(),
    publisherid: { table: "publisher", id: publisherId(organization, manifest) },
    solutionpackageversion: manifest.packageVersion,
    solutiontype: 0,
  });
  return id;
}
