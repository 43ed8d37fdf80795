import type { ResourceKey, ResourceStrings } from "../../../strings/resources";

/** The name of a text of this page. */
export type WordKey = ResourceKey<"readiness">;

export type Words = ResourceStrings<"readiness">;
