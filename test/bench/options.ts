import { parseArgs } from "node:util";
import type { LoadOptions } from "./load";

const MOST_CLIENTS = 500;
const MOST_SECONDS = 600;

/** What a run measures: all parts, or those named. */
export interface BenchOptions<Part extends string> {
  readonly parts: readonly Part[];
  readonly load: LoadOptions;
}

/** `npm run bench -- browser --clients 50 --seconds 60`; a name or number that is wrong ends the run before anything is measured. */
export function readOptions<Part extends string>(args: readonly string[], known: readonly Part[]): BenchOptions<Part> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { clients: { type: "string", default: "50" }, seconds: { type: "string", default: "60" } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !known.some((part) => part === name));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(", ")}; the parts are ${known.join(", ")}.`);
  }
  const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
  if (
    !(Number.isInteger(clients) && clients >= 1 && clients <= MOST_CLIENTS) ||
    !(seconds > 0 && seconds <= MOST_SECONDS)
  ) {
    throw new Error(
      `--clients is a whole number from 1 to ${MOST_CLIENTS}, --seconds a number up to ${MOST_SECONDS}; given: ${values.clients}, ${values.seconds}.`,
    );
  }
  const named = known.filter((part) => positionals.includes(part));
  return { parts: named.length > 0 ? named : known, load: { clients, seconds } };
}
