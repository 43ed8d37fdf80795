import type { Organization } from "../organization/organization";
import { unknownPerson } from "../errors";

/** Who one is when nothing was chosen yet. */
export const DEFAULT_PERSON = "salesperson";

export function signInCookie(alias: string): string {
  return `sandbox-user=${encodeURIComponent(alias)}; Path=/; SameSite=Lax`;
}

/** The person whom a page is opened as: ?user=<alias>, else the cookie's, else the salesperson. */
export function choosePerson(organization: Organization, url: URL, cookie: string | null): string {
  const asked = url.searchParams.get("user");
  const known = /(?:^|;\s*)sandbox-user=([^;]+)/.exec(cookie ?? "")?.[1];
  const aliases = organization.people.map((person) => person.alias);
  if (asked !== null && !aliases.includes(asked)) {
    throw unknownPerson(asked, aliases);
  }
  const remembered = known === undefined ? null : decodeURIComponent(known);
  return asked ?? (remembered !== null && aliases.includes(remembered) ? remembered : DEFAULT_PERSON);
}
