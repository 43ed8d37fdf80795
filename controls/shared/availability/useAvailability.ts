import type { AvailabilityQuestion } from "../../../core/documents/availabilityQuestion";
import * as React from "react";
import { askFacts } from "../../../core/availability/askDocument";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { FactsAnswer, JudgedDocument } from "../../../core/availability/document";
import { afterBreath } from "../afterBreath";
import { useJudged } from "./useJudged";

export interface AvailabilityState {
  /** The document as it stands now, judged by what is known now; null while nothing is asked. */
  readonly judged: JudgedDocument | null;
  /** What was answered last; null while nothing is known. */
  readonly answer: FactsAnswer | null;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

interface Known {
  readonly companyId: string | null;
  readonly answer: FactsAnswer;
  /** The question that this is the last answer to; null: more will come. */
  readonly lastOf: string | null;
}

/**
 * Asks when the document's products or company change and when told to; quantities, units and days are judged again without asking. An answer
 * that comes after the question changed is dropped and its calls cancelled.
 * @param question keep it the same object while nothing changes; null: there is nothing to ask yet
 */
export function useAvailability(ports: AskingPorts, question: AvailabilityQuestion | null): AvailabilityState {
  const [known, setKnown] = React.useState<Known | null>(null);
  const [round, setRound] = React.useState(0);
  const roundAsked = React.useRef(0);
  const latest = React.useRef(question);
  latest.current = question;
  const key = React.useMemo(() => (question === null ? null : keyOf(question)), [question]);

  // Business Central is asked before the browser paints, not after.
  React.useLayoutEffect(() => {
    const asked = latest.current;
    if (key === null || asked === null) {
      return undefined;
    }
    const controller = new AbortController();
    const { companyId } = asked;
    const refresh = roundAsked.current !== round;
    roundAsked.current = round;
    setKnown((before) => (before === null ? null : { ...before, lastOf: null }));
    const { length } = asked.document.lines;
    void askFacts(ports, { ...asked, refresh, cancellation: controller.signal }, (answer) =>
      afterBreath(length, () => {
        if (!controller.signal.aborted) {
          setKnown({ companyId, answer, lastOf: answer.isAsking ? null : key });
        }
      }),
    );
    return () => controller.abort();
  }, [ports, key, round]);

  const askAgain = React.useCallback(() => setRound((current) => current + 1), []);
  // What another company said is not this document's.
  const answer = question !== null && known?.companyId === question.companyId ? known.answer : null;
  const { judged, isJudging } = useJudged(answer?.facts ?? null, question?.document ?? null);
  return { judged, answer, isAsking: isJudging || (key !== null && known?.lastOf !== key), askAgain };
}

function keyOf({ companyId, document }: AvailabilityQuestion): string {
  const products = new Set(document.lines.flatMap(({ productId }) => (productId === null ? [] : [productId])));
  return JSON.stringify([companyId, document.customerNumber, document.held, ...[...products].sort()]);
}
