import type { ResourceKey } from "../../strings/resources";
import { resourceStrings } from "./resourceStrings";

export type CommandTextKey = ResourceKey<"commands">;

/** Texts of the commands. */
export const commandText = resourceStrings("commands");
