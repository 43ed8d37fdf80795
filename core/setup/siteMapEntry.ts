import { childrenNamed } from "./xmlElement";
import type { XmlElement } from "./xmlElement";

/** The entry of *Business Central today*: its id in our own app's site map, and in those that it was added to. */
const ENTRY = "bcs_today";

/** `listed`: our entry stands there. `byHand`: somebody added the page in the app designer. `absent`: it does not stand there. */
export type EntryStanding = "listed" | "byHand" | "absent";

/** Whether a site map leads to the page that `entry` leads to. @param siteMap its root */
export function standingOfEntry(siteMap: XmlElement, entry: XmlElement): EntryStanding {
  const entries = entriesOf(siteMap);
  const leadsThere = ({ attributes }: XmlElement) => pageOf(attributes.Url) === pageOf(entry.attributes.Url);
  return entries.some(isOurs) ? "listed" : entries.some(leadsThere) ? "byHand" : "absent";
}

/** The entry as our own app's site map has it, with its titles in all languages; null where it is not there. */
export function ownEntry(siteMap: XmlElement): XmlElement | null {
  return entriesOf(siteMap).find(isOurs) ?? null;
}

/**
 * Adds the entry to the end of a site map's first group, once.
 * @returns false where no area has a group
 */
export function addEntry(siteMap: XmlElement, entry: XmlElement): boolean {
  if (entriesOf(siteMap).some(isOurs)) {
    return true;
  }
  const [group] = groupsOf(siteMap);
  if (group === undefined) {
    return false;
  }
  copyInto(group, entry);
  return true;
}

/** Takes our entry out, wherever somebody has moved it, and nothing else. */
export function removeEntry(siteMap: XmlElement): void {
  for (const entry of entriesOf(siteMap).filter(isOurs)) {
    entry.remove();
  }
}

function copyInto(parent: XmlElement, element: XmlElement): void {
  const copy = parent.append(element.name, element.attributes);
  for (const child of element.children()) {
    copyInto(copy, child);
  }
}

function groupsOf(siteMap: XmlElement): readonly XmlElement[] {
  return childrenNamed(siteMap, "Area").flatMap((area) => childrenNamed(area, "Group"));
}

function entriesOf(siteMap: XmlElement): readonly XmlElement[] {
  return groupsOf(siteMap).flatMap((group) => childrenNamed(group, "SubArea"));
}

function isOurs({ attributes }: XmlElement): boolean {
  return attributes.Id === ENTRY;
}

function pageOf(url: string | undefined): string | undefined {
  return url?.split("?")[0];
}
