import { countByAge } from "../../../../core/synchronisation/ages";

const NOW = new Date("2026-11-20T12:00:00Z");

it.each([
  ["2026-11-20T12:30:00Z", "hour"],
  ["2026-11-20T11:00:01Z", "hour"],
  ["2026-11-20T11:00:00Z", "day"],
  ["2026-11-19T12:00:00Z", "week"],
  ["2026-11-13T12:00:01Z", "week"],
  ["2026-11-13T12:00:00Z", "longer"],
])("what stands since %s counts as %s", (since, age) => {
  expect(countByAge([new Date(since)], NOW)).toEqual({ hour: 0, day: 0, week: 0, longer: 0, [age]: 1 });
});
