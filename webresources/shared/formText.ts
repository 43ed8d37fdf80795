import type { ResourceKey } from "../../strings/resources";
import { resourceStrings } from "./resourceStrings";

export type FormTextKey = ResourceKey<"forms">;

/** Texts of the form scripts. */
export const formText = resourceStrings("forms");
