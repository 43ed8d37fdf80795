/** A string literal of OData: in single quotes, each single quote inside doubled. Encode the whole filter afterwards. */
export function stringLiteral(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
