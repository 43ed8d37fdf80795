import type { ResourceKey, ResourceStrings } from "../../../strings/resources";

/** The name of a text of this page. */
export type StringKey = ResourceKey<"readiness">;

export type Strings = ResourceStrings<"readiness">;
