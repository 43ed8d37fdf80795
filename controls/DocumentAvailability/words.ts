import type { ResourceStrings } from "../../strings/resources";

export type DocumentWords = ResourceStrings<"DocumentAvailability">;
