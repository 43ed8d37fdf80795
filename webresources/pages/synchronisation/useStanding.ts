import * as React from "react";
import type { Counts } from "../../../core/synchronisation/askCounts";
import type { CompanyJobs } from "../../../core/synchronisation/askJobs";
import type { ShownCoupling } from "../../../core/synchronisation/readCoupling";
import type { SkippedPair } from "../../../core/synchronisation/mapping";
import type { QuoteStanding } from "../../../core/synchronisation/readQuotes";
import type { SalesStanding } from "../../../core/synchronisation/readSales";
import type { SalesList } from "./describeSales";

export interface StandingPorts {
  /** Never rejects. */
  readonly ask: () => Promise<{ readonly companies: readonly CompanyJobs[]; readonly sales: SalesStanding }>;
  /** How many records are coupled, by company and mapping, or where that is not told, what Sales shows; and how quotes stand. Never rejects. */
  readonly askSeldom: () => Promise<SeldomKnown>;
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

/** What is asked when the page is opened and when somebody refreshes, for it costs more. */
export interface SeldomKnown extends KnownCoupling {
  readonly quotes: QuoteStanding;
}

export interface KnownStanding {
  readonly companies: readonly CompanyJobs[];
  readonly sales: SalesStanding;
  readonly readOn: Date;
}

/** Jobs run every few minutes; a look costs Business Central one request. */
const EVERY_MS = 60_000;

/** Reads at once, every minute while somebody looks, and when told to. The rest is asked at once and when told to only. */
export function useStanding({ ask, askSeldom, now, isSeen }: StandingPorts) {
  const [known, setKnown] = React.useState<KnownStanding | null>(null);
  const [seldom, setSeldom] = React.useState<SeldomKnown | null>(null);
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
    void askSeldom().then((told) => {
      if (isThere) {
        setSeldom(told);
      }
    });
    return () => {
      isThere = false;
    };
  }, [askSeldom, look]);
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
  return { known, seldom, isReading, refresh };
}
