import { Faults, parseFault } from "../../../../sandbox/control/faults";

describe("parseFault", () => {
  test.each([
    ["no object", null, "A fault is a JSON object"],
    ["no match", { kind: "drop" }, "match must be a text"],
    [
      "an unknown kind",
      { match: "", kind: "explode" },
      'kind must be one of status, body, delay, drop, not "explode".',
    ],
    ["a method that is no text", { match: "", kind: "drop", method: 1 }, "method must be an HTTP method"],
    [
      "a status out of range",
      { match: "", kind: "status", status: 99 },
      "status must be a whole number from 200 to 599.",
    ],
    [
      "headers that are no texts",
      { match: "", kind: "status", headers: { a: 1 } },
      "headers must be an object of texts.",
    ],
    ["a body that is no text", { match: "", kind: "body", body: {} }, "body must be a text"],
    ["a content type that is no text", { match: "", kind: "body", contentType: 1 }, "contentType must be a text"],
    ["a negative delay", { match: "", kind: "delay", delayMs: -1 }, "delayMs must be a whole number"],
    ["a delay without its length", { match: "", kind: "delay" }, "A fault of kind delay needs delayMs."],
    ["no times at all", { match: "", kind: "drop", times: 0 }, "times must be a whole number of 1 or more."],
  ])("refuses %s", (_what, value, reason) => {
    const parsed = parseFault(value);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? "" : parsed.reason).toContain(reason);
  });
});

describe("Faults", () => {
  test("the first that fits meets the request, as often as it says", () => {
    const faults = new Faults();
    faults.add({ match: "/ItemCard", kind: "status", times: 2 });
    faults.add({ match: "", kind: "drop" });
    expect([1, 2, 3].map(() => faults.take("GET", "/BC/ItemCard")?.kind)).toEqual(["status", "status", "drop"]);
  });

  test.each([
    ["the method", { match: "", method: "POST" }, "GET", "/x", false],
    ["the path", { match: "/y" }, "GET", "/x", false],
    ["the decoded path", { match: "Company('A B')" }, "GET", "/Company('A%20B')", true],
    ["a path that cannot be decoded", { match: "%" }, "GET", "/%", true],
  ])("looks at %s", (_what, fault, method, path, meets) => {
    const faults = new Faults();
    faults.add({ kind: "drop", ...fault });
    expect(faults.take(method, path) !== undefined).toBe(meets);
  });
});
