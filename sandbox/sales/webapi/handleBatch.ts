import { STATUS_CODES } from "node:http";
import type { RequestContext } from "./requestContext";
import type { EmbeddedRequest } from "../../contract/multipart";
import type { BatchPart } from "./parseBatch";
import { joinParts, writeEmbedded } from "../../contract/multipart";
import { badPayload } from "../errors";
import { newId } from "../store/identifiers";
import { errorAnswer } from "./answers";
import { createContext, WEB_API } from "./createContext";
import { handleRequest } from "./handleRequest";
import { parseBatch } from "./parseBatch";

interface Answered {
  readonly contentId: string | null;
  readonly response: Response;
}

/** Carries the refusal of one request out of a change set, so that the transaction takes the others back. */
class ChangeSetFailed extends Error {
  constructor(readonly response: Response) {
    super("A request of the change set failed.");
  }
}

/** An address inside a batch: absolute, from the server's root, or from the Web API's root; "$1" stands for a row made before. */
function resolve(outer: RequestContext, target: string, contentIds: ReadonlyMap<string, string>): URL {
  const named = /^\/?\$(\w+)(.*)$/s.exec(target);
  const known = named?.[1] === undefined ? undefined : contentIds.get(named[1]);
  return new URL(known === undefined ? target : `${known}${named?.[2] ?? ""}`, outer.root);
}

function run(outer: RequestContext, request: EmbeddedRequest, contentIds: Map<string, string>): Response {
  try {
    const url = resolve(outer, request.target, contentIds);
    const path = WEB_API.exec(url.pathname)?.[2];
    if (path === undefined || path.startsWith("$batch")) {
      throw badPayload("", `The address '${request.target}' cannot be called in a batch.`);
    }
    const inner = { url: url.href, method: request.method, headers: request.headers };
    const response = handleRequest(
      createContext(outer.organization, outer.caller, inner, request.body, contentIds),
      decodeURIComponent(path),
    );
    const address = response.headers.get("OData-EntityId");
    if (request.contentId !== null && address !== null) {
      contentIds.set(request.contentId, address);
    }
    return response;
  } catch (error) {
    return errorAnswer(error);
  }
}

function runChangeSet(outer: RequestContext, requests: readonly EmbeddedRequest[]): readonly Answered[] | Response {
  const contentIds = new Map<string, string>();
  try {
    return outer.organization.transaction(() =>
      requests.map((request) => {
        const response = run(outer, request, contentIds);
        if (response.status >= 400) {
          throw new ChangeSetFailed(response);
        }
        return { contentId: request.contentId, response };
      }),
    );
  } catch (error) {
    if (error instanceof ChangeSetFailed) {
      return error.response;
    }
    throw error;
  }
}

function runPart(outer: RequestContext, part: BatchPart): readonly Answered[] | Response {
  return part.kind === "request" ? run(outer, part.request, new Map()) : runChangeSet(outer, part.requests);
}

function writeResponse({ contentId, response }: Answered): Promise<string> {
  response.headers.delete("cache-control");
  return writeEmbedded(response, contentId, STATUS_CODES[response.status] ?? "");
}

async function writePart(answer: readonly Answered[] | Response): Promise<string> {
  if (answer instanceof Response) {
    return writeResponse({ contentId: null, response: answer });
  }
  const boundary = `changesetresponse_${newId()}`;
  return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${joinParts(await Promise.all(answer.map(writeResponse)), boundary)}`;
}

/**
 * Runs a $batch: single requests one after the other, change sets as a whole or not at all. Without Prefer: odata.continue-on-error the first
 * failure ends the batch.
 */
export async function handleBatch(context: RequestContext, text: string): Promise<Response> {
  if (context.method !== "POST") {
    throw badPayload("", "Microsoft.OData.ODataException: A batch is sent with POST.");
  }
  const goesOn = /odata\.continue-on-error/i.test(context.headers.get("prefer") ?? "");
  const answers: (readonly Answered[] | Response)[] = [];
  let isEnded = false;
  for (const part of parseBatch(context.headers.get("content-type") ?? "", text)) {
    const answer = runPart(context, part);
    answers.push(answer);
    isEnded = answer instanceof Response && answer.status >= 400 && !goesOn;
    if (isEnded) {
      break;
    }
  }
  const boundary = `batchresponse_${newId()}`;
  const body = joinParts(await Promise.all(answers.map(writePart)), boundary);
  return new Response(body, {
    status: isEnded ? 400 : 200,
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}`, "OData-Version": "4.0" },
  });
}
