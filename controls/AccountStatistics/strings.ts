import type { ResourceKey, ResourceStrings } from "../../strings/resources";
import type { RenderContextOf } from "../shared/renderContext";

/** The name of a text of this control. */
export type StringKey = ResourceKey<"AccountStatistics">;

export type Strings = ResourceStrings<"AccountStatistics">;

export type RenderContext = RenderContextOf<Strings>;
