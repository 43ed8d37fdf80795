import { DOCUMENT_TABLES } from "../../../core/documents/documentTable";
import { webApiWriter } from "../../../webresources/shared/webApiWriter";

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

const writer = webApiWriter("https://sales.test");

describe("reading a document's state", () => {
  it("asks the server past the cache, with the session of the page", async () => {
    answer(200, { "@odata.etag": 'W/"7"', statecode: 0 });
    expect(await writer.read(order, ID)).toEqual({ kind: "row", statecode: 0, etag: 'W/"7"' });
    expect(calls[0]).toMatchObject({
      url: `https://sales.test/api/data/v9.2/salesorders(${ID})?$select=statecode`,
      init: { cache: "no-store", credentials: "same-origin" },
    });
  });

  it.each([
    [
      "the server's words",
      403,
      { error: { code: "0x80040220", message: "Principal user is missing prvReadOrder privilege" } },
      { kind: "refused", detail: "Principal user is missing prvReadOrder privilege" },
    ],
    ["its status where it has no words", 500, "<html>", { kind: "refused", detail: "HTTP 500" }],
    ["an answer that is no row", 200, { value: [] }, { kind: "refused", detail: "HTTP 200" }],
  ])("hands on %s", async (_name, status, body, expected) => {
    answer(status, body);
    expect(await writer.read(order, ID)).toEqual(expected);
  });
});

describe("writing a document's state", () => {
  it.each([
    ["an order", order, "salesorders", { statecode: 1, statuscode: 3 }],
    ["a quote", quote, "quotes", { statecode: 1, statuscode: 2 }],
  ])("holds for one version of %s only", async (_name, table, set, body) => {
    answer(204);
    expect(await writer.write(table, ID, 'W/"7"')).toEqual({ kind: "written" });
    expect(calls[0]?.url).toBe(`https://sales.test/api/data/v9.2/${set}(${ID})`);
    expect(calls[0]?.init).toMatchObject({
      method: "PATCH",
      headers: { "If-Match": 'W/"7"', "Content-Type": "application/json" },
    });
    expect(calls[0]?.init.body).toBe(JSON.stringify(body));
  });

  it("tells that the row is of another version", async () => {
    answer(412, { error: { message: "The version of the existing record doesn't match." } });
    expect(await writer.write(order, ID, 'W/"7"')).toEqual({ kind: "conflict" });
  });

  it("hands on why the server refuses", async () => {
    answer(400, { error: { message: "Order integration is off." } });
    expect(await writer.write(order, ID, 'W/"7"')).toEqual({ kind: "refused", detail: "Order integration is off." });
  });
});

describe("without an answer", () => {
  it("nothing is known", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await writer.read(order, ID)).toEqual({ kind: "unreachable" });
    expect(await writer.write(order, ID, "x")).toEqual({ kind: "unreachable" });
  });

  it("a call is given up after half a minute", async () => {
    jest.useFakeTimers();
    globalThis.fetch = ((_url: string, init: RequestInit) =>
      new Promise((_resolve, reject) =>
        init.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      )) as typeof fetch;
    const reading = writer.read(order, ID);
    jest.advanceTimersByTime(30_000);
    expect(await reading).toEqual({ kind: "unreachable" });
    jest.useRealTimers();
  });
});
