import type { IconName } from "../Icon";

/** One thing to do from the command bar. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Picture of a solution, instead of the icon. */
  readonly image?: string;
  readonly tooltip?: string;
  /** The place in the bar; see rankIn. */
  readonly rank: number;
  /** Null for what only opens its menu. */
  readonly run: (() => void) | null;
  /** Commands that it opens; absent for a plain one. */
  readonly menu?: readonly Command[];
}
