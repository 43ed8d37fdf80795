import { redact, Trace } from "../../../../sandbox/control/trace";

describe("redact", () => {
  test.each([
    ["/BC/ODataV4/ItemCard?$filter=No eq '1'", "/BC/ODataV4/ItemCard?$filter=No eq '1'"],
    ["/a?key=abc&b=1", "/a?key=***&b=1"],
    ["/a?b=1&access_token=abc", "/a?b=1&access_token=***"],
    ["/a?Password=p%26q&x=2", "/a?Password=***&x=2"],
    ["/a?$skiptoken='X'&%24skiptoken='X'", "/a?$skiptoken='X'&%24skiptoken='X'"],
    ["/a?client_secret=s", "/a?client_secret=***"],
  ])("%s becomes %s", (sent, kept) => {
    expect(redact(sent)).toBe(kept);
  });
});

describe("Trace", () => {
  test("keeps the last 5000 requests", () => {
    const trace = new Trace();
    for (let status = 1; status <= 5002; status += 1) {
      trace.add({ at: "", method: "GET", path: "/", status, durationMs: 0 });
    }
    expect(trace.list()).toHaveLength(5000);
    expect(trace.list()[0]?.status).toBe(3);
  });
});
