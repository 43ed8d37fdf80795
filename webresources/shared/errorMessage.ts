/** What to tell of something thrown; the client API rejects with plain objects that carry a message. */
export function errorMessage(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
