/** An id as scripts get it: upper case in braces. */
export function bracedId(id: string): string {
  return `{${id.toUpperCase()}}`;
}
