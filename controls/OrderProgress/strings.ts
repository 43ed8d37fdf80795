import type { ResourceKey, ResourceStrings } from "../../strings/resources";
import type { RenderContextOf } from "../shared/renderContext";

/** The name of a text of this control. */
export type StringKey = ResourceKey<"OrderProgress">;

export type Strings = ResourceStrings<"OrderProgress">;

export type RenderContext = RenderContextOf<Strings>;
