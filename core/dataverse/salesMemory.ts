import type { SalesOutcome, TableFacts, WireRow } from "../ports";

/** Gives the answer to a question: the one that is under way, the one that was given lately, or a new one. @param key what is asked */
type Share<T> = (key: string, ask: () => Promise<SalesOutcome<T>>) => Promise<SalesOutcome<T>>;

/**
 * What was read from Dataverse lately, and what is being read now: in this page only, gone with it. It has no members that hold rows, so that a
 * row is to be had by asking for it and in no other way.
 */
export interface SalesMemory {
  readonly row: Share<WireRow>;
  readonly rows: Share<readonly WireRow[]>;
  /** Kept as long as the page: tables do not change while it is open. */
  readonly columns: Share<readonly string[]>;
  /** The same. */
  readonly tables: Share<readonly TableFacts[]>;
  readonly forget: () => void;
}

/** Long enough for all that a form opens with, and too short for a person to change something and come back. */
const KEEP_MS = 5_000;
/** A question that has no answer by then has lost the page that asked it. */
const LOST_MS = 60_000;

/** @param now in milliseconds */
export function newSalesMemory(now: () => number): SalesMemory {
  const row = kept<WireRow>(now, KEEP_MS);
  const rows = kept<readonly WireRow[]>(now, KEEP_MS);
  const columns = kept<readonly string[]>(now, Infinity);
  const tables = kept<readonly TableFacts[]>(now, Infinity);
  return {
    row: row.share,
    rows: rows.share,
    columns: columns.share,
    tables: tables.share,
    forget: () => {
      row.clear();
      rows.clear();
    },
  };
}

/** Asks every time. */
export const NO_MEMORY: SalesMemory = {
  row: (_key, ask) => ask(),
  rows: (_key, ask) => ask(),
  columns: (_key, ask) => ask(),
  tables: (_key, ask) => ask(),
  forget: () => undefined,
};

interface Kept<T> {
  readonly answer: Promise<SalesOutcome<T>>;
  readonly askedAt: number;
  /** Null until it has been answered. */
  answeredAt: number | null;
}

/** A failure is shared by those who wait for it and not kept. */
function kept<T>(now: () => number, keepMs: number): { readonly share: Share<T>; readonly clear: () => void } {
  const answers = new Map<string, Kept<T>>();
  const isUsable = ({ askedAt, answeredAt }: Kept<T>) =>
    answeredAt === null ? now() - askedAt < LOST_MS : now() - answeredAt < keepMs;
  return {
    clear: () => answers.clear(),
    share: (key, ask) => {
      for (const [other, one] of answers) {
        if (!isUsable(one)) {
          answers.delete(other);
        }
      }
      const known = answers.get(key);
      if (known !== undefined) {
        return known.answer;
      }
      const asked: Kept<T> = { answer: ask(), askedAt: now(), answeredAt: null };
      answers.set(key, asked);
      void asked.answer.then((outcome) => {
        asked.answeredAt = now();
        if (!outcome.ok && answers.get(key) === asked) {
          answers.delete(key);
        }
      });
      return asked.answer;
    },
  };
}

/** Changes with the members, so that an older bundle on the same page keeps to itself. */
const NAME = "sales.2";

/** The one memory of a page, for all controls and scripts on it. @param shelf where bundles of the page put what they share */
export function sharedSalesMemory(shelf: Map<string, unknown>): SalesMemory {
  const shared = shelf.get(NAME);
  if (isSalesMemory(shared)) {
    return shared;
  }
  const memory = newSalesMemory(() => Date.now());
  shelf.set(NAME, memory);
  return memory;
}

function isSalesMemory(value: unknown): value is SalesMemory {
  return (
    typeof value === "object" &&
    value !== null &&
    ["row", "rows", "columns", "tables", "forget"].every((name) => typeof Reflect.get(value, name) === "function")
  );
}
