import type { GroupKey, GroupStrings } from "../../../strings/resources";
import type { Surroundings } from "../availability/describeLine";

type Groups = "common" | "signIn" | "problems" | "availability" | "itemDetails";

export type DetailsWordKey = GroupKey<Groups>;

/** The texts of every control that shows the details of an item. */
export type DetailsWords = GroupStrings<Groups>;

export type DetailsSurroundings = Surroundings & { readonly words: DetailsWords };
