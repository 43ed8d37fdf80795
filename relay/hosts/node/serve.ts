import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Socket } from "node:net";

export interface ServeOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The longest time for a request to arrive whole. */
  readonly requestMs: number;
}

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

const LONGEST_HEADERS = 32_000;
const MOST_HEADERS = 60;
/** Longer than proxies keep idle connections to what stands behind them. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the relay by Node. Node's own parser refuses requests that two servers could read differently (both lengths, broken chunks, line breaks in
 * headers); what is slower or larger than allowed is cut off.
 * @throws Error where the port is taken or may not be used.
 */
export async function serveRelay(app: Pick<Hono, "fetch">, { host, port, requestMs }: ServeOptions): Promise<Served> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      insecureHTTPParser: false,
      maxHeaderSize: LONGEST_HEADERS,
      requestTimeout: requestMs,
      headersTimeout: requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: Math.min(requestMs, 1_000),
    },
  });
  if ("maxHeadersCount" in server) {
    server.maxHeadersCount = MOST_HEADERS;
  }
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}
