/** What BC online allows, as far as one asks for it here. */
export interface LimitSettings {
  /** Requests of one user within a sliding window; null = not counted. A $batch is one request. */
  readonly rate: { readonly requests: number; readonly seconds: number } | null;
  /** Requests of one user worked on at once, and how many more may wait; null = no limit. */
  readonly concurrency: { readonly running: number; readonly queued: number } | null;
  /** Most entities of one answer. */
  readonly maxPageSize: number;
  /** Retry-After of refusals; null = none. BC documents the refusals and promises no such header. */
  readonly retryAfterSeconds: number | null;
  /** false: every request is answered 503. */
  readonly isAvailable: boolean;
}

const ONLINE_RATE = { requests: 6000, seconds: 300 } as const;

/** "Operational limits for Business Central online", OData requests: all of them in force. */
export const ONLINE_LIMITS: LimitSettings = {
  rate: ONLINE_RATE,
  concurrency: { running: 5, queued: 95 },
  maxPageSize: 20_000,
  retryAfterSeconds: 10,
  isAvailable: true,
};

/** At start and after a reset: as online, but requests are not counted, so that tests and benches may run long. */
export const DEFAULT_LIMITS: LimitSettings = { ...ONLINE_LIMITS, rate: null };
