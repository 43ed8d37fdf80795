import { SETTINGS } from "../connection/settings";
import type { Section, SettingColumn } from "../connection/settings";

/** The steps of the set-up, in their order. Later the same pages are the settings. */
export const STEPS = ["connection", "way", "availability", "signIn", "orders", "people", "apps", "check"] as const;
export type SetUpStep = (typeof STEPS)[number];

export function stepAfter(step: SetUpStep): SetUpStep | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

const STEP_OF: Readonly<Record<Section, SetUpStep>> = {
  company: "connection",
  way: "way",
  relay: "way",
  address: "way",
  availability: "availability",
  pages: "availability",
  location: "availability",
  more: "availability",
  kind: "signIn",
  key: "signIn",
  entra: "signIn",
  orders: "orders",
};

/** The step that shows a setting. */
export function stepOf(column: SettingColumn): SetUpStep {
  const section = SETTINGS.find((each) => each.column === column)?.section;
  return section === undefined ? "connection" : STEP_OF[section];
}
