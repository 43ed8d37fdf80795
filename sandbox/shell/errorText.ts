import type { Dialogs } from "./dialogs";
import { ServerError } from "./server/serverError";

export interface ErrorWords {
  readonly message: string;
  readonly code?: string;
}

/** What to tell a person about something thrown: the server's message and code, or the error's own message. */
export function errorWords(error: unknown): ErrorWords {
  if (error instanceof ServerError) {
    return error.code === "" ? { message: error.message } : { message: error.message, code: error.code };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

export async function showError(dialogs: Dialogs, error: unknown, title?: string): Promise<void> {
  console.error(error);
  await dialogs.show({ kind: "error", ...errorWords(error), ...(title === undefined ? {} : { title }) });
}
