import { randomUUID, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { FILE } from "./businessCentral/answer";
import type { Answer } from "./businessCentral/answer";
import { readBody } from "./body";
import type { RelayConfig } from "./config/config";
import { corsFor } from "./cors";
import type { Log } from "./log";
import type { Outbound } from "./network/outbound";
import { errorBody, RelayProblem } from "./problem";
import { readBatch } from "./reads/batch";
import type { Root } from "./reads/question";
import { createService } from "./service";
import type { Inquiry } from "./service";

export interface RelayParts {
  readonly config: RelayConfig;
  readonly outbound: Outbound;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const PATH = /^\/connections\/([a-z0-9-]+)\/(ODataV4|api\/v2\.0)\/(.*)$/;

/**
 * The relay: reads of Business Central for people of Sales, below `/connections/<name>/ODataV4/` and `/connections/<name>/api/v2.0/`, by the same
 * addresses and bodies as Business Central itself. Beside them only `/health` and `/metrics`. Hosts give it Requests and send its Responses.
 */
export function createRelay({ config, outbound, log, now = Date.now }: RelayParts): Hono {
  const { limits, callers, connections } = config;
  const service = createService(config, outbound, now);
  const app = new Hono();

  app.use("*", async (c, next) => {
    const started = performance.now();
    await next();
    c.header("Cache-Control", "no-store");
    c.header("X-Content-Type-Options", "nosniff");
    const connection = PATH.exec(c.req.path)?.[1];
    if (connection !== undefined && connections.has(connection)) {
      service.metrics.answered(connection, c.res.status, (performance.now() - started) / 1_000);
    }
  });
  for (const handler of corsFor(callers.origins)) {
    app.use("*", handler);
  }
  app.get("/health", (c) => c.json({ status: "ok", connections: connections.size }));
  app.get("/metrics", async (c) => {
    if (
      config.metricsToken === null ||
      !isSame(c.req.header("Authorization"), `Bearer ${config.metricsToken.reveal()}`)
    ) {
      throw notFound();
    }
    return c.body(await service.metrics.text(), 200, { "Content-Type": service.metrics.contentType });
  });
  app.all("/connections/*", (c) => relay(c));
  app.notFound((c) => toResponse(c, notFound(), null));
  app.onError((error, c) => toResponse(c, error, null));

  /** Answers one request, and leaves one line in the log whatever becomes of it. */
  async function relay(c: Context): Promise<Response> {
    const requestId = randomUUID();
    const started = performance.now();
    const milliseconds = () => Math.round(performance.now() - started);
    const { pathname, search } = new URL(c.req.url);
    const [, name = "", root = "", rest = ""] = PATH.exec(pathname) ?? [];
    const connection = connections.has(name) ? { connection: name } : {};
    try {
      const { answer, questions, sent } = await answerTo(
        c.req.raw,
        name,
        root === "ODataV4" ? "odata" : "api",
        rest + search,
      );
      const { status } = answer;
      log({ event: "asked", requestId, ...connection, status, questions, sent, milliseconds: milliseconds() });
      return response(answer);
    } catch (error) {
      const isOwn = error instanceof RelayProblem;
      log({
        event: isOwn ? "refused" : "failed",
        requestId,
        ...connection,
        status: isOwn ? error.status : 500,
        code: isOwn ? error.code : kindOf(error),
        milliseconds: milliseconds(),
      });
      return toResponse(c, error, requestId);
    }
  }

  async function answerTo(request: Request, name: string, root: Root, rest: string) {
    const isBatch = /^\$batch(?:\?|$)/.test(rest);
    if (name === "") {
      throw notFound();
    }
    if (request.method !== (isBatch ? "POST" : "GET")) {
      throw new RelayProblem(
        405,
        "Relay_MethodNotAllowed",
        "The relay only reads: GET, and POST of a $batch of GETs.",
        {
          Allow: isBatch ? "POST" : "GET",
        },
      );
    }
    const inquiry = await service.open(request.headers.get("Authorization"), name);
    return isBatch ? batch(request, inquiry, root) : single(inquiry, root, rest);
  }

  async function single(inquiry: Inquiry, root: Root, address: string) {
    const { answers, sent } = await inquiry.ask(root, [address], "alone");
    const [answer] = answers;
    if (answer === undefined) {
      throw new TypeError("One question has one answer.");
    }
    return { answer, questions: 1, sent };
  }

  async function batch(request: Request, inquiry: Inquiry, root: Root) {
    const text = await readBody(request, { bytes: limits.requestBytes, milliseconds: limits.requestSeconds * 1_000 });
    const parts = readBatch(text);
    const { answers, sent } = await inquiry.ask(
      root,
      parts.map(({ address }) => address),
      "inBatch",
    );
    const responses = parts.map(({ id }, at) => partOf(id, answers[at]));
    const answer: Answer = {
      status: 200,
      contentType: "application/json",
      body: `{"responses":[${responses.join(",")}]}`,
      retryAfter: null,
    };
    return { answer, questions: parts.length, sent };
  }

  return app;
}

function partOf(id: string, answer: Answer | undefined): string {
  if (answer === undefined) {
    throw new TypeError("A question was left without an answer.");
  }
  const headers = {
    "content-type": answer.contentType,
    ...(answer.retryAfter === null ? {} : { "retry-after": answer.retryAfter }),
  };
  // Bodies are JSON already, written once for all who asked the same.
  return `{"id":${JSON.stringify(id)},"status":${answer.status},"headers":${JSON.stringify(headers)},"body":${answer.body}}`;
}

function response({ status, contentType, body, retryAfter }: Answer): Response {
  return new Response(contentType === FILE ? Buffer.from(body, "latin1") : body, {
    status,
    headers: { "Content-Type": contentType, ...(retryAfter === null ? {} : { "Retry-After": retryAfter }) },
  });
}

/** Of an unexpected error the caller learns its number only. */
function toResponse(c: Context, error: unknown, requestId: string | null): Response {
  const problem =
    error instanceof RelayProblem
      ? error
      : new RelayProblem(
          500,
          "Relay_Failed",
          `The relay failed.${requestId === null ? "" : ` Its log has more under ${requestId}.`}`,
        );
  return c.body(errorBody(problem.code, problem.message), problem.status, {
    "Content-Type": "application/json",
    ...problem.headers,
  });
}

function notFound(): RelayProblem {
  return new RelayProblem(
    404,
    "Relay_NotFound",
    "There is nothing here. The relay answers below /connections/<name>/.",
  );
}

/** Names of classes and codes of Node; texts of errors may quote what was sent. */
function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function isSame(given: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
