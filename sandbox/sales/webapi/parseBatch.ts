import type { EmbeddedRequest } from "../../contract/multipart";
import { boundaryOf, readEmbedded, splitHead, splitParts } from "../../contract/multipart";
import { badPayload } from "../errors";

export type BatchPart =
  | { readonly kind: "request"; readonly request: EmbeddedRequest }
  | { readonly kind: "changeSet"; readonly requests: readonly EmbeddedRequest[] };

function requiredBoundary(contentType: string): string {
  const boundary = boundaryOf(contentType);
  if (boundary === null) {
    throw badPayload(
      "",
      "Microsoft.OData.ODataException: The content type of a batch must be multipart/mixed with a boundary.",
    );
  }
  return boundary;
}

function readRequest(part: string, isInChangeSet: boolean): EmbeddedRequest {
  const request = readEmbedded(part);
  if (request === null) {
    throw badPayload("", "System.ArgumentException: Stream was not readable.");
  }
  if (isInChangeSet && request.method === "GET") {
    throw badPayload("", "Microsoft.OData.ODataException: A change set may not contain a GET request.");
  }
  return request;
}

/** Reads the multipart body of $batch. Dataverse accepts CRLF line ends only, and so does this. */
export function parseBatch(contentType: string, body: string): BatchPart[] {
  if (!body.includes("\r\n")) {
    throw badPayload("", "System.ArgumentException: Stream was not readable.");
  }
  return splitParts(body, requiredBoundary(contentType)).map((part) => {
    const { headers, rest } = splitHead(part);
    const type = headers.get("content-type") ?? "";
    return type.startsWith("multipart/mixed")
      ? {
          kind: "changeSet",
          requests: splitParts(rest, requiredBoundary(type)).map((each) => readRequest(each, true)),
        }
      : { kind: "request", request: readRequest(part, false) };
  });
}
