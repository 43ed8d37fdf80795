/** By which way pages in Sales reach Business Central. */
export const WAYS = ["direct", "relay", "virtual"] as const;

export type Way = (typeof WAYS)[number];
