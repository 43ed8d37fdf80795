import { readDateTime } from "../../../../../sandbox/sales/writes/readDateTime";
import { makeColumn } from "../makeColumn";

const day = makeColumn({ type: "datetime", behavior: "dateOnly", format: "date" });
const moment = makeColumn({ type: "datetime", behavior: "userLocal", format: "datetime" });

test.each([
  [day, "2026-11-22", "2026-11-22"],
  [moment, "2026-11-22T07:00:00Z", "2026-11-22T07:00:00Z"],
  [moment, "2026-11-22T07:00Z", "2026-11-22T07:00:00Z"],
  [moment, "2026-11-22T07:00:00.987+01:00", "2026-11-22T06:00:00Z"],
])("%# keeps %s as UTC", (column, text, value) => {
  expect(readDateTime(column, text)).toEqual({ ok: true, value });
});

test.each([
  [day, "2026-13-01", "expected type 'Edm.Date'"],
  [day, "2026-11-22T07:00:00Z", "expected type 'Edm.Date'"],
  [moment, "2026-11-22", "time zone information is missing"],
  [moment, "2026-11-22T07:00:00", "time zone information is missing"],
  [moment, "2026-11-22T27:00:00Z", "expected type 'Edm.DateTimeOffset'"],
  [moment, "tomorrow", "expected type 'Edm.DateTimeOffset'"],
])("%# refuses %s", (column, text, reason) => {
  expect(readDateTime(column, text)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string });
});
