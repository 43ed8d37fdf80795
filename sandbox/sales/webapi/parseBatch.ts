import { badPayload } from "../errors";

export interface BatchRequest {
  readonly contentId: string | null;
  readonly method: string;
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
}

export type BatchPart =
  | { readonly kind: "request"; readonly request: BatchRequest }
  | { readonly kind: "changeSet"; readonly requests: readonly BatchRequest[] };

function boundaryOf(contentType: string): string {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) {
    throw badPayload(
      "",
      "Microsoft.OData.ODataException: The content type of a batch must be multipart/mixed with a boundary.",
    );
  }
  return boundary;
}

/** Splits at the boundary; what stands before the first and after the closing one is no part. */
function splitParts(body: string, boundary: string): string[] {
  const [, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  return parts.filter((part) => !part.startsWith("--")).map((part) => part.replace(/^[ \t]*\r\n/, ""));
}

function splitHead(text: string): { head: string[]; rest: string } {
  const end = text.indexOf("\r\n\r\n");
  const head = end < 0 ? text : text.slice(0, end);
  return { head: head.split("\r\n").filter((line) => line !== ""), rest: end < 0 ? "" : text.slice(end + 4) };
}

function readHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const split = line.indexOf(":");
    if (split > 0) {
      headers.append(line.slice(0, split).trim(), line.slice(split + 1).trim());
    }
  }
  return headers;
}

function readRequest(part: string, isInChangeSet: boolean): BatchRequest {
  const outer = splitHead(part);
  const inner = splitHead(outer.rest);
  // Clients write addresses with spaces in them; the address ends before the version of HTTP.
  const line = /^([A-Z]+) (\S.*?)(?: HTTP\/\d\.\d)?\s*$/.exec(inner.head[0] ?? "");
  if (!line?.[1] || line[2] === undefined) {
    throw badPayload("", "System.ArgumentException: Stream was not readable.");
  }
  if (isInChangeSet && line[1] === "GET") {
    throw badPayload("", "Microsoft.OData.ODataException: A change set may not contain a GET request.");
  }
  const contentId = readHeaders(outer.head).get("content-id") ?? readHeaders(inner.head.slice(1)).get("content-id");
  return {
    contentId,
    method: line[1],
    target: line[2],
    headers: readHeaders(inner.head.slice(1)),
    body: inner.rest.trim(),
  };
}

/** Reads the multipart body of $batch. Dataverse accepts CRLF line ends only, and so does this. */
export function parseBatch(contentType: string, body: string): BatchPart[] {
  if (!body.includes("\r\n")) {
    throw badPayload("", "System.ArgumentException: Stream was not readable.");
  }
  return splitParts(body, boundaryOf(contentType)).map((part) => {
    const type = readHeaders(splitHead(part).head).get("content-type") ?? "";
    if (!type.startsWith("multipart/mixed")) {
      return { kind: "request", request: readRequest(part, false) };
    }
    return {
      kind: "changeSet",
      requests: splitParts(splitHead(part).rest, boundaryOf(type)).map((each) => readRequest(each, true)),
    };
  });
}
