import type { UserSettings } from "../../../../../sandbox/sales/organization/userSettings";
import { formatDateTime } from "../../../../../sandbox/sales/format/formatDateTime";
import { AMERICAN, NORWEGIAN } from "../../formats";
import { makeColumn } from "../makeColumn";

const norwegian: UserSettings = { languageId: 1044, formats: NORWEGIAN, timeZone: "Europe/Oslo" };
const american: UserSettings = { languageId: 1033, formats: AMERICAN, timeZone: "America/New_York" };
const moment = makeColumn({ type: "datetime", behavior: "userLocal", format: "datetime" });
const dayInZone = makeColumn({ type: "datetime", behavior: "userLocal", format: "date" });
const day = makeColumn({ type: "datetime", behavior: "dateOnly", format: "date" });
const independent = makeColumn({ type: "datetime", behavior: "timeZoneIndependent", format: "datetime" });

test.each([
  ["2026-11-22T23:30:00Z", moment, norwegian, "23.11.2026 00:30"],
  ["2026-11-22T23:30:00Z", moment, american, "11/22/2026 6:30 PM"],
  ["2026-11-22T23:30:00Z", dayInZone, norwegian, "23.11.2026"],
  ["2026-11-02", day, american, "11/2/2026"],
  ["2026-11-22T23:30:00Z", independent, norwegian, "22.11.2026 23:30"],
])("%s", (value, column, settings, expected) => {
  expect(formatDateTime(value, column, settings)).toBe(expected);
});
