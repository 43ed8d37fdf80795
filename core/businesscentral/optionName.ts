/** An option's value as its name: OData may write a space, or a name of nothing but one, by its code. */
export function optionName(value: string): string {
  return value.replace(/_x0020_/g, " ").trim();
}
