import type { Cancellation } from "../ports";
import type { CancellationSource } from "../values/cancellation";
import type { SourceAnswer } from "./askSources";
import type { AskedProduct } from "./source";

/** One question to Business Central about up to a hundred products, which whoever wants one of them waits for. */
export interface Load {
  readonly products: Map<string, AskedProduct>;
  readonly answers: Promise<Answers>;
  readonly start: () => void;
  readonly cancellation: CancellationSource;
  /** How many callers wait for it; it is given up when the last one leaves. */
  waiting: number;
  /** Null until it has been sent. */
  askedOn: Date | null;
  /** Null until it has been answered. */
  result: Answers | null;
}

export type Answers = ReadonlyMap<string, SourceAnswer>;

/** Waits for a question; null when the caller no longer wants to. The question goes on while anybody else waits for it. */
export async function waitFor(load: Load, cancellation: Cancellation | undefined): Promise<Answers | null> {
  load.waiting++;
  let leave: () => void = () => undefined;
  const left = new Promise<null>((resolve) => {
    leave = () => {
      load.waiting--;
      if (load.waiting === 0 && load.result === null) load.cancellation.cancel();
      resolve(null);
    };
  });
  if (cancellation?.aborted === true) leave();
  else cancellation?.addEventListener("abort", leave);
  const answers = await Promise.race([left, load.answers]);
  cancellation?.removeEventListener("abort", leave);
  return answers;
}
