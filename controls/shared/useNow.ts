import * as React from "react";

const TICK_MS = 30_000;

/** The present, renewed twice a minute and whenever `key` changes, so that ages on the screen stay true. */
export function useNow(key: unknown): Date {
  const [now, setNow] = React.useState(() => new Date());
  React.useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, [key]);
  return now;
}
