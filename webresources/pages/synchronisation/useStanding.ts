import * as React from "react";
import type { Counts } from "../../../core/synchronisation/askCounts";
import type { CompanyJobs } from "../../../core/synchronisation/askJobs";
import type { ShownCoupling } from "../../../core/synchronisation/readCoupling";
import type { SkippedPair } from "../../../core/synchronisation/mapping";
import type { SalesStanding } from "../../../core/synchronisation/readSales";
import type { SalesList } from "./describeSales";

export interface StandingPorts {
  /** Never rejects. */
  readonly ask: () => Promise<{ readonly companies: readonly CompanyJobs[]; readonly sales: SalesStanding }>;
  /** How many records are coupled: by company and mapping, or where that is not told, what Sales shows. Never rejects. */
  readonly askCoupling: () => Promise<KnownCoupling>;
  readonly now: () => Date;
  readonly openList: (list: SalesList) => void;
  /** Opens the record of a pair in Business Central; null where there is no address for it. */
  readonly openRecord: (webClientUrl: string, pair: SkippedPair) => void;
  /** Opens the row of a pair; false where Sales has none that can be told. */
  readonly openRow: (pair: SkippedPair) => Promise<boolean>;
  readonly isSeen: () => boolean;
}

export interface KnownCoupling {
  readonly counts: ReadonlyMap<string, Counts>;
  /** None where Business Central tells it itself. */
  readonly inSales: readonly ShownCoupling[];
}

export interface KnownStanding {
  readonly companies: readonly CompanyJobs[];
  readonly sales: SalesStanding;
  readonly readOn: Date;
}

/** Jobs run every few minutes; a look costs Business Central one request. */
const EVERY_MS = 60_000;

/** Reads at once, every minute while somebody looks, and when told to. Records are counted at once and when told to only. */
export function useStanding({ ask, askCoupling, now, isSeen }: StandingPorts) {
  const [known, setKnown] = React.useState<KnownStanding | null>(null);
  const [coupling, setCoupling] = React.useState<KnownCoupling>({ counts: new Map(), inSales: [] });
  const [isReading, setIsReading] = React.useState(true);
  const [round, setRound] = React.useState(0);
  const [look, setLook] = React.useState(0);
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
  React.useEffect(() => {
    let isThere = true;
    void askCoupling().then((told) => {
      if (isThere) {
        setCoupling(told);
      }
    });
    return () => {
      isThere = false;
    };
  }, [askCoupling, look]);
  const again = React.useCallback(() => setRound((current) => current + 1), []);
  const refresh = React.useCallback(() => {
    again();
    setLook((current) => current + 1);
  }, [again]);
  React.useEffect(() => {
    const timer = setInterval(() => {
      if (isSeen()) {
        again();
      }
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isSeen, again]);
  return { known, coupling, isReading, refresh };
}
