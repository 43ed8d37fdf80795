import * as React from "react";
import type { AskedDocument } from "../../../core/documents/availabilityQuestion";
import { judgingOf } from "../../../core/availability/judgeDocument";
import { NO_FACTS } from "../../../core/availability/document";
import type { DocumentFacts, JudgedDocument } from "../../../core/availability/document";

/** How long judging keeps the page, so that scrolling and typing never stumble over it. */
const SLICE_MS = 8;

type Judging = ReturnType<typeof judgingOf>;

interface Judged {
  /** What was judged last of this document; null while nothing was. */
  readonly judged: JudgedDocument | null;
  /** Something newer is being judged. */
  readonly isJudging: boolean;
}

/**
 * The document judged by what is known. What takes longer than a slice goes on in slices, and the verdicts before stay meanwhile.
 * @param document keep it the same object while nothing changes; null: there is none
 */
export function useJudged(facts: DocumentFacts | null, document: AskedDocument | null): Judged {
  const [later, setLater] = React.useState<{ readonly of: Judging; readonly judged: JudgedDocument } | null>(null);
  const last = React.useRef<JudgedDocument | null>(null);
  const { judging, first } = React.useMemo(() => {
    const started = document === null ? null : judgingOf(facts ?? NO_FACTS, document);
    return { judging: started, first: started === null ? null : slice(started) };
  }, [facts, document]);

  React.useEffect(() => {
    if (judging === null || first !== null) {
      return undefined;
    }
    const goOn = () => {
      const judged = slice(judging);
      if (judged === null) {
        timer = setTimeout(goOn);
      } else {
        setLater({ of: judging, judged });
      }
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [judging, first]);

  const judged = first ?? (later !== null && later.of === judging ? later.judged : null);
  // Without facts it may be another company's.
  last.current = document === null ? null : (judged ?? (facts === null ? null : last.current));
  return { judged: last.current, isJudging: judging !== null && judged === null };
}

/** Judges on for one slice. @returns null while lines are left */
function slice(judging: Judging): JudgedDocument | null {
  const until = performance.now() + SLICE_MS;
  do {
    const { done, value } = judging.next();
    if (done === true) {
      return value;
    }
  } while (performance.now() < until);
  return null;
}
