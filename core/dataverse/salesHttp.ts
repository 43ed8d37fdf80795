/** One request to Dataverse's Web API. */
export interface SalesRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/api/data/v9.2/`, e.g. `accounts?$top=1`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SalesAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: string;
}

/** Sends one request as the signed-in user, once. Never rejects; null where no whole answer came. */
export interface SalesHttp {
  send(request: SalesRequest): Promise<SalesAnswer | null>;
}
