import * as React from "react";

/** What is wanted, once the browser had its turn; what is no longer wanted goes at once. */
export function useLater(isWanted: boolean): boolean {
  const [isDue, setIsDue] = React.useState(false);
  React.useEffect(() => {
    if (!isWanted) {
      setIsDue(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsDue(true));
    return () => clearTimeout(timer);
  }, [isWanted]);
  return isWanted && isDue;
}
