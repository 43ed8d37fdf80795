import { fetchTransport, transportWith } from "../../../browser/fetchTransport";
import { secret } from "../../../core/values/secret";
import type { HttpRequest } from "../../../core/ports";

type Answer = (url: string, init: RequestInit) => Promise<Response>;

const URL_ASKED = "https://bc.test/BC/ODataV4/Company('A')/ItemCard?$top=1";
const REQUEST: HttpRequest = {
  method: "GET",
  url: URL_ASKED,
  credentials: { kind: "basic", userName: "LÆSER", accessKey: secret("kø:1"), origin: "https://bc.test" },
};

const realFetch = globalThis.fetch;
let asked: { url: string; init: RequestInit }[] = [];

function answerWith(answer: Answer): void {
  asked = [];
  globalThis.fetch = ((url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(url, init);
  }) as typeof fetch;
}

const refuse = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));

afterEach(() => {
  globalThis.fetch = realFetch;
  jest.useRealTimers();
});

describe("fetchTransport", () => {
  it("sends user and key as UTF-8 and nothing of the page", async () => {
    answerWith(() => Promise.resolve(new Response("{}", { status: 200, headers: { "Retry-After": "3" } })));
    const outcome = await fetchTransport.send(REQUEST);
    expect(outcome).toMatchObject({ kind: "response", status: 200, body: "{}" });
    if (outcome.kind === "response") {
      expect([outcome.header("retry-after"), outcome.header("X-None")]).toEqual(["3", null]);
    }

    const [{ url, init } = { url: "", init: {} }] = asked;
    expect(url).toBe(URL_ASKED);
    expect(init).toMatchObject({
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    const sent = new Headers(init.headers).get("Authorization") ?? "";
    expect(Buffer.from(sent.replace("Basic ", ""), "base64").toString("utf8")).toBe("LÆSER:kø:1");
  });

  it("gives a file as Base64, and the words of a refusal as they are", async () => {
    const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0xff, 0x00]);
    answerWith(() => Promise.resolve(new Response(bytes)));
    expect(await fetchTransport.send({ ...REQUEST, wants: "file" })).toMatchObject({ body: "JVBERi3/AA==" });
    expect(new Headers(asked[0]?.init.headers).get("Accept")).toBe("*/*");
    answerWith(() => Promise.resolve(new Response("no", { status: 403 })));
    expect(await fetchTransport.send({ ...REQUEST, wants: "file" })).toMatchObject({ status: 403, body: "no" });
  });

  it("passes a refusal of the server on instead of throwing", async () => {
    answerWith(() => Promise.resolve(new Response("no", { status: 401 })));
    expect(await fetchTransport.send(REQUEST)).toMatchObject({ kind: "response", status: 401, body: "no" });
  });

  it("does not follow a redirect", async () => {
    answerWith(() => Promise.resolve(Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" })));
    expect(await fetchTransport.send(REQUEST)).toEqual({ kind: "redirected" });
  });

  it.each([
    ["nobody answers", () => refuse(), "unreachable"],
    [
      "the server answers a page that it does not allow",
      (_url: string, init: RequestInit) => (init.mode === "no-cors" ? Promise.resolve(new Response()) : refuse()),
      "crossOrigin",
    ],
    [
      "only that one call broke",
      (_url: string, init: RequestInit) =>
        new Headers(init.headers).get("Authorization")?.startsWith("Basic ") === true
          ? refuse()
          : Promise.resolve(new Response()),
      "unreachable",
    ],
    [
      "a plain call is sent to a page for signing in",
      (_url: string, init: RequestInit) =>
        new Headers(init.headers).has("Authorization")
          ? refuse()
          : Promise.resolve(Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" })),
      "redirected",
    ],
  ] as const)("tells why there is no answer when %s", async (_name, answer, kind) => {
    answerWith(answer);
    expect(await fetchTransport.send(REQUEST)).toEqual({ kind });
  });

  it("never sends the key along when it finds out why there is no answer", async () => {
    answerWith(() => refuse());
    await fetchTransport.send(REQUEST);
    expect(asked.slice(1).map(({ url, init }) => [url, new Headers(init.headers).get("Authorization")])).toEqual([
      [URL_ASKED, "Probe"],
      [URL_ASKED, null],
      [URL_ASKED, null],
    ]);
  });

  // A browser refuses what a server's preflight does not allow; plain questions need no preflight.
  const allowing =
    (headers: readonly string[], methods: readonly string[] = ["GET", "POST"]): Answer =>
    (_url, init) => {
      const asks = [...new Headers(init.headers).keys()].filter((name) => name !== "accept");
      const isAllowed =
        init.mode === "no-cors" ||
        asks.length === 0 ||
        (methods.includes(init.method ?? "GET") && asks.every((name) => headers.includes(name)));
      return isAllowed ? Promise.resolve(new Response("", { status: 401 })) : refuse();
    };
  const BATCH: HttpRequest = {
    ...REQUEST,
    method: "POST",
    url: "https://bc.test/BC/ODataV4/$batch",
    headers: { Prefer: "odata.continue-on-error" },
    body: "{}",
  };

  it.each([
    ["nothing but plain questions, as where OPTIONS is answered 401", allowing([]), REQUEST, "Authorization"],
    ["no Prefer", allowing(["authorization", "content-type"]), BATCH, "Prefer"],
    ["no Content-Type", allowing(["authorization", "prefer"]), BATCH, "Content-Type"],
    ["no POST", allowing(["authorization", "content-type", "prefer"], ["GET"]), BATCH, "POST"],
  ] as const)("names what is not allowed where a server allows %s", async (_name, answer, request, what) => {
    answerWith(answer);
    expect(await fetchTransport.send(request)).toEqual({ kind: "preflightRefused", what });
    expect(asked.filter(({ init }) => JSON.stringify(init.headers ?? {}).includes("Basic "))).toHaveLength(1);
  });

  it("tells the page's own policy from a server that is not there", async () => {
    const target = new EventTarget();
    const page = globalThis as { document?: unknown };
    page.document = target;
    answerWith(() => {
      target.dispatchEvent(
        Object.assign(new Event("securitypolicyviolation"), { blockedURI: "https://bc.test/BC/ODataV4" }),
      );
      return refuse();
    });
    const outcome = await fetchTransport.send(REQUEST);
    delete page.document;
    expect(outcome).toEqual({ kind: "policy" });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["another server", "https://evil.test/BC/ODataV4/X"],
    ["another port", "https://bc.test:8443/BC/ODataV4/X"],
    ["a server without encryption", "http://bc.test/BC/ODataV4/X"],
    ["a host with a tab in it", "https://bc.test\t.evil.test/BC/ODataV4/X"],
    ["a user in front of the host", "https://bc.test@evil.test/BC/ODataV4/X"],
    ["a backslash behind the host", "https://evil.test\\@bc.test/BC/ODataV4/X"],
  ])("sends nothing to %s", async (_name, url) => {
    answerWith(() => Promise.resolve(new Response("{}", { status: 200 })));
    expect(await fetchTransport.send({ ...REQUEST, url })).toEqual({ kind: "otherServer" });
    expect(asked).toEqual([]);
  });

  it("gives up after twenty seconds", async () => {
    jest.useFakeTimers();
    answerWith(
      (_url, init) =>
        new Promise((_resolve, reject) =>
          init.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
        ),
    );
    const outcome = fetchTransport.send(REQUEST);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await outcome).toEqual({ kind: "timeout", afterMs: 20_000 });
  });

  it("stops when the caller no longer wants the answer", async () => {
    const controller = new AbortController();
    answerWith(
      (_url, init) =>
        new Promise((_resolve, reject) =>
          init.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
        ),
    );
    const outcome = fetchTransport.send({ ...REQUEST, cancellation: controller.signal });
    controller.abort();
    expect(await outcome).toEqual({ kind: "cancelled" });
  });

  it("sends nothing when the caller has already gone", async () => {
    answerWith(() => refuse());
    const controller = new AbortController();
    controller.abort();
    expect(await fetchTransport.send({ ...REQUEST, cancellation: controller.signal })).toEqual({ kind: "cancelled" });
    expect(asked).toEqual([]);
  });
});

describe("a transport for a person who signs in", () => {
  const signIn = { tenantId: "t", clientId: "c", scope: "s" };
  const request: HttpRequest = {
    method: "GET",
    url: URL_ASKED,
    credentials: { kind: "entraId", signIn, origin: "https://bc.test" },
  };
  const noWindow = () => Promise.reject(new Error("A transport opens no window."));

  it("sends the token and keeps it to itself", async () => {
    answerWith(() => Promise.resolve(new Response("{}", { status: 200 })));
    const wanted: unknown[] = [];
    const tokens = {
      token: (each: unknown) => (wanted.push(each), Promise.resolve({ ok: true, token: secret("token-1") } as const)),
      signIn: noWindow,
    };
    const outcome = await transportWith(tokens).send(request);
    expect(wanted).toEqual([signIn]);
    expect(new Headers(asked[0]?.init.headers).get("Authorization")).toBe("Bearer token-1");
    expect(JSON.stringify(outcome)).not.toContain("token-1");
  });

  it("does not even ask for a token for another server", async () => {
    answerWith(() => Promise.resolve(new Response("{}", { status: 200 })));
    const token = () => Promise.reject(new Error("No token is for this server."));
    const outcome = await transportWith({ token, signIn: noWindow }).send({
      ...request,
      url: "https://bc.test\t.evil.test/",
    });
    expect([outcome, asked]).toEqual([{ kind: "otherServer" }, []]);
  });

  it("sends nothing without a token", async () => {
    answerWith(() => Promise.resolve(new Response("{}", { status: 200 })));
    const problem = { kind: "needed" } as const;
    expect(
      await transportWith({ token: () => Promise.resolve({ ok: false, problem }), signIn: noWindow }).send(request),
    ).toEqual({ kind: "signIn", problem });
    expect(asked).toEqual([]);
  });
});
