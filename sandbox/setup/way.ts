/** By which way pages in Sales reach Business Central. */
export const WAYS = ["direct", "relay"] as const;

export type Way = (typeof WAYS)[number];
