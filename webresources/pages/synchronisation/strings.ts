import type { ResourceStrings } from "../../../strings/resources";

export type Strings = ResourceStrings<"synchronisation">;
