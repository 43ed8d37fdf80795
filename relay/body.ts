import { badRequest, RelayProblem } from "./problem";

export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * The text of a JSON body, read as it comes and no further than the limits.
 * @throws RelayProblem 400 for another kind of body, 413 for a larger one, 408 for one that does not end in time.
 */
export async function readBody(request: Request, { bytes, milliseconds }: BodyLimits): Promise<string> {
  if (!/^application\/json(?:\s*;|$)/i.test(request.headers.get("Content-Type") ?? "")) {
    throw badRequest("The body must be application/json.");
  }
  if (request.headers.has("Content-Encoding")) {
    throw badRequest("The body must not be compressed.");
  }
  if (Number(request.headers.get("Content-Length") ?? 0) > bytes) {
    throw tooLarge(bytes);
  }
  const reader: BodyReader | undefined = request.body?.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), milliseconds);
  });
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const chunk = reader === undefined ? undefined : await Promise.race([reader.read(), late]);
      if (chunk?.value === undefined) {
        return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
      }
      length += chunk.value.byteLength;
      if (length > bytes) {
        throw tooLarge(bytes);
      }
      chunks.push(chunk.value);
    }
  } catch (error) {
    // Not waited for: whoever sends too slowly or too much may never let it end.
    reader?.cancel().catch(() => undefined);
    throw error instanceof RelayProblem ? error : badRequest("The body was cut off, or is not UTF-8.");
  } finally {
    clearTimeout(timer);
    late.catch(() => undefined);
  }
}

/** Node's own type of a stream leaves open what it carries. */
interface BodyReader {
  read(): Promise<{ readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

function tooLarge(bytes: number): RelayProblem {
  return new RelayProblem(413, "Relay_TooLarge", `The body is larger than ${bytes} bytes.`, { Connection: "close" });
}

function tooSlow(): RelayProblem {
  return new RelayProblem(408, "Relay_TooSlow", "The body did not arrive in time.", { Connection: "close" });
}
