import { RequestQueue } from "../../../relay/businessCentral/requestQueue";

describe("a Business Central that asks to wait", () => {
  test.each([
    ["by seconds", "4", "4"],
    ["by a date, as proxies write it", "Mon, 02 Nov 2026 09:00:04 GMT", "4"],
    ["for no time", "0", null],
    ["without saying how long", null, null],
  ])("%s is left alone for so long", async (_name, retryAfter, told) => {
    const queue = new RequestQueue({ atOnce: 5, waiting: 5, waitMs: 1_000 }, () => Date.UTC(2026, 10, 2, 9));
    await queue.run("user", () => Promise.resolve(queue.holdOff("user", retryAfter)));
    const next = queue.run("user", () => Promise.resolve("asked"));
    await (told === null
      ? expect(next).resolves.toBe("asked")
      : expect(next).rejects.toMatchObject({ headers: { "Retry-After": told } }));
  });
});
