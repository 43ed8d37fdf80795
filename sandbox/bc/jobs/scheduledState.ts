import type { ControlledState } from "../../control/control";
import type { JobQueue } from "./jobQueue";

/** The state of a server whose jobs count their intervals anew whenever it is put back: otherwise all would be due at once. */
export function createScheduledState(state: ControlledState, queue: JobQueue): ControlledState {
  return {
    snapshot: () => state.snapshot(),
    restore: (snapshot) => {
      state.restore(snapshot);
      queue.reschedule();
    },
    reset: async () => {
      await state.reset();
      queue.reschedule();
    },
  };
}
