/** What the control says, in the user's words, ready to draw. */
export interface Message {
  readonly tone: Tone;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly figures: FigureTable | null;
  /** Where the figures come from; null where there are none. */
  readonly origin: string | null;
  readonly action: "refresh" | "retry" | "none";
}

export type Tone = "good" | "warning" | "bad" | "neutral" | "problem";

/** Figures in one unit. */
export interface FigureTable {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}
