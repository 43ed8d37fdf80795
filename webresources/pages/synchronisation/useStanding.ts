import * as React from "react";
import type { CompanyJobs } from "../../../core/synchronisation/askJobs";
import type { SalesStanding } from "../../../core/synchronisation/readSales";

export interface StandingPorts {
  /** Never rejects. */
  readonly ask: () => Promise<{ readonly companies: readonly CompanyJobs[]; readonly sales: SalesStanding }>;
  readonly now: () => Date;
  readonly openList: (table: string) => void;
  readonly isSeen: () => boolean;
}

export interface Known {
  readonly companies: readonly CompanyJobs[];
  readonly sales: SalesStanding;
  readonly readOn: Date;
}

/** Jobs run every few minutes; a look costs Business Central one request. */
const EVERY_MS = 60_000;

/** Reads at once, every minute while somebody looks, and when told to. */
export function useStanding({ ask, now, isSeen }: StandingPorts) {
  const [known, setKnown] = React.useState<Known | null>(null);
  const [isReading, setIsReading] = React.useState(true);
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    let isThere = true;
    setIsReading(true);
    void ask().then((told) => {
      if (isThere) {
        setKnown({ ...told, readOn: now() });
        setIsReading(false);
      }
    });
    return () => {
      isThere = false;
    };
  }, [ask, now, round]);
  const refresh = React.useCallback(() => setRound((current) => current + 1), []);
  React.useEffect(() => {
    const timer = setInterval(() => {
      if (isSeen()) {
        refresh();
      }
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isSeen, refresh]);
  return { known, isReading, refresh };
}
