import type { ResourceKey, ResourceStrings } from "../../strings/resources";

/** The name of a text of this control. */
export type WordKey = ResourceKey<"AccountStatistics">;

export type Words = ResourceStrings<"AccountStatistics">;
