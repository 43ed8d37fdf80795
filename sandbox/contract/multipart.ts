/** One request of HTTP inside a multipart body. */
export interface EmbeddedRequest {
  readonly contentId: string | null;
  readonly method: string;
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The boundary that a content type names; null where it names none. */
export function boundaryOf(contentType: string): string | null {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Splits at the boundary; what stands before the first and after the closing one is no part. Lines end with CRLF. */
export function splitParts(body: string, boundary: string): readonly string[] {
  const [, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  return parts.filter((part) => !part.startsWith("--")).map((part) => part.replace(/^[ \t]*\r\n/, ""));
}

/** A part's headers, and what stands below them. */
export function splitHead(text: string): { readonly headers: Headers; readonly first: string; readonly rest: string } {
  const end = text.indexOf("\r\n\r\n");
  const lines = (end < 0 ? text : text.slice(0, end)).split("\r\n").filter((line) => line !== "");
  const headers = new Headers();
  for (const line of lines) {
    const split = line.indexOf(":");
    if (/^[\w-]+$/.test(line.slice(0, Math.max(split, 0)))) {
      headers.append(line.slice(0, split), line.slice(split + 1).trim());
    }
  }
  return { headers, first: lines[0] ?? "", rest: end < 0 ? "" : text.slice(end + 4) };
}

/** Reads a part of the type application/http; null where it has no request line. */
export function readEmbedded(part: string): EmbeddedRequest | null {
  const outer = splitHead(part);
  const { first, headers, rest } = splitHead(outer.rest);
  // Clients write addresses with spaces in them; the address ends before the version of HTTP.
  const line = /^([A-Z]+) (\S.*?)(?: HTTP\/\d\.\d)?\s*$/.exec(first);
  if (line?.[1] === undefined || line[2] === undefined) {
    return null;
  }
  return {
    contentId: outer.headers.get("content-id") ?? headers.get("content-id"),
    method: line[1],
    target: line[2],
    headers,
    body: rest.trim(),
  };
}

/** One answer as a part of the type application/http. */
export async function writeEmbedded(response: Response, contentId: string | null, phrase: string): Promise<string> {
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
    "",
    `HTTP/1.1 ${response.status} ${phrase}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    "",
    await response.text(),
  ].join("\r\n");
}

export function joinParts(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
}
