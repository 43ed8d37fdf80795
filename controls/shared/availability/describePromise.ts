import type { LinePromise } from "../../../core/availability/keptPromise";
import type { LineDescription, RenderContext } from "./describeLine";

/** Puts what was promised of a line first below its verdict, in the tone of what is late where Business Central ships it later. */
export function withPromise(
  line: LineDescription,
  promise: LinePromise | null,
  { strings, format }: Pick<RenderContext, "strings" | "format">,
): LineDescription {
  if (promise === null) {
    return line;
  }
  const { day, delayedTo: late } = promise;
  const text =
    late === null
      ? strings("PromiseKept", format.day(day))
      : strings("PromiseSlipsLine", format.day(day), format.day(late));
  return { ...line, tone: late === null ? line.tone : "later", lines: [text, ...line.lines] };
}
