import * as React from "react";

/** The former object as long as the new one holds the same plain data: the platform maps its inputs anew at every update. */
export function useSame<T>(value: T): T {
  const kept = React.useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
