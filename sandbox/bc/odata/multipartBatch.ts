import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";

import type { EmbeddedRequest } from "../../contract/multipart";
import { boundaryOf, joinParts, readEmbedded, splitHead, splitParts, writeEmbedded } from "../../contract/multipart";
import type { BatchPlace, InnerRequest } from "./batchRequest";
import { innerRequest, requireFew } from "./batchRequest";
import { badOption, changeSetTooLarge } from "./failure";

/** A request of a multipart $batch; those that stood in a change set are answered in one. */
export interface PartRequest extends InnerRequest {
  readonly isInChangeSet: boolean;
}

/**
 * Reads a $batch of the type multipart/mixed. BC takes change sets of one request only (github.com/microsoft/AL, issue 5553).
 * @throws ODataFailure for one that cannot be read
 */
export function readMultipartBatch(place: BatchPlace, contentType: string, text: string): readonly PartRequest[] {
  const parts = splitParts(text, requiredBoundary(contentType));
  requireFew(parts.length);
  return parts.map((part) => {
    const { headers, rest } = splitHead(part);
    const type = headers.get("content-type") ?? "";
    if (!type.startsWith("multipart/mixed")) {
      return { ...read(place, part), isInChangeSet: false };
    }
    const [only, ...others] = splitParts(rest, requiredBoundary(type));
    if (only === undefined || others.length > 0) {
      throw changeSetTooLarge();
    }
    return { ...read(place, only), isInChangeSet: true };
  });
}

/** The answers as parts of the type application/http, in their order. */
export async function writeMultipartBatch(
  answers: readonly { readonly id: string | null; readonly isInChangeSet: boolean; readonly response: Response }[],
): Promise<Response> {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = await Promise.all(
    answers.map(async ({ id, isInChangeSet, response }) => {
      const part = await writeEmbedded(response, id, STATUS_CODES[response.status] ?? "");
      // A change set that fails is answered by its failure alone.
      return isInChangeSet && response.ok ? inChangeSet(part) : part;
    }),
  );
  return new Response(joinParts(parts, boundary), {
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}`, "OData-Version": "4.0" },
  });
}

function inChangeSet(part: string): string {
  const boundary = `changesetresponse_${randomUUID()}`;
  return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${joinParts([part], boundary)}`;
}

function requiredBoundary(contentType: string): string {
  const boundary = boundaryOf(contentType);
  if (boundary === null) {
    throw badOption("Invalid Request Body: the content type of a multipart $batch names its boundary.");
  }
  return boundary;
}

function read(place: BatchPlace, part: string): InnerRequest {
  const request: EmbeddedRequest | null = readEmbedded(part);
  if (request === null) {
    throw badOption(
      "Invalid Request Body: a part of a multipart $batch is a request of HTTP, its lines end with CRLF.",
    );
  }
  const { contentId, method, target, headers, body } = request;
  return innerRequest(place, { id: contentId, method, url: target, headers, ...(body !== "" && { body }) });
}
