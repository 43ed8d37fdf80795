import { z } from "zod";
import { MAX_BATCH } from "../../core/businesscentral/batch";
import { badRequest } from "../problem";

/** Headers that a part may carry; they say nothing that the relay does not say itself. */
const PART_HEADERS = ["accept", "accept-language", "content-type"];

const Part = z.strictObject({
  id: z.string().min(1).max(100),
  method: z.literal("GET"),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
});
const Batch = z.strictObject({ requests: z.array(Part).min(1).max(MAX_BATCH) });

export interface BatchPart {
  readonly id: string;
  /** As sent: relative to the root that the $batch was sent to. */
  readonly address: string;
}

/**
 * Reads the body of a JSON $batch that only asks: parts with `GET`, no body, nothing that depends on another part.
 * @throws RelayProblem 400 with what is wrong; where it is in the document, not what stands there.
 */
export function readBatch(body: string): readonly BatchPart[] {
  const outcome = Batch.safeParse(parsed(body));
  if (!outcome.success) {
    const [issue] = outcome.error.issues;
    throw badRequest(`The $batch is not one that passes: ${(issue?.path ?? []).join(".")} ${issue?.code ?? ""}`.trim());
  }
  const { requests } = outcome.data;
  if (new Set(requests.map(({ id }) => id)).size < requests.length) {
    throw badRequest("Two parts of the $batch have the same id.");
  }
  return requests.map(({ id, url, headers }) => {
    if (Object.keys(headers).some((name) => !PART_HEADERS.includes(name.toLowerCase()))) {
      throw badRequest(
        `Part ${id} of the $batch carries a header that does not pass. These do: ${PART_HEADERS.join(", ")}.`,
      );
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("/")) {
      throw badRequest(`Part ${id} of the $batch has an address that is not relative.`);
    }
    return { id, address: url };
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest("The $batch is not JSON.");
  }
}
