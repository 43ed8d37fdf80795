/** What the relay's own refusals are called in `error.code`, so that nobody takes them for Business Central's. */
export type RelayCode =
  | "Relay_TokenMissing"
  | "Relay_TokenInvalid"
  | "Relay_SignInNeeded"
  | "Relay_NotAllowed"
  | "Relay_PermissionUnknown"
  | "Relay_OriginNotListed"
  | "Relay_NotFound"
  | "Relay_NotListed"
  | "Relay_MethodNotAllowed"
  | "Relay_BadRequest"
  | "Relay_TooLarge"
  | "Relay_TooSlow"
  | "Relay_Busy"
  | "Relay_Throttled"
  | "Relay_BusinessCentralUnreachable"
  | "Relay_BusinessCentralTimeout"
  | "Relay_BusinessCentralSignIn"
  | "Relay_BusinessCentralAnswer"
  | "Relay_Failed";

/** Why the relay gives no answer of Business Central. `message` is for the caller: it names neither servers nor keys. */
export class RelayProblem extends Error {
  override readonly name = "RelayProblem";

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 429 | 500 | 502 | 503 | 504,
    readonly code: RelayCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The form of OData's errors, which the product reads already. */
export function errorBody(code: string, message: string): string {
  return JSON.stringify({ error: { code, message } });
}

export function badRequest(message: string): RelayProblem {
  return new RelayProblem(400, "Relay_BadRequest", message);
}
