import * as React from "react";
import type { ProgressReading, ReadingProblem } from "../../core/orders/progress/progressReading";
import type { ConnectedCompany } from "../../core/orders/readCompanies";
import { readCompanies } from "../../core/orders/readCompanies";
import type { PaperPorts } from "./components/Papers";
import type { ProgressSubject } from "./mapping";
import { pollDelay } from "./pollDelay";
import { read, standing } from "./reading";
import type { DocumentProgress } from "./reading";

export interface ProgressPorts extends PaperPorts {
  readonly reading: ProgressReading;
  readonly now: () => Date;
  readonly openUrl: (url: string) => void;
  /** Says that a record is newer than what its form shows. */
  readonly tellNews: (id: string) => void;
}

export interface ProgressState {
  /** What was read last; null while nothing was. */
  readonly reading: DocumentProgress | null;
  /** Why it could not be read, the last time. */
  readonly problem: ReadingProblem | null;
  /** When `reading` was read. */
  readonly readOn: Date | null;
  readonly isReading: boolean;
  readonly refresh: () => void;
}

interface Known extends Omit<ProgressState, "refresh"> {
  readonly of: string | null;
}

const NOTHING: Known = { of: null, reading: null, problem: null, readOn: null, isReading: false };

/**
 * Reads the document's story at once, when its form has read its record again, and by itself while Business Central works on it: ever more
 * rarely while nothing happens, and not at all while nobody looks.
 */
export function useProgress(
  ports: ProgressPorts,
  { kind, id, number, revision, changedOn }: ProgressSubject,
): ProgressState {
  const [known, setKnown] = React.useState<Known>(NOTHING);
  const [round, setRound] = React.useState(0);
  const subject = number === null ? null : `${kind} ${id ?? ""} ${number} ${revision}`;
  const changed = changedOn?.getTime() ?? null;

  const looked = React.useRef<string | null>(null);

  React.useEffect(() => {
    if (subject === null || number === null) {
      return undefined;
    }
    // The first look at a document shares what the page has just read; later ones are for what has changed.
    if (looked.current === subject) {
      ports.reading.sales.forget();
    }
    looked.current = subject;
    const story = followStory(ports, { kind, id, number, revision, changedOn: null }, (told) =>
      setKnown((former) => ({ ...(former.of === subject ? former : NOTHING), ...told, of: subject })),
    );
    return story.stop;
    // The subject stands for its parts; a new moment of change or a new round reads again.
  }, [ports, subject, kind, id, number, revision, changed, round]);

  const refresh = React.useCallback(() => setRound((current) => current + 1), []);
  const isCurrent = known.of === subject;
  const { reading, problem, readOn, isReading } = isCurrent ? known : NOTHING;
  return { reading, problem, readOn, isReading: subject !== null && (!isCurrent || isReading), refresh };
}

type Told = Partial<Omit<ProgressState, "refresh">>;

/** Reads now, and again and again until it is over or stopped. */
function followStory(
  ports: ProgressPorts,
  subject: ProgressSubject & { readonly number: string },
  tell: (told: Told) => void,
): { readonly stop: () => void } {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let companies: Promise<readonly ConnectedCompany[] | null> | null = null;
  let delay: number | null = null;
  let changedOn: number | null | undefined;
  let isDue = false;
  let hasLooked = false;

  const look = async (): Promise<void> => {
    if (hasLooked) {
      ports.reading.sales.forget();
    }
    hasLooked = true;
    isDue = false;
    tell({ isReading: true });
    companies ??= readCompanies(ports.reading.sales).then((outcome) => (outcome.ok ? outcome.value : null));
    const outcome = await read(ports.reading, subject, await companies, ports.now());
    if (isStopped) {
      return;
    }
    if (!outcome.ok) {
      tell({ problem: outcome.problem, isReading: false });
      plan(false);
      return;
    }
    const reading = outcome.value;
    tell({ reading, problem: null, readOn: ports.now(), isReading: false });
    const latest = reading.changedOn?.getTime() ?? null;
    const hasChanged = changedOn !== undefined && changedOn !== latest;
    changedOn = latest;
    if (standing(reading, ports.now()) === "underway") {
      plan(hasChanged);
    }
  };

  const plan = (hasChanged: boolean): void => {
    delay = pollDelay(delay, hasChanged);
    timer = setTimeout(() => {
      isDue = true;
      lookIfSeen();
    }, delay);
  };

  const lookIfSeen = (): void => {
    if (isDue && !isStopped && !document.hidden) {
      void look();
    }
  };

  document.addEventListener("visibilitychange", lookIfSeen);
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
    },
  };
}
