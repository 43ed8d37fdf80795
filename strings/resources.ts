import type { Translate } from "../core/values/translate";
import type english from "./en.json";

/**
 * What each resource of texts holds: groups of the catalogues. Controls have a capital
 * and get a resx beside their bundle; scripts and pages get a web resource.
 */
export const RESOURCES = {
  AccountStatistics: ["time", "common", "signIn", "problems", "AccountStatistics"],
  DocumentAvailability: [
    "time",
    "common",
    "signIn",
    "problems",
    "availability",
    "itemDetails",
    "DocumentAvailability",
    "promiseText",
  ],
  ItemAvailability: ["time", "common", "signIn", "problems", "availability", "itemDetails", "ItemAvailability"],
  OrderProgress: ["time", "OrderProgress"],
  commands: ["commands"],
  diagnostics: ["time", "diagnostics"],
  forms: ["forms"],
  health: ["health"],
  readiness: ["time", "readiness"],
  setup: ["setup"],
  synchronisation: ["time", "synchronisation"],
  coupling: ["time", "synchronisation", "coupling"],
  today: ["time", "today"],
} as const satisfies Readonly<Record<string, readonly Group[]>>;

export type Resource = keyof typeof RESOURCES;

type Catalogue = typeof english;
/** A group of texts that a resource may hold. */
export type Group = Exclude<keyof Catalogue, "language" | "labels">;
type GroupOf<Name extends Resource> = (typeof RESOURCES)[Name][number];

type KeyOf<Name extends Group, Text> = {
  [One in Name]: {
    [Key in keyof Catalogue[One]]: Catalogue[One][Key] extends Text ? Key & string : never;
  }[keyof Catalogue[One]];
}[Name] &
  string;

/** The name of a plain text in some groups; `Culture` is the language of the words as a BCP 47 tag. */
export type GroupKey<Name extends Group> = "Culture" | KeyOf<Name, string>;

/** The name of a text with a form for each of the language's plurals. */
type CountedKey<Name extends Group> = KeyOf<Name, object>;

/** Translates the texts of some groups; a name that they do not have does not compile. */
export type GroupStrings<Name extends Group> = Translate<GroupKey<Name>, CountedKey<Name>>;

/** Translates the texts of one resource. */
export type ResourceStrings<Name extends Resource> = GroupStrings<GroupOf<Name>>;

/** The name of a plain text of a resource. */
export type ResourceKey<Name extends Resource> = GroupKey<GroupOf<Name>>;
