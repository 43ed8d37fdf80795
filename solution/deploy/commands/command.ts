import type { SalesStore } from "../../../core/dataverse/salesStore";
import type { WebApi } from "../environment/webApi";
import type { Pace } from "../solutions/pace";

/** Exit codes of `bcsales`. */
export const EXIT = { done: 0, failed: 1, notDone: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where a command's words go. Nothing secret is ever handed to either. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What came of a command: a sentence for people and the same as data for `--json`. */
export interface Report {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CommandContext {
  readonly api: WebApi;
  /** The same environment, for rules of core. */
  readonly store: SalesStore;
  readonly pace: Pace;
  /** Says what would be done, and does nothing. */
  readonly isDryRun: boolean;
  /** Asks a person; `--yes` answers in their place. */
  readonly confirm: (question: string) => Promise<boolean>;
}

export function report(exit: ExitCode, lines: readonly string[], data: Readonly<Record<string, unknown>> = {}): Report {
  return { exit, lines, data };
}
