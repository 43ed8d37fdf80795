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
  /** A file is wanted: the body of status 200 comes as Base64. */
  readonly wants?: "file";
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
  /** The server lets this page read plain answers, but no preflight allows `what`: the name of a request header, or the method. */
  | { readonly kind: "preflightRefused"; readonly what: string }
  /** The page's own content security policy stopped the call. */
  | { readonly kind: "policy" }
  /** The page is encrypted and the address is not: a browser sends nothing there. */
  | { readonly kind: "mixedContent" }
  /** The address is of a private network, and the person has told the browser to keep this page from it. */
  | { readonly kind: "privateNetwork" }
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

/** A table of Dataverse; every generated `…Table` is one. */
export interface SalesTable {
  readonly logicalName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
}

/** What to read of a row. Names of columns and navigation properties as the wire spells them. */
export interface RowQuery {
  readonly select: readonly string[];
  /** Columns that another solution brings: read where the table has them. */
  readonly optional?: readonly string[];
  /** Rows that a lookup points to: navigation property → what to read of them. */
  readonly expand?: Readonly<Record<string, Expansion>>;
}

export type Expansion = Omit<RowQuery, "optional">;

export interface RowsQuery extends RowQuery {
  /** OData filter, not yet encoded; all rows where it is not given. */
  readonly filter?: string;
  /** e.g. `modifiedon desc`. */
  readonly orderBy?: string;
  /** The most rows that are wanted; all (Dataverse's first page of 5,000) where it is not given. */
  readonly top?: number;
}

/** What Dataverse's metadata say of a table. */
export interface TableFacts extends SalesTable {
  /** Logical names. */
  readonly columns: readonly string[];
  /** Each table that a lookup may point to. */
  readonly lookups: readonly { readonly column: string; readonly target: string }[];
  /** Choices, with the names that the data source of a virtual table gives their values. */
  readonly choices: readonly {
    readonly column: string;
    readonly values: readonly { readonly value: number; readonly externalName: string }[];
  }[];
}

/** Reads Dataverse as the signed-in user. Never rejects. */
export interface SalesReader {
  row(table: SalesTable, id: string, query: RowQuery): Promise<SalesOutcome<WireRow>>;
  rows(table: SalesTable, query: RowsQuery): Promise<SalesOutcome<readonly WireRow[]>>;
  /** Which of the columns the table has. */
  columns(table: SalesTable, names: readonly string[]): Promise<SalesOutcome<readonly string[]>>;
  /** What metadata say of tables, by their logical names; what is not there is left out. */
  tables(names: readonly string[]): Promise<SalesOutcome<readonly TableFacts[]>>;
  /** What was read lately and is kept is no longer to be relied on: something was written, or a person asks again. */
  forget(): void;
}

export type UpdateOutcome =
  | { readonly kind: "written" }
  /** The row is no longer the one that was read; nothing was written. */
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

/** Writes Dataverse as the signed-in user. Never rejects, never retries. */
export interface SalesWriter {
  /** @param etag the version that was read: the row is written only while it is that one. Null writes whatever it is. */
  update(table: SalesTable, id: string, values: WireRow, etag: string | null): Promise<UpdateOutcome>;
}

export type SalesOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: SalesProblem };

export type SalesProblem =
  /** `privilege` is the platform's name for what is missing, where its message gives one; `detail` is the message where it gives none. */
  | { readonly kind: "noPermission"; readonly privilege: string | null; readonly detail?: string }
  | { readonly kind: "notFound" }
  | { readonly kind: "failed"; readonly detail: string }
  /** No whole answer came. */
  | { readonly kind: "unreachable" };
