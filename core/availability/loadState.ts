import type { ServiceRows } from "../businesscentral/askServices";
import type { Cancellation } from "../ports";
import type { CancellationSource } from "../values/cancellation";
import type { SourceAnswer } from "./askSources";
import type { HeldOrder } from "./document";
import type { DocumentSubject } from "./reading/documentSources";
import type { CompanySetUp, CustomerSetUp } from "./reading/setUp";
import type { AskedProduct } from "./source";

/** One question to Business Central about up to a hundred products and the documents they stand in, which whoever wants one of them waits for. */
export interface Load {
  readonly products: Map<string, AskedProduct>;
  /** By their keys. */
  readonly subjects: Map<string, DocumentSubject>;
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

export interface Answers {
  /** By product id. */
  readonly products: ReadonlyMap<string, SourceAnswer>;
  /** Null: no source was asked that knows places. */
  readonly setUp: CompanySetUp | null;
  /** By the key of the subject. */
  readonly subjects: ReadonlyMap<string, SubjectAnswer>;
}

/** What Business Central says of what a document is asked by. */
export interface SubjectAnswer {
  readonly customer: CustomerSetUp | null;
  readonly order: HeldOrder | null;
  /** Answers to what was asked along, in its order. */
  readonly along: readonly ServiceRows[];
}

/** Waits for a question; null when the caller no longer wants to. The question goes on while anybody else waits for it. */
export async function waitFor(load: Load, cancellation: Cancellation | undefined): Promise<Answers | null> {
  load.waiting++;
  let leave: () => void = () => undefined;
  const left = new Promise<null>((resolve) => {
    leave = () => {
      load.waiting--;
      if (load.waiting === 0 && load.result === null) {
        load.cancellation.cancel();
      }
      resolve(null);
    };
  });
  if (cancellation?.aborted === true) {
    leave();
  } else {
    cancellation?.addEventListener("abort", leave);
  }
  const answers = await Promise.race([left, load.answers]);
  cancellation?.removeEventListener("abort", leave);
  return answers;
}
