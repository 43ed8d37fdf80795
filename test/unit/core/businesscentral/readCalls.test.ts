import { readCalls, rootOf } from "../../../../core/businesscentral/readCalls";
import type { Call } from "../../../../core/businesscentral/readCalls";
import type { HttpOutcome, HttpRequest } from "../../../../core/ports";
import { clientOf } from "../../../support/client";
import { fakeTransport, odata, response } from "../../../support/fakeTransport";

const ADDRESS = {
  root: "https://bc.test/BC/ODataV4/Company('A')",
  query: "",
  host: "bc.test",
  origin: "https://bc.test",
};

function call(service: string, change: Partial<Call> = {}): Call {
  return { address: ADDRESS, service, options: { $filter: "No eq 'O''Hara'" }, ...change };
}

function batch(...parts: readonly object[]): HttpOutcome {
  return response(200, JSON.stringify({ responses: parts }));
}

function part(id: number, row: object, change: object = {}): object {
  return { id: String(id), status: 200, headers: {}, body: { "@odata.context": "x", value: [row] }, ...change };
}

const sent = (transport: { readonly requests: readonly HttpRequest[] }) =>
  transport.requests.map(({ method, url }) => `${method} ${url}`);
const ok = (row: object) => ({ ok: true, rows: [row] });

describe("readCalls", () => {
  it("asks one question plainly", async () => {
    const transport = fakeTransport(odata({ No: "1" }));
    expect(await readCalls(clientOf(transport), [call("S")])).toEqual([ok({ No: "1" })]);
    expect(sent(transport)).toEqual(["GET https://bc.test/BC/ODataV4/Company('A')/S?$filter=No%20eq%20'O''Hara'"]);
  });

  it("asks nothing where there is nothing to ask", async () => {
    const transport = fakeTransport(odata());
    expect(await readCalls(clientOf(transport), [])).toEqual([]);
    expect(transport.requests).toEqual([]);
  });

  it("asks several in one JSON $batch, relative to the server's root, that goes on after a failure", async () => {
    const transport = fakeTransport(batch(part(1, { No: "2" }), part(0, { No: "1" })));
    expect(await readCalls(clientOf(transport), [call("S"), call("T")])).toEqual([ok({ No: "1" }), ok({ No: "2" })]);
    const [request] = transport.requests;
    expect(request).toMatchObject({
      method: "POST",
      url: "https://bc.test/BC/ODataV4/$batch",
      headers: { Prefer: "odata.continue-on-error" },
    });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      requests: [
        {
          method: "GET",
          id: "0",
          url: "Company('A')/S?$filter=No%20eq%20'O''Hara'",
          headers: { Accept: "application/json" },
        },
        {
          method: "GET",
          id: "1",
          url: "Company('A')/T?$filter=No%20eq%20'O''Hara'",
          headers: { Accept: "application/json" },
        },
      ],
    });
  });

  it("keeps the tenant on the $batch and on its parts", async () => {
    const transport = fakeTransport(batch(part(0, {}), part(1, {})));
    const address = { ...ADDRESS, query: "tenant=default" };
    await readCalls(clientOf(transport), [call("S", { address, options: {} }), call("T", { address, options: {} })]);
    expect(transport.requests[0]?.url).toBe("https://bc.test/BC/ODataV4/$batch?tenant=default");
    expect(transport.requests[0]?.body).toContain("Company('A')/S?tenant=default");
  });

  it.each([
    [99, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])("sends %i questions in %i requests of a hundred at the most", async (count, requests) => {
    const sizes: number[] = [];
    const transport = fakeTransport(({ url, body }) => {
      if (body === undefined) {
        sizes.push(1);
        return odata({ No: /S(\d+)\?/.exec(url)?.[1] });
      }
      const { requests: asked } = JSON.parse(body) as { requests: readonly { id: string; url: string }[] };
      sizes.push(asked.length);
      return batch(...asked.map(({ id, url }) => part(Number(id), { No: /S(\d+)/.exec(url)?.[1] })));
    });
    const answers = await readCalls(
      clientOf(transport),
      Array.from({ length: count }, (_call, at) => call(`S${at}`)),
    );
    expect(answers.map((answer) => answer.ok && answer.rows[0]?.No)).toEqual(
      Array.from({ length: count }, (_call, at) => String(at)),
    );
    expect([sizes.length, Math.max(...sizes) <= 100]).toEqual([requests, true]);
  });

  it("names the problem of each part apart", async () => {
    const transport = fakeTransport(
      batch(
        part(0, { No: "1" }),
        { id: "1", status: 404, headers: {}, body: { error: { message: "gone" } } },
        { id: "2", status: 403, body: "" },
        { id: "3", status: 400, body: { error: { message: "no such property" } } },
      ),
    );
    expect(
      await readCalls(
        clientOf(transport),
        ["S", "T", "U", "V"].map((service) => call(service)),
      ),
    ).toEqual([
      ok({ No: "1" }),
      { ok: false, problem: { kind: "notPublished", service: "T", host: "bc.test" } },
      { ok: false, problem: { kind: "forbidden", service: "U", userName: "READER" } },
      {
        ok: false,
        problem: {
          kind: "refused",
          status: 400,
          host: "bc.test",
          detail: "no such property",
        },
      },
    ]);
  });

  it.each([
    ["refuses its media type", response(415, "")],
    ["knows no $batch", response(404, "{}")],
    ["allows no POST", response(405, "")],
    ["has none built in", response(501, "")],
    ["fails on it", response(500, "")],
    ["may not be asked so from a browser", { kind: "crossOrigin" } as const],
    ["may not be sent a POST from a browser", { kind: "preflightRefused", what: "POST" } as const],
    ["may not be asked so, which the browser does not tell", { kind: "unreachable" } as const],
  ])("asks one by one where the server %s, and remembers it", async (_name, refusal) => {
    const transport = fakeTransport(({ method }) => (method === "POST" ? refusal : odata({ No: "1" })));
    const asking = clientOf(transport);
    expect(await readCalls(asking, [call("S"), call("T")])).toEqual([ok({ No: "1" }), ok({ No: "1" })]);
    await readCalls(asking, [call("S"), call("T")]);
    expect(transport.requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET", "GET"]);
  });

  it("leaves out Prefer where a browser may not send it, asks what it then does not answer by itself, and remembers it", async () => {
    const transport = fakeTransport(({ method, headers }) => {
      if (method === "GET") {
        return odata({ No: "2" });
      }
      return headers?.Prefer === undefined ? batch(part(0, { No: "1" })) : { kind: "preflightRefused", what: "Prefer" };
    });
    const asking = clientOf(transport);
    expect(await readCalls(asking, [call("S"), call("T")])).toEqual([ok({ No: "1" }), ok({ No: "2" })]);
    await readCalls(asking, [call("S"), call("T")]);
    expect(transport.requests.map(({ method, headers }) => [method, headers?.Prefer !== undefined])).toEqual([
      ["POST", true],
      ["POST", false],
      ["GET", false],
      ["POST", false],
      ["GET", false],
    ]);
  });

  it("asks nothing more where a server does not let the page send its sign-in", async () => {
    const transport = fakeTransport({ kind: "preflightRefused", what: "Authorization" });
    expect(await readCalls(clientOf(transport), [call("S"), call("T")])).toMatchObject([
      { problem: { kind: "preflightRefused", host: "bc.test", what: "Authorization" } },
      { problem: { kind: "preflightRefused" } },
    ]);
    expect(transport.requests).toHaveLength(1);
  });

  it.each([
    ["answers in multipart", response(200, "--batchresponse_1\r\nContent-Type: application/http\r\n")],
    ["answers something else", response(200, '{"value":[]}')],
    ["is cut short", response(200, '{"responses":[{"id":"0"')],
  ])("asks one by one when a $batch %s", async (_name, reply) => {
    const transport = fakeTransport(({ method }) => (method === "POST" ? reply : odata({ No: "1" })));
    expect(await readCalls(clientOf(transport), [call("S"), call("T")])).toEqual([ok({ No: "1" }), ok({ No: "1" })]);
  });

  it.each([
    ["is missing", []],
    ["has no id", [{ status: 200, body: {} }]],
    ["has no status", [{ id: "1", body: {} }]],
    ["is no object", [7]],
    ["met a busy server", [{ id: "1", status: 429, body: "" }]],
  ])("asks a part again alone that %s", async (_name, parts) => {
    const transport = fakeTransport(batch(part(0, { No: "1" }), ...(parts as object[])), odata({ No: "2" }));
    expect(await readCalls(clientOf(transport), [call("S"), call("T")])).toEqual([ok({ No: "1" }), ok({ No: "2" })]);
    expect(sent(transport).slice(1)).toEqual([
      "GET https://bc.test/BC/ODataV4/Company('A')/T?$filter=No%20eq%20'O''Hara'",
    ]);
  });

  it.each([
    ["is slow", { kind: "timeout", afterMs: 1 } as const, "timeout"],
    ["refuses the sign-in", response(401, ""), "unauthorized"],
    ["is busy for long", response(429, "", { "Retry-After": "600" }), "throttled"],
    ["is a web page", response(200, "<html>"), "notBusinessCentral"],
  ])("asks no more when the whole server %s", async (_name, reply, kind) => {
    const transport = fakeTransport(reply);
    const answers = await readCalls(clientOf(transport), [call("S"), call("T")]);
    expect(answers).toMatchObject([
      { ok: false, problem: { kind } },
      { ok: false, problem: { kind } },
    ]);
    expect(transport.requests).toHaveLength(1);
  });

  it.each(["crossOrigin", "unreachable"] as const)(
    "spares the others when the first of single questions is %s too, and does not blame the $batch",
    async (kind) => {
      const transport = fakeTransport({ kind });
      const asking = clientOf(transport);
      expect(
        await readCalls(
          asking,
          ["S", "T", "U"].map((service) => call(service)),
        ),
      ).toMatchObject([{ problem: { kind } }, { problem: { kind } }, { problem: { kind } }]);
      expect(transport.requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
      await readCalls(
        asking,
        ["S", "T"].map((service) => call(service)),
      );
      expect(transport.requests[2]?.method).toBe("POST");
    },
  );
});

describe("an answer of several pages", () => {
  const page = (row: object, next: string | null) =>
    response(
      200,
      JSON.stringify({ "@odata.context": "x", value: [row], ...(next === null ? {} : { "@odata.nextLink": next }) }),
    );
  const NEXT = "https://bc.test/BC/ODataV4/Company('A')/S?$skiptoken=1";

  it("is read to its end", async () => {
    const transport = fakeTransport(page({ No: "1" }, NEXT), page({ No: "2" }, null));
    expect(await readCalls(clientOf(transport), [call("S")])).toEqual([{ ok: true, rows: [{ No: "1" }, { No: "2" }] }]);
    expect(transport.requests[1]?.url).toBe(NEXT);
  });

  it("follows a link that is relative to the page", async () => {
    const transport = fakeTransport(page({ No: "1" }, "S?$skiptoken=1"), page({ No: "2" }, null));
    expect(await readCalls(clientOf(transport), [call("S")])).toEqual([{ ok: true, rows: [{ No: "1" }, { No: "2" }] }]);
    expect(transport.requests[1]?.url).toBe(NEXT);
  });

  it.each([
    ["https://evil.test/BC/ODataV4/S", { kind: "otherServer", host: "bc.test", other: "evil.test" }],
    ["https://inner.local:7048/BC/ODataV4/S", { kind: "otherServer", host: "bc.test", other: "inner.local:7048" }],
    ["//evil.test/BC/ODataV4/S", { kind: "otherServer", host: "bc.test", other: "evil.test" }],
    ["https://bc.test.evil.test/BC/ODataV4/S", { kind: "otherServer", host: "bc.test", other: "bc.test.evil.test" }],
    ["http://bc.test/BC/ODataV4/S", { kind: "otherServer", host: "bc.test", other: "bc.test" }],
    ["https://bc.test/other", { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" }],
    ["../../../other", { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" }],
    ["https://bc.test\t.evil.test/BC/ODataV4/S", { kind: "notBusinessCentral", host: "bc.test", got: "otherJson" }],
  ])("never takes the key to %s", async (next, problem) => {
    const transport = fakeTransport(page({ No: "1" }, next), page({ No: "2" }, null));
    expect(await readCalls(clientOf(transport), [call("S")])).toEqual([{ ok: false, problem }]);
    expect(transport.requests).toHaveLength(1);
  });

  it("is no answer when one page fails", async () => {
    const transport = fakeTransport(page({ No: "1" }, NEXT), response(500, "{}"));
    expect(await readCalls(clientOf(transport), [call("S")])).toMatchObject([
      { ok: false, problem: { kind: "refused" } },
    ]);
  });

  it("is given up when it never ends", async () => {
    const transport = fakeTransport(page({ No: "1" }, NEXT));
    expect(await readCalls(clientOf(transport), [call("S")])).toMatchObject([{ ok: false }]);
    expect(transport.requests).toHaveLength(20);
  });
});

describe("rootOf", () => {
  it.each([
    ["https://bc.test/BC/ODataV4/Company('A')", "https://bc.test/BC/ODataV4"],
    ["https://bc.test/ODataV4/Company('ODataV4/x')", "https://bc.test/ODataV4"],
    [
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0/companies(1)",
      "https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0",
    ],
  ])("of %s", (root, expected) => {
    expect(rootOf({ root })).toBe(expected);
  });
});

describe("the company that an answer is about", () => {
  const answer = (context: string) =>
    response(200, JSON.stringify({ "@odata.context": `https://bc.test/BC/${context}`, value: [{ No: "1" }] }));

  it.each([
    ["its own", "ODataV4/$metadata#Company('A')/S"],
    ["its own in other letters", "ODataV4/$metadata#Company('a')/S"],
    ["its own, encoded", "ODataV4/$metadata#Company(%27A%27)/S(No)"],
    ["none at all", "ODataV4/$metadata#S"],
  ])("may be %s", async (_name, context) => {
    expect(await readCalls(clientOf(fakeTransport(answer(context))), [call("S")])).toEqual([ok({ No: "1" })]);
  });

  it.each([
    ["another one", "ODataV4/$metadata#Company('B')/S", ADDRESS, "A", "B"],
    [
      "another one of the API",
      "api/v2.0/$metadata#companies(c2)/customers",
      { ...ADDRESS, root: "https://bc.test/BC/api/v2.0/companies(c1)" },
      "c1",
      "c2",
    ],
  ])("is not believed when it is %s", async (_name, context, address, asked, got) => {
    expect(await readCalls(clientOf(fakeTransport(answer(context))), [call("S", { address })])).toEqual([
      { ok: false, problem: { kind: "wrongAnswer", service: "S", asked, got } },
    ]);
  });
});
