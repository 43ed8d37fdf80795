import type { ProgressStep, StepId } from "../../core/orders/progress/step";

export type ProgressTone = "good" | "busy" | "warning" | "bad" | "neutral";

/** A step as it is drawn: the first one that is not done is the next. */
export interface StoryStep {
  readonly id: StepId;
  readonly label: string;
  readonly state: ProgressStep["state"] | "next";
  readonly stateText: string;
  /** When it happened; null where it has not, or nobody told. */
  readonly when: string | null;
}

/** A page of somebody else's, opened beside the form. */
export interface StoryLink {
  readonly text: string;
  readonly url: string;
}

/** A document of Business Central that is fetched when somebody wants to see it. */
export interface StoryPaper {
  readonly text: string;
  /** As it is called in texts. */
  readonly number: string;
  readonly accountId: string;
  readonly invoiceId: string;
}

/** What would fill the column, behind one sentence about it. */
export interface FoldedLines {
  readonly summary: string;
  readonly lines: readonly string[];
}

/** What the control says, in the user's words, ready to draw. */
export interface Story {
  readonly tone: ProgressTone;
  readonly headline: string;
  readonly lines: readonly string[];
  /** The lines of Business Central's order, where they are many. */
  readonly orderLines: FoldedLines | null;
  readonly links: readonly StoryLink[];
  readonly papers: readonly StoryPaper[];
  readonly steps: readonly StoryStep[];
}

/** Of an order, as far as its stage tells it. */
export type OrderStory = Omit<Story, "papers" | "orderLines">;
