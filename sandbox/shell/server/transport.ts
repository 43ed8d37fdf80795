export interface ServerRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path and query, from the root of the server. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of a body; the headers say what it is. */
  readonly text?: string;
}

export interface ServerResponse {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}

/** Sends one request once; rejects only when no answer came. */
export type Send = (request: ServerRequest) => Promise<ServerResponse>;

/** Sends through the browser, which adds the cookie that says who is calling. */
export const sendByFetch: Send = async ({ method, path, headers, body, text }) => {
  const response = await fetch(path, {
    method,
    credentials: "same-origin",
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(text === undefined ? {} : { body: text }),
  });
  return { status: response.status, header: (name) => response.headers.get(name), text: await response.text() };
};
