import * as React from "react";

/** A question; its answer is not wanted any more once the signal says so. */
export type Ask<T> = (signal: AbortSignal) => Promise<T>;

export interface AnswerState<T> {
  /** Null while there is none to this question. */
  readonly answer: T | null;
  readonly isAsking: boolean;
  readonly ask: () => void;
}

interface Held<T> {
  readonly question: Ask<T> | null;
  readonly round: number;
  readonly answer: T | null;
  readonly isAsking: boolean;
}

/**
 * Keeps the answer to a question. Another question drops the former answer and cancels what is under way; asking the same one again keeps
 * what is known on the screen meanwhile.
 * @param question null where there is nothing to ask
 * @param start whether the question is asked at once or when the person says so
 */
export function useAnswer<T>(question: Ask<T> | null, start: "atOnce" | "onDemand"): AnswerState<T> {
  const [held, setHeld] = React.useState<Held<T>>(() => fresh(question, start));
  const current = held.question === question ? held : fresh(question, start);
  const { round } = current;

  React.useEffect(() => {
    if (question === null || round === 0) {
      return undefined;
    }
    const controller = new AbortController();
    setHeld((former) => ({
      question,
      round,
      answer: former.question === question ? former.answer : null,
      isAsking: true,
    }));
    void question(controller.signal).then((answer) => {
      if (!controller.signal.aborted) {
        setHeld({ question, round, answer, isAsking: false });
      }
    });
    return () => controller.abort();
  }, [question, round]);

  const ask = React.useCallback(() => {
    setHeld((former) => {
      const mine = former.question === question ? former : fresh(question, start);
      return { question, round: mine.round + 1, answer: mine.answer, isAsking: mine.isAsking };
    });
  }, [question, start]);
  return { answer: current.answer, isAsking: current.isAsking, ask };
}

function fresh<T>(question: Ask<T> | null, start: "atOnce" | "onDemand"): Held<T> {
  const isAsked = question !== null && start === "atOnce";
  return { question, round: isAsked ? 1 : 0, answer: null, isAsking: isAsked };
}
