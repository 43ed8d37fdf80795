import * as React from "react";
import type { Observable } from "../observable";

/** Draws the component again after each change. */
export function useObservable(observable: Observable): void {
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  const seen = observable.version;
  React.useLayoutEffect(() => {
    if (observable.version !== seen) {
      draw();
    }
    return observable.subscribe(draw);
    // What was seen matters only at the moment of subscribing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [observable]);
}
