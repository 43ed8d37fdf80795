import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { AddressInfo, Socket } from "node:net";

export interface Served {
  /** e.g. http://localhost:5180, no slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and destroys every open connection, so that clients see it gone at once. */
  close(): Promise<void>;
}

/** Only this machine: the sandbox's keys and people are no secrets. */
const HOST = "127.0.0.1";

const OWN_NAMES = ["localhost", HOST];

/** Longer than clients keep idle connections: one that is closed as it is used again looks like a lost request. */
const KEEP_ALIVE_MS = 60_000;

/**
 * Serves an app on a port of this machine; port 0 takes a free one.
 * @throws Error with what to do when the port is taken or may not be used.
 */
export async function serve(app: Pick<Hono, "fetch">, port: number): Promise<Served> {
  const server = createAdaptorServer({
    fetch: askedByOwnName(app),
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, HOST, resolve);
  });
  const taken = portOf(server.address());
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

/** A page of another site can let its own name lead to this machine, and is no other site then; its requests still carry that name. */
function askedByOwnName(app: Pick<Hono, "fetch">): Pick<Hono, "fetch">["fetch"] {
  return (request, ...rest) =>
    OWN_NAMES.includes(new URL(request.url).hostname)
      ? app.fetch(request, ...rest)
      : new Response(`The sandbox answers to these names only: ${OWN_NAMES.join(", ")}.`, { status: 421 });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") {
    throw new Error(`A server listens on ${JSON.stringify(address)}, not on a port.`);
  }
  return address.port;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new Error(
      `Port ${port} is taken by another program. Stop that program, or choose other ports: npm start -- --sales-port <number> --bc-port <number>`,
      { cause: error },
    );
  }
  if (error.code === "EACCES") {
    return new Error(
      `This user may not listen on port ${port}. Choose a port above 1023: npm start -- --sales-port <number> --bc-port <number>`,
      { cause: error },
    );
  }
  return error;
}
