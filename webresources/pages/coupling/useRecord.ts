import * as React from "react";
import type { RecordStanding } from "../../../core/synchronisation/askRecord";

export interface CouplingPorts {
  /** Null where the record cannot be read. Never rejects. */
  readonly ask: () => Promise<RecordStanding | null>;
  readonly now: () => Date;
  /** Opens the record in Business Central. */
  readonly open: (standing: RecordStanding) => void;
}

type Known = { readonly standing: RecordStanding | null } | null;

/** Reads at once and when told to; null while it has not read anything. */
export function useRecord({ ask }: CouplingPorts) {
  const [known, setKnown] = React.useState<Known>(null);
  const [isReading, setIsReading] = React.useState(true);
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    let isThere = true;
    setIsReading(true);
    void ask().then((standing) => {
      if (isThere) {
        setKnown({ standing });
        setIsReading(false);
      }
    });
    return () => {
      isThere = false;
    };
  }, [ask, round]);
  const refresh = React.useCallback(() => setRound((current) => current + 1), []);
  return { known, isReading, refresh };
}
