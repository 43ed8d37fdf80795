/** How long something has stood: under an hour, a day, a week, or longer. */
export const AGES = ["hour", "day", "week", "longer"] as const;
export type Age = (typeof AGES)[number];

const HOUR_MS = 60 * 60_000;
const LIMITS: readonly (readonly [Age, number])[] = [
  ["hour", HOUR_MS],
  ["day", 24 * HOUR_MS],
  ["week", 7 * 24 * HOUR_MS],
];

/** How many of some moments fall into each age. A moment that is yet to come has just begun. */
export function countByAge(since: readonly Date[], now: Date): Readonly<Record<Age, number>> {
  const counts = { hour: 0, day: 0, week: 0, longer: 0 };
  for (const moment of since) {
    counts[ageOf(now.getTime() - moment.getTime())] += 1;
  }
  return counts;
}

function ageOf(ms: number): Age {
  return LIMITS.find(([, limit]) => ms < limit)?.[0] ?? "longer";
}
