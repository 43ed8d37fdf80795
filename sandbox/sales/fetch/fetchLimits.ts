import type { XmlElement } from "../xml/element";
import { SalesError } from "../errors";
import { descendantsNamed } from "../xml/element";

const LINKS = 15;
const CONDITIONS = 500;

/** Dataverse takes 15 links in a query, and 500 conditions and links together. */
export function requireFetchLimits(fetch: XmlElement): void {
  const links = descendantsNamed(fetch, "link-entity").length;
  if (links > LINKS) {
    throw new SalesError(400, "0x8004430D", "Number of link entities in query exceeded maximum limit.");
  }
  if (links + descendantsNamed(fetch, "condition").length > CONDITIONS) {
    throw new SalesError(400, "0x8004430C", "Number of conditions in query exceeded maximum limit.");
  }
}
