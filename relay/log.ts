/** What a line of the log may hold. A closed list: neither keys, tokens, people, addresses nor questions have a place in it. */
export interface LogEntry {
  readonly event: "started" | "asked" | "refused" | "failed" | "stopped";
  readonly requestId?: string;
  /** The connection's name in the configuration. */
  readonly connection?: string;
  readonly status?: number;
  /** The relay's code of a refusal, or the kind of an error; never its text. */
  readonly code?: string;
  /** How many questions the request held, and how many of them were sent to Business Central. */
  readonly questions?: number;
  readonly sent?: number;
  readonly milliseconds?: number;
  readonly connections?: number;
  readonly version?: string;
}

export type Log = (entry: LogEntry) => void;

/** One JSON object a line, which containers and Application Insights take as it is. */
export function jsonLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (entry) => {
    write(`${JSON.stringify({ time: now().toISOString(), ...entry })}\n`);
  };
}
