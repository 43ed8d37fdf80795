/** Some hosts give ids in braces and upper case. */
export function guid(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
