import type { HttpHandler, HttpRequest } from "@azure/functions";
import type { Hono } from "hono";

const WITHOUT_BODY: readonly string[] = ["GET", "HEAD"];

/** Lets Azure Functions ask the relay: its request is not one of the web standard, its response is written as parts. */
export function handlerOf(app: Pick<Hono, "fetch">): HttpHandler {
  return async (request) => {
    const response = await app.fetch(requestOf(request));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      // Bytes, since an invoice as PDF is no text.
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
}

function requestOf({ method, url, headers, body }: HttpRequest): Request {
  const hasBody = body !== null && !WITHOUT_BODY.includes(method);
  return new Request(url, {
    method,
    headers: Object.fromEntries(headers.entries()),
    // A stream as a body is sent as it comes, so its reader may end it early.
    ...(hasBody ? { body: streamOf(body.getReader()), duplex: "half" } : {}),
  });
}

/** What is asked of a reader of either kind of stream: the worker's is of Node's own, a Request's is the global one. */
interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(reason: unknown): Promise<void>;
}

function streamOf(reader: BodyReader): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const { value } = await reader.read();
      if (value === undefined) {
        controller.close();
      } else {
        controller.enqueue(value);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
