import type { ResourceKey, ResourceStrings } from "../../strings/resources";

/** The name of a text of this control. */
export type StringKey = ResourceKey<"ItemAvailability">;

export type ItemStrings = ResourceStrings<"ItemAvailability">;
