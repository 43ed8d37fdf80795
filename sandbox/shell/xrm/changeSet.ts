import { boundaryOf, joinParts, splitHead, splitParts } from "../../contract/multipart";
import { toServerError } from "../server/serverError";
import type { ServerRequest, ServerResponse } from "../server/transport";
import { WEB_API_ROOT } from "../server/webApi";

const BATCH = "batch_executeMultiple";
const CHANGE_SET = "changeset_executeMultiple";

/** A `$batch` of one change set: all requests are carried out, or none. */
export function changeSetRequest(requests: readonly ServerRequest[]): ServerRequest {
  const parts = requests.map(({ method, path, headers = {}, body }, index) =>
    [
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      `Content-ID: ${String(index + 1)}`,
      "",
      `${method} ${path} HTTP/1.1`,
      "Content-Type: application/json",
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      "",
      body === undefined ? "" : JSON.stringify(body),
    ].join("\r\n"),
  );
  const set = `Content-Type: multipart/mixed; boundary=${CHANGE_SET}\r\n\r\n${joinParts(parts, CHANGE_SET)}`;
  return {
    method: "POST",
    path: `${WEB_API_ROOT}$batch`,
    headers: { "Content-Type": `multipart/mixed; boundary=${BATCH}`, Accept: "application/json" },
    text: joinParts([set], BATCH),
  };
}

/** The answers to the change set's requests, in their order. @throws ServerError of the request that the server refused */
export function changeSetAnswers(batch: ServerResponse): readonly ServerResponse[] {
  const answers = partsOf(batch.header("Content-Type") ?? "", batch.text).flatMap((part) => {
    const { headers, rest } = splitHead(part);
    const type = headers.get("content-type") ?? "";
    return (type.startsWith("multipart/mixed") ? partsOf(type, rest) : [part]).map(answerOf);
  });
  const refused = [batch, ...answers].reverse().find(({ status }) => status < 200 || status >= 300);
  if (refused !== undefined) {
    throw toServerError(refused, "$batch");
  }
  return answers;
}

function partsOf(contentType: string, text: string): readonly string[] {
  const boundary = boundaryOf(contentType);
  return boundary === null ? [] : splitParts(text, boundary);
}

function answerOf(part: string): ServerResponse {
  const { first, headers, rest } = splitHead(splitHead(part).rest);
  return {
    status: Number(/^HTTP\/\d\.\d (\d{3})/.exec(first)?.[1] ?? 0),
    header: (name) => headers.get(name),
    text: rest.trim(),
  };
}
