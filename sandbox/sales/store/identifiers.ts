import { createHash, randomUUID } from "node:crypto";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function newId(): string {
  return randomUUID();
}

/** The same id for the same name on every start, so that links and tests can rely on it. */
export function stableId(name: string): string {
  const digest = createHash("sha1").update(`sandbox/sales/${name}`).digest("hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** A GUID in the one spelling used inside: lower case, no braces; null when the text is none. */
export function readId(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
  return GUID.test(plain) ? plain : null;
}
