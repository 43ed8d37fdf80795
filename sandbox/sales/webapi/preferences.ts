/** What a request's Prefer header asks for. */
export interface Preferences {
  readonly includes: (annotation: string) => boolean;
  readonly annotations: string | null;
  readonly maxPageSize: number | null;
  readonly returnRepresentation: boolean;
}

function matcher(list: string): (annotation: string) => boolean {
  const patterns = list.split(",").map((part) => part.trim());
  return (annotation) =>
    patterns.some((pattern) =>
      pattern.endsWith("*") ? annotation.startsWith(pattern.slice(0, -1)) : pattern === annotation,
    );
}

export function readPreferences(headers: Headers): Preferences {
  const prefer = headers.get("prefer") ?? "";
  const quoted = /odata\.include-annotations\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(prefer);
  const annotations = quoted ? (quoted[1] ?? quoted[2] ?? "") : null;
  const size = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(prefer)?.[1];
  return {
    annotations,
    includes: annotations === null ? () => false : matcher(annotations),
    maxPageSize: size === undefined ? null : Number(size),
    returnRepresentation: /(^|[,;\s])return\s*=\s*representation/i.test(prefer),
  };
}

/** The Preference-Applied header, or null when nothing was asked for that the server applies. */
export function appliedPreferences(preferences: Preferences): string | null {
  const applied = [
    ...(preferences.returnRepresentation ? ["return=representation"] : []),
    ...(preferences.annotations === null ? [] : [`odata.include-annotations="${preferences.annotations}"`]),
    ...(preferences.maxPageSize === null ? [] : [`odata.maxpagesize=${preferences.maxPageSize}`]),
  ];
  return applied.length > 0 ? applied.join(", ") : null;
}
