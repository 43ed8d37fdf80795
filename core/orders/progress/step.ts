/** When something happened, as exactly as Sales was told. */
export type Moment =
  | { readonly kind: "instant"; readonly at: Date }
  /** A day as the platform writes it for this user. */
  | { readonly kind: "day"; readonly text: string };

export type StepId =
  "submitted" | "inBusinessCentral" | "released" | "shipped" | "invoiced" | "paid" | "activated" | "won" | "ordered";

export interface ProgressStep {
  readonly id: StepId;
  /** `assumed`: it should have happened by now, and Sales is not told whether it has. */
  readonly state: "done" | "partly" | "assumed" | "open";
  /** Null where it has not happened or Sales was not told when. */
  readonly on: Moment | null;
}

export function instant(at: Date | null): Moment | null {
  return at === null ? null : { kind: "instant", at };
}
