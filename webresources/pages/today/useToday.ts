import * as React from "react";
import { TODAY_LISTS } from "../../../core/orders/today/readToday";
import type { TodayList, TodayListId, TodayRow } from "../../../core/orders/today/readToday";
import type { SalesOutcome } from "../../../core/ports";
import type { ListLink } from "./listLinks";

export interface TodayPagePorts {
  /** Never rejects. */
  readonly read: (id: TodayListId) => Promise<SalesOutcome<TodayList>>;
  readonly openRecord: (row: Pick<TodayRow, "table" | "id">) => void;
  readonly openList: (link: ListLink) => void;
}

export type TodayLists = Readonly<Record<TodayListId, SalesOutcome<TodayList> | null>>;

const NOTHING: TodayLists = { slipping: null, late: null, returned: null, waiting: null, overLimit: null };

/** Reads every list, each shown as it comes, and again when told to. */
export function useToday({ read }: TodayPagePorts) {
  const [lists, setLists] = React.useState(NOTHING);
  const [round, setRound] = React.useState(0);
  React.useEffect(() => {
    let isThere = true;
    setLists(NOTHING);
    for (const id of TODAY_LISTS) {
      void read(id).then((outcome) => {
        if (isThere) {
          setLists((before) => ({ ...before, [id]: outcome }));
        }
      });
    }
    return () => {
      isThere = false;
    };
  }, [read, round]);
  return {
    lists,
    isReading: Object.values(lists).includes(null),
    refresh: () => setRound((current) => current + 1),
  };
}
