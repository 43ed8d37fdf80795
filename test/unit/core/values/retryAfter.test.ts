import { retryAfterMs, retryAfterSeconds } from "../../../../core/values/retryAfter";

const NOW = new Date("2026-11-02T09:00:00Z");

test.each([
  ["7", 7, 7_000],
  [" 0 ", 0, 0],
  ["Mon, 02 Nov 2026 09:00:04 GMT", null, 4_000],
  ["Mon, 02 Nov 2026 08:00:00 GMT", null, 0],
  ["1.5", null, null],
  ["-3", null, null],
  ["soon", null, null],
  ["", null, null],
  [null, null, null],
])("Retry-After %j is %j whole seconds and %j milliseconds from now", (header, seconds, ms) => {
  expect([retryAfterSeconds(header), retryAfterMs(header, NOW)]).toEqual([seconds, ms]);
});
