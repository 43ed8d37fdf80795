import type { GroupKey, GroupStrings } from "../../../strings/resources";
import type { RenderContext } from "../availability/describeLine";

type Groups = "common" | "signIn" | "problems" | "availability" | "itemDetails";

export type DetailsStringKey = GroupKey<Groups>;

/** The texts of every control that shows the details of an item. */
export type DetailsStrings = GroupStrings<Groups>;

export type DetailsRenderContext = RenderContext & { readonly strings: DetailsStrings };
