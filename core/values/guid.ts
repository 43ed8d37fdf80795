/** Some hosts give ids in braces and upper case. */
export function guid(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is an id, without braces. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}
