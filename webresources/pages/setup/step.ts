/** The steps of the set-up, in their order. Later the same pages are the settings. */
export const STEPS = ["connection", "way", "availability", "signIn", "orders", "people", "apps", "check"] as const;
export type Step = (typeof STEPS)[number];

export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
