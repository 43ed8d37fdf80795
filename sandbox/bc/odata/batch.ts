import type { BatchPlace } from "./batchRequest";
import { methodNotAllowed, notInSandbox } from "./failure";
import { readJsonBatch, writeJsonBatch } from "./jsonBatch";
import type { PartRequest } from "./multipartBatch";
import { readMultipartBatch, writeMultipartBatch } from "./multipartBatch";

/** A service whose requests a $batch may hold. */
export interface BatchedService {
  /** Path of its root, e.g. /BC/ODataV4. */
  readonly root: string;
  /** Failures are answers too. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Takes back what the requests answered so far have changed. */
  readonly takeBack: () => void;
}

/**
 * Answers a $batch in JSON or multipart: the inner requests one after the other, with the outer request's credentials. As in BC, the
 * first failure ends it unless `Prefer: odata.continue-on-error` is sent, with `Isolation: snapshot` a failure takes back what the
 * others changed, and the answer is multipart unless JSON is accepted.
 * @throws ODataFailure for a batch that cannot be read.
 */
export async function answerBatch(service: BatchedService, request: Request): Promise<Response> {
  if (request.method !== "POST") {
    throw methodNotAllowed(request.method, "$batch");
  }
  const inner = await readRequests({ root: service.root, address: request.url }, request);
  const goesOn = (request.headers.get("Prefer") ?? "").includes("continue-on-error");
  const isAtomic = /^snapshot$/i.test(request.headers.get("Isolation")?.trim() ?? "");
  const answers: { id: string | null; isInChangeSet: boolean; response: Response }[] = [];
  for (const { id, isInChangeSet, request: each } of inner) {
    const response = await service.answer(each);
    answers.push({ id, isInChangeSet, response });
    if (!response.ok && !goesOn) {
      break;
    }
  }
  if (isAtomic && answers.some(({ response }) => !response.ok)) {
    service.takeBack();
  }
  const wantsJson = /application\/json/i.test(request.headers.get("Accept") ?? "");
  return wantsJson ? writeJsonBatch(answers) : writeMultipartBatch(answers);
}

async function readRequests(place: BatchPlace, request: Request): Promise<readonly PartRequest[]> {
  const type = request.headers.get("Content-Type") ?? "";
  const text = await request.text();
  if (type.startsWith("application/json")) {
    return readJsonBatch(place, text).map((each) => ({ ...each, isInChangeSet: false }));
  }
  if (type.startsWith("multipart/mixed")) {
    return readMultipartBatch(place, type, text);
  }
  throw notInSandbox("a $batch of another type than application/json and multipart/mixed");
}
