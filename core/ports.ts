import type { Secret } from "./values/secret";
import type { SignIn, SignInProblem } from "./values/signIn";

/** What the rules ask of the outside world. Each port does one thing once: retry, caching and words are layers above. */

/** The part of an AbortSignal that the rules need; a browser's or Node's own signal fits. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Who calls Business Central. The transport turns it into a header at the last moment, so no rule ever holds the header. */
export interface BasicCredentials {
  readonly kind: "basic";
  readonly userName: string;
  readonly accessKey: Secret;
  /** The server that the key was entered for, as scheme, host and port. It is sent to no other. */
  readonly origin: string;
}

/** The person calls as themself, signed in with Microsoft Entra ID. Only the transport ever holds the token. */
export interface EntraCredentials {
  readonly kind: "entraId";
  readonly signIn: SignIn;
  /** The server that the token is for; it is sent to no other. */
  readonly origin: string;
}

export type Credentials = BasicCredentials | EntraCredentials;

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly credentials: Credentials;
  /** Instead of or beside the transport's own, e.g. `Prefer`; never the credentials, which only the transport writes. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly cancellation?: Cancellation;
}

export type HttpOutcome =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly header: (name: string) => string | null;
      readonly body: string;
    }
  | { readonly kind: "unreachable" }
  /** The address answers, but the browser may not read the answer. */
  | { readonly kind: "crossOrigin" }
  /** The address sends the caller elsewhere; a key is never carried along. */
  | { readonly kind: "redirected" }
  /** The request leads to another server than the one that its credentials are for. Nothing was sent. */
  | { readonly kind: "otherServer" }
  | { readonly kind: "timeout"; readonly afterMs: number }
  | { readonly kind: "cancelled" }
  /** There is no token to send, so nothing was sent. */
  | { readonly kind: "signIn"; readonly problem: SignInProblem };

/**
 * Sends a request once, and only to the server that its credentials are for. Resolves for every status and for every failure of the network; never
 * retries, never throws.
 */
export interface Transport {
  send(request: HttpRequest): Promise<HttpOutcome>;
}

/** The present, and a way to wait for it. */
export interface Clock {
  readonly now: () => Date;
  /** Runs `run` once after `ms` milliseconds; the result stops it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A row as Dataverse's Web API sends it, not yet checked. */
export type WireRow = Readonly<Record<string, unknown>>;

/** Reads Dataverse as the signed-in user. */
export interface SalesReader {
  /** One row, the named columns only. */
  row(table: string, id: string, columns: readonly string[]): Promise<SalesOutcome<WireRow>>;
  /** All rows that the OData filter lets through, the named columns only. */
  rows(table: string, columns: readonly string[], filter: string): Promise<SalesOutcome<readonly WireRow[]>>;
}

export type SalesOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: SalesProblem };

export type SalesProblem =
  /** `privilege` is the platform's name for what is missing, where its message gives one. */
  | { readonly kind: "noPermission"; readonly privilege: string | null }
  | { readonly kind: "notFound" }
  | { readonly kind: "failed"; readonly detail: string };
