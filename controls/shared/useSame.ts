import * as React from "react";

/** The same object as before while nothing in it differs: the platform hands out new ones whatever happened. @param value plain data */
export function useSame<Value>(value: Value): Value {
  const kept = React.useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) {
    kept.current = value;
  }
  return kept.current;
}
