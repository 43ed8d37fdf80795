import type { ProgressStep } from "../../core/orders/progress/step";
import type { StoryStep } from "./message";
import type { Format } from "../../core/values/format";
import type { Strings } from "./strings";

/** The steps in words; the first that has not happened is the one that comes next. */
export function describeSteps(steps: readonly ProgressStep[], strings: Strings, format: Format): readonly StoryStep[] {
  const next = steps.find(({ state }) => state === "open")?.id;
  return steps.map(({ id, state, on }) => {
    const shown = id === next ? "next" : state;
    return {
      id,
      label: strings(`Step_${id}`),
      state: shown,
      stateText: strings(`State_${shown}`),
      when: on === null ? null : on.kind === "day" ? on.text : format.moment(on.at),
    };
  });
}
