import * as React from "react";
import type { SalesOutcome, SalesProblem } from "../../core/ports";

/** What is known of something that is read from Sales. */
export type Reading<Value> =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "failed"; readonly problem: SalesProblem };

export interface ReadingOptions<Value> {
  /** What is read; null: nothing. A new one drops what was known of the former. */
  readonly of: string | null;
  /** A new one reads the same again and keeps what is known meanwhile. */
  readonly round: number;
  readonly read: () => Promise<SalesOutcome<Value>>;
}

const NONE = { kind: "none" } as const;
const READING = { kind: "reading" } as const;

/** Reads, before the browser paints, when told of something else or of a new round; an answer that comes after that is dropped. */
export function useSalesReading<Value>({ of, round, read }: ReadingOptions<Value>): Reading<Value> {
  const [known, setKnown] = React.useState<{ readonly of: string; readonly outcome: SalesOutcome<Value> } | null>(null);
  const latest = React.useRef(read);
  latest.current = read;

  React.useLayoutEffect(() => {
    if (of === null) {
      return undefined;
    }
    let isWanted = true;
    void latest.current().then((outcome) => {
      if (isWanted) {
        setKnown({ of, outcome });
      }
    });
    return () => {
      isWanted = false;
    };
  }, [of, round]);

  if (of === null) {
    return NONE;
  }
  if (known?.of !== of) {
    return READING;
  }
  return known.outcome.ok
    ? { kind: "read", value: known.outcome.value }
    : { kind: "failed", problem: known.outcome.problem };
}
