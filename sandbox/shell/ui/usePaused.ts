import * as React from "react";

/** The value once it has stayed the same for a while. */
export function usePaused(value: string, pauseMs: number): string {
  const [paused, setPaused] = React.useState(value);
  React.useEffect(() => {
    const timer = window.setTimeout(() => {
      setPaused(value);
    }, pauseMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value, pauseMs]);
  return paused;
}
