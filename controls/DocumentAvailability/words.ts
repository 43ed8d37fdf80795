import type { ResourceKey, ResourceStrings } from "../../strings/resources";

export type DocumentWordKey = ResourceKey<"DocumentAvailability">;

export type DocumentWords = ResourceStrings<"DocumentAvailability">;
