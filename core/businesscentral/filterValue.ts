/** Letters, digits and what no filter of Business Central gives a meaning to. */
const PLAIN = /^[\p{L}\p{N}_/-]+$/u;

/**
 * A value inside a filter expression of Business Central's web client. Signs such as `|`, `&`, `*`, `..` and `<` are operators there; between single
 * quotes they are only text (Microsoft's page "Sorting, searching, and filtering").
 */
export function filterValue(value: string): string {
  return PLAIN.test(value) ? value : `'${value.replace(/'/g, "''")}'`;
}
