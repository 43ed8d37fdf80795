import { isJsonObject } from "../../control/json";
import { authenticate } from "../http/authenticate";
import { badOption, methodNotAllowed, notInSandbox } from "./failure";
import type { ODataParts } from "./service";
import { answerOData, SERVICE_ROOT, toResponse } from "./service";

/** BC's limit of one $batch. */
export const MAX_BATCH = 100;

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"];

interface InnerRequest {
  readonly id: string | null;
  readonly request: Request;
}

/**
 * Answers a JSON $batch: the inner requests one after the other, with the outer request's credentials. As in BC, the first failure
 * ends it unless `Prefer: odata.continue-on-error` is sent.
 */
export async function answerBatch(parts: ODataParts, request: Request): Promise<Response> {
  try {
    authenticate(parts.database(), request.headers.get("Authorization"));
    if (request.method !== "POST") {
      throw methodNotAllowed(request.method, "$batch");
    }
    const inner = await readRequests(request);
    const goesOn = (request.headers.get("Prefer") ?? "").includes("continue-on-error");
    const responses: unknown[] = [];
    for (const { id, request: each } of inner) {
      const response = answerOData(parts, each);
      responses.push({ id, status: response.status, headers: Object.fromEntries(response.headers), body: await bodyOf(response) });
      if (!response.ok && !goesOn) {
        break;
      }
    }
    return Response.json({ responses }, { headers: { "Content-Type": "application/json; odata.metadata=minimal", "OData-Version": "4.0" } });
  } catch (error) {
    return toResponse(error);
  }
}

async function readRequests(outer: Request): Promise<readonly InnerRequest[]> {
  if (!(outer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
    throw notInSandbox("a $batch other than JSON (Content-Type: application/json)");
  }
  const body: unknown = await outer.json().catch(() => null);
  const requests: unknown = isJsonObject(body) ? body.requests : null;
  if (!Array.isArray(requests)) {
    throw badOption("Invalid Request Body: a JSON $batch is an object with an array named requests.");
  }
  if (requests.length > MAX_BATCH) {
    throw badOption(`The number of requests in the batch is ${requests.length}, but it must not be more than ${MAX_BATCH}.`);
  }
  return requests.map((each: unknown) => readRequest(each, outer));
}

function readRequest(each: unknown, outer: Request): InnerRequest {
  if (!isJsonObject(each) || typeof each.url !== "string" || typeof each.method !== "string") {
    throw badOption("Invalid Request Body: each request of a $batch has a method and a url.");
  }
  if (each.atomicityGroup !== undefined || each.dependsOn !== undefined) {
    throw notInSandbox("atomicityGroup and dependsOn in a $batch");
  }
  if (!METHODS.includes(each.method.toUpperCase())) {
    throw badOption(`The method ${JSON.stringify(each.method)} of a request is none of ${METHODS.join(", ")}.`);
  }
  const root = new URL(`${SERVICE_ROOT}/`, outer.url);
  if (!URL.canParse(each.url, root.href)) {
    throw badOption(`The url ${JSON.stringify(each.url)} is no URL.`);
  }
  const url = new URL(each.url, each.url.startsWith("/") ? root.origin : root);
  if (!url.pathname.startsWith(`${SERVICE_ROOT}/`) || url.origin !== root.origin) {
    throw badOption(`The url ${JSON.stringify(each.url)} is outside this service.`);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(isJsonObject(each.headers) ? each.headers : {})) {
    headers.set(name, String(value));
  }
  headers.set("Authorization", outer.headers.get("Authorization") ?? "");
  return {
    id: typeof each.id === "string" ? each.id : null,
    request: new Request(url, { method: each.method, headers }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return (response.headers.get("Content-Type") ?? "").includes("json") ? (JSON.parse(text) as unknown) : text;
}
