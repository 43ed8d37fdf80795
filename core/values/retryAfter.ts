/** Whole seconds that a `Retry-After` asks to wait; null where it says a date, nothing or nonsense. */
export function retryAfterSeconds(header: string | null): number | null {
  const text = header?.trim() ?? "";
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Milliseconds to wait by a `Retry-After`, which says whole seconds or the date itself (RFC 9110): 0 for one that has passed, null for neither. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const seconds = retryAfterSeconds(header);
  const wait = seconds === null ? dateIn(header) - now.getTime() : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Every date begins with the name of its day; `Date.parse` alone takes "1.5" for a day of May. */
function dateIn(header: string | null): number {
  return /^\s*[a-z]/i.test(header ?? "") ? Date.parse(header ?? "") : Number.NaN;
}
