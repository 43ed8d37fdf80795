/** Lower case without braces, as ids stand in addresses. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
