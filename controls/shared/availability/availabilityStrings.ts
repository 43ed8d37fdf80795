import type { GroupKey, GroupStrings } from "../../../strings/resources";

type Groups = "common" | "signIn" | "problems" | "availability";

export type AvailabilityStringKey = GroupKey<Groups>;

/** The texts that every control about availability has. */
export type AvailabilityStrings = GroupStrings<Groups>;
