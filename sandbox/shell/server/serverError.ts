import type { ServerResponse } from "./transport";

/** The server refused a request, in its own words. */
export class ServerError extends Error {
  override readonly name = "ServerError";

  constructor(
    message: string,
    readonly status: number,
    /** As the server writes it, for instance 0x80040220; empty when it gave none. */
    readonly code: string,
  ) {
    super(message);
  }

  /** The code as client APIs hand it out: a positive decimal number, 0 when there is none. */
  get errorCode(): number {
    return /^0x[0-9a-f]{8}$/i.test(this.code) ? Number.parseInt(this.code.slice(2), 16) : 0;
  }
}

/** Reads Dataverse's error body; a body that is not one is told by status and its first words. */
export function toServerError(response: ServerResponse, path: string): ServerError {
  const error = readErrorBody(response.text);
  if (error !== null) {
    return new ServerError(error.message, response.status, error.code);
  }
  const excerpt = response.text.slice(0, 200).trim();
  return new ServerError(
    `The server answered ${String(response.status)} to ${path}${excerpt === "" ? "" : `: ${excerpt}`}`,
    response.status,
    "",
  );
}

function readErrorBody(text: string): { readonly code: string; readonly message: string } | null {
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body) && isRecord(body.error) && typeof body.error.message === "string") {
      const code = body.error.code;
      return { code: typeof code === "string" ? code : "", message: body.error.message };
    }
  } catch {
    return null;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
