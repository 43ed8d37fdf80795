import { tryServer } from "../../../browser/tryServer";

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe("trying a server from this browser", () => {
  it("sends what an order form sends, and no sign-in", async () => {
    const asked: { readonly url: string; readonly init: RequestInit }[] = [];
    globalThis.fetch = ((url: string, init: RequestInit) => {
      asked.push({ url, init });
      return Promise.resolve(new Response("", { status: 401 }));
    }) as typeof fetch;
    expect(await tryServer("https://bc.test/BC/ODataV4")).toEqual({ kind: "allowed" });
    expect(asked).toMatchObject([
      { url: "https://bc.test/BC/ODataV4/$batch", init: { method: "POST", credentials: "omit" } },
    ]);
    expect(Object.fromEntries(new Headers(asked[0]?.init.headers))).toEqual({
      authorization: "Probe",
      "content-type": "application/json",
      prefer: "odata.continue-on-error",
    });
  });

  it("tells that nobody answers", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await tryServer("https://bc.test/BC/ODataV4")).toEqual({ kind: "unreachable" });
  });
});
