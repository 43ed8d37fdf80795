import { DOCUMENT_TABLES } from "../../../core/documents/documentTable";
import { documentStore } from "../../../webresources/shared/documentStore";

const ID = "a0000000-0000-0000-0000-000000000001";
const { order, quote } = DOCUMENT_TABLES;

let calls: { readonly url: string; readonly init: RequestInit }[];

function answer(status: number, body: unknown = ""): void {
  calls = [];
  globalThis.fetch = ((url: string, init: RequestInit) => {
    calls.push({ url, init });
    return Promise.resolve(
      new Response(status === 204 ? null : typeof body === "string" ? body : JSON.stringify(body), { status }),
    );
  }) as typeof fetch;
}

const store = documentStore("https://sales.test");
const STATE = { select: ["statecode"] };

describe("reading a document's state", () => {
  it("asks the server past the cache, with the session of the page", async () => {
    answer(200, { "@odata.etag": 'W/"7"', statecode: 0 });
    expect(await store.row(order.table, ID, STATE)).toMatchObject({
      ok: true,
      value: { statecode: 0, "@odata.etag": 'W/"7"' },
    });
    expect(calls[0]).toMatchObject({
      url: `https://sales.test/api/data/v9.2/salesorders(${ID})?$select=statecode`,
      init: { cache: "no-store", credentials: "same-origin" },
    });
  });

  it.each([
    [
      "the privilege that is missing",
      403,
      { error: { code: "0x80040220", message: "Principal user is missing prvReadOrder privilege" } },
      { kind: "noPermission", privilege: "prvReadOrder" },
    ],
    ["its status where it has no words", 500, "<html>", { kind: "failed", detail: "HTTP 500" }],
  ])("hands on %s", async (_name, status, body, expected) => {
    answer(status, body);
    expect(await store.row(order.table, ID, STATE)).toEqual({ ok: false, problem: expected });
  });
});

describe("writing a document's state", () => {
  it.each([
    ["an order", order, "salesorders", { statecode: 1, statuscode: 3 }],
    ["a quote", quote, "quotes", { statecode: 1, statuscode: 2 }],
  ])("holds for one version of %s only", async (_name, table, set, body) => {
    answer(204);
    expect(await store.update(table.table, ID, table.submitted, 'W/"7"')).toEqual({ kind: "written" });
    expect(calls[0]?.url).toBe(`https://sales.test/api/data/v9.2/${set}(${ID})`);
    expect(calls[0]?.init).toMatchObject({
      method: "PATCH",
      headers: { "If-Match": 'W/"7"', "Content-Type": "application/json" },
    });
    expect(calls[0]?.init.body).toBe(JSON.stringify(body));
  });

  it("tells that the row is of another version", async () => {
    answer(412, { error: { message: "The version of the existing record doesn't match." } });
    expect(await store.update(order.table, ID, order.submitted, 'W/"7"')).toEqual({ kind: "conflict" });
  });

  it("hands on why the server refuses", async () => {
    answer(400, { error: { message: "Order integration is off." } });
    expect(await store.update(order.table, ID, order.submitted, 'W/"7"')).toEqual({
      kind: "failed",
      problem: { kind: "failed", detail: "Order integration is off." },
    });
  });
});

describe("without an answer", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it("nothing is known", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await store.row(order.table, ID, STATE)).toEqual({ ok: false, problem: { kind: "unreachable" } });
    expect(await store.update(order.table, ID, order.submitted, "x")).toEqual({
      kind: "failed",
      problem: { kind: "unreachable" },
    });
  });

  it("a call is given up after half a minute", async () => {
    jest.useFakeTimers();
    globalThis.fetch = ((_url: string, init: RequestInit) =>
      new Promise((_resolve, reject) =>
        init.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      )) as typeof fetch;
    const answered = jest.fn();
    void store.row(order.table, ID, STATE).then(answered);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(answered).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledWith({ ok: false, problem: { kind: "unreachable" } });
  });
});
