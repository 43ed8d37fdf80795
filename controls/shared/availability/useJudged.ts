import * as React from "react";
import type { AskedDocument } from "../../../core/documents/availabilityQuestion";
import { judgingOf } from "../../../core/availability/judgeDocument";
import { isMuch } from "../afterBreath";
import { NO_FACTS } from "../../../core/availability/document";
import type { DocumentFacts, JudgedDocument } from "../../../core/availability/document";

/** How long judging many lines keeps the page, so that scrolling and typing never stumble over it. */
const SLICE_MS = 8;

type Judging = ReturnType<typeof judgingOf>;

interface Judged {
  /** What was judged last of this document; null while nothing was. */
  readonly judged: JudgedDocument | null;
  /** Something newer is being judged. */
  readonly isJudging: boolean;
}

/**
 * The document judged by what is known. Many lines are judged in slices, and the verdicts before stay meanwhile.
 * @param document keep it the same object while nothing changes; null: there is none
 */
export function useJudged(facts: DocumentFacts | null, document: AskedDocument | null): Judged {
  const [later, setLater] = React.useState<{ readonly of: Judging; readonly judged: JudgedDocument } | null>(null);
  const last = React.useRef<JudgedDocument | null>(null);
  const { judging, first } = React.useMemo(() => {
    if (document === null) {
      return { judging: null, first: null };
    }
    const started = judgingOf(facts ?? NO_FACTS, document);
    return { judging: started, first: slice(started, isMuch(document.lines.length) ? SLICE_MS : Infinity) };
  }, [facts, document]);

  React.useEffect(() => {
    if (judging === null || first !== null) {
      return undefined;
    }
    const goOn = () => {
      const judged = slice(judging, SLICE_MS);
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

/** Judges on for so many milliseconds. @returns null while lines are left */
function slice(judging: Judging, ms: number): JudgedDocument | null {
  const until = performance.now() + ms;
  do {
    const { done, value } = judging.next();
    if (done === true) {
      return value;
    }
  } while (performance.now() < until);
  return null;
}
