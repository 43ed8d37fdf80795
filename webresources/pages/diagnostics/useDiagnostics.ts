import * as React from "react";
import type { DiagnosticEntry } from "../../../core/orders/diagnostics/readEntries";
import type { SalesOutcome, SalesProblem } from "../../../core/ports";

export interface DiagnosticsPorts {
  /** None of these rejects. */
  readonly read: () => Promise<SalesOutcome<readonly DiagnosticEntry[]>>;
  /** Ids of what may go. */
  readonly readOld: () => Promise<SalesOutcome<readonly string[]>>;
  readonly remove: (id: string) => Promise<SalesOutcome<null>>;
  /** Asks the person. Resolves to whether they want it. */
  readonly confirm: (question: string, button: string) => Promise<boolean>;
  /** Resolves to whether the text is on the clipboard. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly openList: () => void;
  readonly now: () => Date;
}

/** How deleting went; `problem` is why it stopped. */
export interface Deletion {
  readonly deleted: number;
  readonly problem: SalesProblem | null;
}

export interface Diagnostics {
  /** Null while they are read for the first time. */
  readonly entries: SalesOutcome<readonly DiagnosticEntry[]> | null;
  /** Ids of what is older than a year; none where that could not be read. */
  readonly old: readonly string[];
  readonly isBusy: boolean;
  readonly isDeleting: boolean;
  readonly deletion: Deletion | null;
  readonly refresh: () => void;
  readonly removeOld: () => void;
}

/** As many are deleted at a time; other work of the person goes on beside it. */
const AT_A_TIME = 3;

/** Reads the entries at once and when told to, and deletes what is old. */
export function useDiagnostics({ read, readOld, remove }: DiagnosticsPorts): Diagnostics {
  const [entries, setEntries] = React.useState<Diagnostics["entries"]>(null);
  const [old, setOld] = React.useState<readonly string[]>([]);
  const [isReading, setIsReading] = React.useState(true);
  const [isDeleting, setIsDeleting] = React.useState(false);
  const [deletion, setDeletion] = React.useState<Deletion | null>(null);
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    let isThere = true;
    setIsReading(true);
    void Promise.all([read(), readOld()]).then(([latest, before]) => {
      if (isThere) {
        setEntries(latest);
        setOld(before.ok ? before.value : []);
        setIsReading(false);
      }
    });
    return () => {
      isThere = false;
    };
  }, [read, readOld, round]);
  const look = () => setRound((current) => current + 1);
  return {
    entries,
    old,
    isBusy: isReading || isDeleting,
    isDeleting,
    deletion,
    refresh: () => {
      setDeletion(null);
      look();
    },
    removeOld: () => {
      setIsDeleting(true);
      void removeAll(old, remove).then((outcome) => {
        setDeletion(outcome);
        setIsDeleting(false);
        look();
      });
    },
  };
}

/** Deletes them, and stops at the first that cannot be. */
async function removeAll(ids: readonly string[], remove: DiagnosticsPorts["remove"]): Promise<Deletion> {
  const waiting = [...ids];
  let deleted = 0;
  let problem: SalesProblem | null = null;
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && problem === null; id = waiting.shift()) {
      const outcome = await remove(id);
      // What somebody else has deleted meanwhile is gone all the same.
      if (outcome.ok || outcome.problem.kind === "notFound") {
        deleted += 1;
      } else {
        problem = outcome.problem;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return { deleted, problem };
}
