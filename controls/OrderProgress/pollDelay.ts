const FIRST_MS = 30_000;
const LONGEST_MS = 5 * 60_000;
const GROWTH = 1.5;

/**
 * How long to wait before looking again: soon after something happened, ever more rarely while nothing does.
 * @param former the wait before, milliseconds; null at the beginning
 */
export function pollDelay(former: number | null, hasChanged: boolean): number {
  return former === null || hasChanged ? FIRST_MS : Math.min(LONGEST_MS, former * GROWTH);
}
