import type { LinePromise } from "../../../core/availability/keptPromise";
import type { LineWords, Surroundings } from "./describeLine";

/** Puts what was promised of a line first below its verdict, in the tone of what is late where Business Central ships it later. */
export function withPromise(
  line: LineWords,
  promise: LinePromise | null,
  { words, format }: Pick<Surroundings, "words" | "format">,
): LineWords {
  if (promise === null) {
    return line;
  }
  const { day, delayedTo: late } = promise;
  const text =
    late === null
      ? words("PromiseKept", format.day(day))
      : words("PromiseSlipsLine", format.day(day), format.day(late));
  return { ...line, tone: late === null ? line.tone : "later", lines: [text, ...line.lines] };
}
