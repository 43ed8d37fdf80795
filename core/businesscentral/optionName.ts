const CODED = /_x([0-9A-F]{4})_/gi;

/** An option's value as its name: OData may write whatever is neither letter nor digit by its code, and a name of nothing but a space. */
export function optionName(value: string): string {
  return value.replace(CODED, (_coded, code: string) => String.fromCharCode(Number.parseInt(code, 16))).trim();
}
