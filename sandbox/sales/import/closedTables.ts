import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import { childNamed } from "../xml/element";
import { ImportFailed, managedPropertyForbids } from "./importProblem";

type Added = "forms" | "views" | "attributes";

const ALL: readonly Added[] = ["forms", "views", "attributes"];

/**
 * What tables of the platform take from nobody: their CanCreateForms, CanCreateViews and CanCreateAttributes are false in the entity metadata that
 * Microsoft published with its SDKs (2011 as pages, 2015 as EntityMetadata.xlsx).
 */
const CLOSED: Readonly<Record<string, readonly Added[]>> = {
  annotation: ["forms", "attributes"],
  opportunityclose: ALL,
  orderclose: ALL,
  organization: ALL,
  post: ALL,
  productpricelevel: ALL,
  quoteclose: ALL,
  role: ALL,
  transactioncurrency: ALL,
  uom: ALL,
  uomschedule: ["forms", "attributes"],
};

const COMPONENT_NAMES: Readonly<Record<Added, string>> = {
  forms: "SystemForm",
  views: "SavedQuery",
  attributes: "Attribute",
};

/** Exports say of a form or view whether it can be deleted, except of the platform's own, which are changed and not created. */
export function isMade(part: XmlElement): boolean {
  return childNamed(part, "CanBeDeleted") !== null;
}

/** Refuses what a table of the platform does not let anybody add to it. */
export function requireOpen({ logicalName }: Table, added: Added, id: string): void {
  if (CLOSED[logicalName]?.includes(added) === true) {
    const part = { section: "entities", id: logicalName, name: logicalName };
    throw new ImportFailed(managedPropertyForbids(COMPONENT_NAMES[added], id, `cancreate${added}`), part);
  }
}
