import type { HttpOutcome, HttpRequest, Transport } from "../../core/ports";

type Reply = HttpOutcome | ((request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>);

/** Replays replies in order, the last one for ever, and records what was asked. */
export function fakeTransport(
  ...replies: readonly [Reply, ...Reply[]]
): Transport & { readonly requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send(request) {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? replies[0];
      requests.push(request);
      return Promise.resolve(typeof reply === "function" ? reply(request) : reply);
    },
  };
}

export function response(status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpOutcome {
  return { kind: "response", status, header: (name) => headers[name] ?? null, body };
}

/** A collection as BC's OData V4 services send it. */
export function odata(...rows: readonly object[]): HttpOutcome {
  return response(200, JSON.stringify({ "@odata.context": "https://bc.test/BC/ODataV4/$metadata#S", value: rows }));
}
