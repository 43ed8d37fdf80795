import { decodedText } from "../values/decodedText";

const COMPANY = /(?:\/ODataV4\/|#)Company\('((?:[^']|'')*)'\)|[/#]companies\(([^)]*)\)/i;

/** The company that an address or the context of an answer is about, by name or, in the API, by id; null where it names none. */
export function companyIn(address: string): string | null {
  const [, name, id] = COMPANY.exec(decodedText(address)) ?? [];
  return name?.replace(/''/g, "'") ?? id ?? null;
}

/** Business Central compares company names as its database does: without regard to case. @param left null: no company is named */
export function sameCompanyName(left: string | null, right: string): boolean {
  return left !== null && left.trim().toLowerCase() === right.trim().toLowerCase();
}
