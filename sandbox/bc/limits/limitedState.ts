import type { ControlledState } from "../../control/control";
import { isJsonObject } from "../../control/json";
import type { Limiter } from "./limiter";
import type { LimitSettings } from "./settings";
import { DEFAULT_LIMITS } from "./settings";

/** A server's state with the limits in force beside it, so that a snapshot keeps them and a reset sets them back. */
export function createLimitedState(state: ControlledState, limiter: Limiter): ControlledState {
  return {
    snapshot: () => ({ data: state.snapshot(), limits: limiter.settings }),
    restore: (snapshot) => {
      const isOwn = isSnapshot(snapshot);
      state.restore(isOwn ? snapshot.data : snapshot);
      limiter.settings = isOwn ? snapshot.limits : limiter.settings;
      limiter.forget();
    },
    reset: async () => {
      await state.reset();
      limiter.settings = DEFAULT_LIMITS;
      limiter.forget();
    },
  };
}

function isSnapshot(value: unknown): value is { readonly data: unknown; readonly limits: LimitSettings } {
  return isJsonObject(value) && "data" in value && isJsonObject(value.limits);
}
