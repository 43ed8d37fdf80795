import { isJsonObject } from "../../control/json";
import { jsonAnswer } from "./answer";
import type { BatchPlace, InnerRequest } from "./batchRequest";
import { innerRequest, requireFew } from "./batchRequest";
import { badOption, notInSandbox } from "./failure";

/** Reads a $batch of the type application/json. @throws ODataFailure for one that cannot be read */
export function readJsonBatch(place: BatchPlace, text: string): readonly InnerRequest[] {
  const requests = requestsOf(text);
  if (!Array.isArray(requests)) {
    throw badOption("Invalid Request Body: a JSON $batch is an object with an array named requests.");
  }
  requireFew(requests.length);
  return requests.map((each: unknown) => readRequest(place, each));
}

/** The answers as a JSON batch has them: what is JSON as such, all else as text. */
export async function writeJsonBatch(answers: readonly { id: string | null; response: Response }[]): Promise<Response> {
  return jsonAnswer({ responses: await Promise.all(answers.map(({ id, response }) => toInner(id, response))) });
}

function requestsOf(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body.requests : null;
  } catch {
    return null;
  }
}

function readRequest(place: BatchPlace, each: unknown): InnerRequest {
  if (!isJsonObject(each) || typeof each.url !== "string" || typeof each.method !== "string") {
    throw badOption("Invalid Request Body: each request of a $batch has a method and a url.");
  }
  if (each.atomicityGroup !== undefined || each.dependsOn !== undefined) {
    throw notInSandbox("atomicityGroup and dependsOn in a $batch");
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(isJsonObject(each.headers) ? each.headers : {})) {
    headers.set(name, String(value));
  }
  return innerRequest(place, {
    id: typeof each.id === "string" ? each.id : null,
    method: each.method,
    url: each.url,
    headers,
    ...(each.body !== undefined && { body: JSON.stringify(each.body) }),
  });
}

async function toInner(id: string | null, response: Response): Promise<object> {
  const answer = { id, status: response.status, headers: Object.fromEntries(response.headers) };
  const text = await response.text();
  if (text === "") {
    return answer;
  }
  return {
    ...answer,
    body: (response.headers.get("Content-Type") ?? "").includes("json") ? (JSON.parse(text) as unknown) : text,
  };
}
