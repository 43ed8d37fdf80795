import type { Step } from "../../core/orders/progress/step";
import type { StoryStep } from "./message";
import type { Format } from "../../core/values/format";
import type { Words } from "./words";

/** The steps in words; the first that has not happened is the one that comes next. */
export function describeSteps(steps: readonly Step[], words: Words, format: Format): readonly StoryStep[] {
  const next = steps.find(({ state }) => state === "open")?.id;
  return steps.map(({ id, state, on }) => {
    const shown = id === next ? "next" : state;
    return {
      id,
      label: words(`Step_${id}`),
      state: shown,
      stateText: words(`State_${shown}`),
      when: on === null ? null : on.kind === "day" ? on.text : format.moment(on.at),
    };
  });
}
