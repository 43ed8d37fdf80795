/** What the readiness page is asked for. It comes in its address, as text that anyone may have written. */
export interface ReadinessRequest {
  /** `salesorder` or `quote`. */
  readonly table: string;
  /** Lower case, without braces. */
  readonly ids: readonly string[];
  /** The page stands in an app with the dark theme. */
  readonly isDark: boolean;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function formatReadinessRequest({ table, ids, isDark }: ReadinessRequest): string {
  return JSON.stringify({ table, ids, isDark });
}

/** Null where the text is not what `formatReadinessRequest` writes. */
export function parseReadinessRequest(text: string | null): ReadinessRequest | null {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || !("table" in value) || !("ids" in value)) {
    return null;
  }
  const { table, ids } = value;
  if (typeof table !== "string" || !Array.isArray(ids)) {
    return null;
  }
  const known = ids.filter((id): id is string => typeof id === "string" && ID.test(id));
  return known.length === 0 || known.length < ids.length
    ? null
    : { table, ids: known, isDark: "isDark" in value && value.isDark === true };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
