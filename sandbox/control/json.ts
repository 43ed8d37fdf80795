export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The request's body as a JSON object, or null when it is empty, not JSON or not an object. */
export async function readJsonObject(request: { json(): Promise<unknown> }): Promise<JsonObject | null> {
  try {
    const body = await request.json();
    return isJsonObject(body) ? body : null;
  } catch {
    return null;
  }
}
