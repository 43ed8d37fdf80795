import * as React from "react";

/**
 * Tells that a record has changed, and not before typing has come to an end: the form then reads all that is on it again, the lines too.
 * @param tell takes the record's id
 */
export function useNews(tell: (id: string) => void, isTyping: boolean): (id: string) => void {
  const waiting = React.useRef<string | null>(null);
  const latest = React.useRef({ tell, isTyping });
  latest.current = { tell, isTyping };
  const tellWaiting = React.useCallback(() => {
    const id = waiting.current;
    if (id !== null && !latest.current.isTyping) {
      waiting.current = null;
      latest.current.tell(id);
    }
  }, []);
  React.useEffect(tellWaiting, [isTyping, tellWaiting]);
  React.useEffect(
    () => () => {
      latest.current = { ...latest.current, isTyping: false };
      tellWaiting();
    },
    [tellWaiting],
  );
  return (id) => {
    waiting.current = id;
    tellWaiting();
  };
}
