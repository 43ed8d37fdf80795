import type { Organization } from "../organization/organization";
import type { DocumentKind } from "./documentKinds";
import { stableId } from "../store/identifiers";
import { numberOf, textOf } from "../store/row";

/** Takes the next number of its kind, e.g. ORD-01001-K3F9QZ. The last part is random in Dataverse; here it follows from the number. */
export function nextDocumentNumber(organization: Organization, kind: NonNullable<DocumentKind["number"]>): string {
  const row = organization.store.get("organization", organization.id);
  if (!row) {
    throw new Error("The organization has no row of its own.");
  }
  const next = (numberOf(row[kind.counter]) ?? 1000) + 1;
  organization.store.put("organization", organization.id, { ...row, [kind.counter]: next });
  const length = numberOf(row.uniquespecifierlength) ?? 6;
  const digits = BigInt(`0x${stableId(`${kind.column}/${next}`).replaceAll("-", "")}`)
    .toString(36)
    .toUpperCase();
  return `${textOf(row[kind.prefix]) ?? ""}-${String(next).padStart(5, "0")}-${digits.slice(-length)}`;
}
