import type { ResourceKey, ResourceStrings } from "../../strings/resources";

/** The name of a text of this control. */
export type StringKey = ResourceKey<"AccountStatistics">;

export type Strings = ResourceStrings<"AccountStatistics">;
