/** How a verdict looks before anyone reads it. Each has a shape of its own, so colour never says anything alone. */
export type AvailabilityTone = "good" | "elsewhere" | "later" | "bad" | "neutral" | "problem" | "asking";
