import { ConnectionWay } from "../tables/Connection.generated";

/** By which way a page in Sales reaches Business Central. */
export const WAYS = ["direct", "relay", "virtual"] as const;

export type Way = (typeof WAYS)[number];

const VALUES: Readonly<Record<Way, ConnectionWay>> = {
  direct: ConnectionWay.Direct,
  relay: ConnectionWay.Relay,
  virtual: ConnectionWay.VirtualTables,
};

/** The way that a row names. A row from before there were ways, and one that names none, is asked directly. */
export function wayNamed(value: unknown): Way {
  return WAYS.find((way) => VALUES[way] === value) ?? "direct";
}

export function wayValue(way: Way): ConnectionWay {
  return VALUES[way];
}
