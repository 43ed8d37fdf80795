import type { ResourceKey, ResourceStrings } from "../../strings/resources";

/** The name of a text of this control. */
export type WordKey = ResourceKey<"ItemAvailability">;

export type ItemWords = ResourceStrings<"ItemAvailability">;
