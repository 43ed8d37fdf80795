import { BATCH_HEADERS } from "./batch";

/** What a server must allow a page so that it can send what it sends: guide, set-up, health check and the proxies' recipes name the same. */
export const PAGE_ACCESS = {
  methods: ["GET", "POST"],
  /** Request headers for which a browser asks leave. */
  headers: ["Authorization", "Content-Type", ...Object.keys(BATCH_HEADERS)],
  /** Response headers that a browser keeps from pages otherwise. */
  exposed: ["Retry-After"],
} as const;
