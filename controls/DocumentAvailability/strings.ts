import type { ResourceKey, ResourceStrings } from "../../strings/resources";

export type DocumentStringKey = ResourceKey<"DocumentAvailability">;

export type DocumentStrings = ResourceStrings<"DocumentAvailability">;
