import { isJsonObject } from "../../control/json";
import { jsonAnswer } from "./answer";
import { badOption, methodNotAllowed, notInSandbox } from "./failure";

/** BC's limit of one $batch. */
export const MAX_BATCH = 100;

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"];

/** A service whose requests a $batch may hold. */
export interface BatchedService {
  /** Path of its root, e.g. /BC/ODataV4. */
  readonly root: string;
  /** Failures are answers too. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Takes back what the requests answered so far have changed. */
  readonly takeBack: () => void;
}

interface InnerRequest {
  readonly id: string | null;
  readonly request: Request;
}

interface InnerResponse {
  readonly id: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Answers a JSON $batch: the inner requests one after the other, with the outer request's credentials. As in BC, the first failure
 * ends it unless `Prefer: odata.continue-on-error` is sent, and with `Isolation: snapshot` a failure takes back what the others changed.
 * @throws ODataFailure for a batch that cannot be read.
 */
export async function answerBatch(service: BatchedService, request: Request): Promise<Response> {
  if (request.method !== "POST") {
    throw methodNotAllowed(request.method, "$batch");
  }
  if (!/application\/json/i.test(request.headers.get("Accept") ?? "")) {
    throw notInSandbox("the answer to a $batch in multipart, which BC gives unless Accept: application/json is sent");
  }
  const inner = await readRequests(service.root, request);
  const goesOn = (request.headers.get("Prefer") ?? "").includes("continue-on-error");
  const isAtomic = /^snapshot$/i.test(request.headers.get("Isolation")?.trim() ?? "");
  const responses: InnerResponse[] = [];
  for (const { id, request: each } of inner) {
    const response = await service.answer(each);
    responses.push(await toInner(id, response));
    if (!response.ok && !goesOn) {
      break;
    }
  }
  if (isAtomic && responses.some(({ status }) => status >= 400)) {
    service.takeBack();
  }
  return jsonAnswer({ responses });
}

async function readRequests(root: string, outer: Request): Promise<readonly InnerRequest[]> {
  if (!(outer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
    throw notInSandbox("a $batch other than JSON (Content-Type: application/json)");
  }
  const body: unknown = await outer.json().catch(() => null);
  const requests: unknown = isJsonObject(body) ? body.requests : null;
  if (!Array.isArray(requests)) {
    throw badOption("Invalid Request Body: a JSON $batch is an object with an array named requests.");
  }
  if (requests.length > MAX_BATCH) {
    throw badOption(
      `The number of requests in the batch is ${requests.length}, but it must not be more than ${MAX_BATCH}.`,
    );
  }
  return requests.map((each: unknown) => readRequest(each, root, outer));
}

function readRequest(each: unknown, rootPath: string, outer: Request): InnerRequest {
  if (!isJsonObject(each) || typeof each.url !== "string" || typeof each.method !== "string") {
    throw badOption("Invalid Request Body: each request of a $batch has a method and a url.");
  }
  if (each.atomicityGroup !== undefined || each.dependsOn !== undefined) {
    throw notInSandbox("atomicityGroup and dependsOn in a $batch");
  }
  const method = each.method.toUpperCase();
  if (!METHODS.includes(method)) {
    throw badOption(`The method ${JSON.stringify(each.method)} of a request is none of ${METHODS.join(", ")}.`);
  }
  const root = new URL(`${rootPath}/`, outer.url);
  if (!URL.canParse(each.url, root.href)) {
    throw badOption(`The url ${JSON.stringify(each.url)} is no URL.`);
  }
  const url = new URL(each.url, each.url.startsWith("/") ? root.origin : root);
  if (!url.pathname.startsWith(`${rootPath}/`) || url.origin !== root.origin) {
    throw badOption(`The url ${JSON.stringify(each.url)} is outside this service.`);
  }
  if (url.pathname === `${rootPath}/$batch`) {
    throw badOption("A $batch cannot hold another $batch.");
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(isJsonObject(each.headers) ? each.headers : {})) {
    headers.set(name, String(value));
  }
  const body = each.body === undefined || method === "GET" || method === "HEAD" ? undefined : JSON.stringify(each.body);
  return {
    id: typeof each.id === "string" ? each.id : null,
    request: new Request(url, { method, headers, ...(body !== undefined && { body }) }),
  };
}

async function toInner(id: string | null, response: Response): Promise<InnerResponse> {
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
