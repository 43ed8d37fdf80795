import { badOption } from "./failure";

/** BC's limit of one $batch. */
const MAX_BATCH = 100;

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"];

/** A request inside a $batch, ready to be answered by the service itself. */
export interface InnerRequest {
  readonly id: string | null;
  readonly request: Request;
}

/** Where and in what a $batch arrived. */
export interface BatchPlace {
  /** Path of the service's root, e.g. /BC/ODataV4. */
  readonly root: string;
  /** Address of the $batch. */
  readonly address: string;
}

/** What a $batch says of one of its requests. */
interface InnerParts {
  readonly id: string | null;
  readonly method: string;
  /** Relative to the service's root, or absolute. */
  readonly url: string;
  readonly headers: Headers;
  readonly body?: string;
}

/** @throws ODataFailure for an address outside the service, or a method that there is not */
export function innerRequest({ root: path, address }: BatchPlace, parts: InnerParts): InnerRequest {
  const method = parts.method.toUpperCase();
  if (!METHODS.includes(method)) {
    throw badOption(`The method ${JSON.stringify(parts.method)} of a request is none of ${METHODS.join(", ")}.`);
  }
  const root = new URL(`${path}/`, address);
  if (!URL.canParse(parts.url, root.href)) {
    throw badOption(`The url ${JSON.stringify(parts.url)} is no URL.`);
  }
  const url = new URL(parts.url, parts.url.startsWith("/") ? root.origin : root);
  if (!url.pathname.startsWith(`${path}/`) || url.origin !== root.origin) {
    throw badOption(`The url ${JSON.stringify(parts.url)} is outside this service.`);
  }
  if (url.pathname === `${path}/$batch`) {
    throw badOption("A $batch cannot hold another $batch.");
  }
  const hasBody = parts.body !== undefined && method !== "GET" && method !== "HEAD";
  return {
    id: parts.id,
    request: new Request(url, { method, headers: parts.headers, ...(hasBody && { body: parts.body }) }),
  };
}

export function requireFew(count: number): void {
  if (count > MAX_BATCH) {
    throw badOption(`The number of requests in the batch is ${count}, but it must not be more than ${MAX_BATCH}.`);
  }
}
