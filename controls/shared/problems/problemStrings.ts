import type { GroupStrings } from "../../../strings/resources";

/** The texts about connections and about Business Central's answers, whatever was asked. */
export type ProblemTexts = GroupStrings<"signIn" | "problems">;

/** A problem as people read it. */
export interface ProblemStrings {
  readonly headline: string;
  /** What it means and who can mend it; null where there is nothing to add. */
  readonly explanation: string | null;
}
