/** A JSON object from outside, not yet checked. */
export type Json = Readonly<Record<string, unknown>>;

/** What a text holds; null where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function jsonList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A text of an object; empty where it has none. */
export function textIn(json: Json, name: string): string {
  const value = json[name];
  return typeof value === "string" ? value : "";
}
