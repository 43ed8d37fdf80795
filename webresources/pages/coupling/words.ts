import type { ResourceStrings } from "../../../strings/resources";

export type Words = ResourceStrings<"coupling">;
