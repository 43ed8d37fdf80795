import { parseArgs } from "node:util";
import { askDocument } from "../../core/availability/askDocument";
import { measureInBrowser } from "./browser";
import { measureLoad } from "./load";
import type { LoadOptions } from "./load";
import { measureRelay } from "./relay";
import { measureShell } from "./shell";
import { scene } from "./slowBusinessCentral";
import { measureSynchronisation } from "./synchronisation";
import { isKept, writeTable } from "./table";
import type { Measured } from "./table";

const LATENCY_MS = 200;
const LINES = 100;
const ROUNDS = 10;
const RATIO = 1.15;
const MOST_CLIENTS = 500;
const MOST_SECONDS = 600;
const PRODUCTS_AT_ONCE = 100;

/** The fastest of some rounds, in milliseconds: what else the machine does only ever makes a round slower. */
async function fastest(run: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** How much longer a whole document takes than one bare request that takes as long as Business Central does. */
async function verdictTime(): Promise<Measured> {
  const { ports, question } = scene(LINES, LATENCY_MS);
  await askDocument(ports(), question);
  const bare = await fastest(() => new Promise((resolve) => setTimeout(resolve, LATENCY_MS)));
  const ours = await fastest(() => askDocument(ports(), question));
  return {
    what: `${LINES} lines judged, Business Central takes ${LATENCY_MS} ms: time ÷ bare request`,
    is: ours / bare,
    atMost: RATIO,
  };
}

/** Requests to Business Central for a document with days, by its lines. */
async function requestCount(lines: number): Promise<Measured> {
  const { bc, ports, question } = scene(lines, 0);
  await askDocument(ports(), question);
  return {
    what: `${lines} lines: requests to Business Central`,
    is: bc.requests.length,
    atMost: Math.ceil(lines / PRODUCTS_AT_ONCE),
  };
}

/** `npm run bench -- --clients 50 --seconds 60`; a broken number ends the run. */
function loadOptions(): LoadOptions {
  const { values } = parseArgs({
    options: { clients: { type: "string", default: "50" }, seconds: { type: "string", default: "60" } },
  });
  const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
  if (
    !(Number.isInteger(clients) && clients >= 1 && clients <= MOST_CLIENTS) ||
    !(seconds > 0 && seconds <= MOST_SECONDS)
  ) {
    throw new Error(
      `--clients is a whole number from 1 to ${MOST_CLIENTS}, --seconds a number up to ${MOST_SECONDS}; given: ${values.clients}, ${values.seconds}.`,
    );
  }
  return { clients, seconds };
}

/** Times and counts that we promise, as ratios within one run: machines differ, ratios less. */
async function main(): Promise<void> {
  const measured = [await verdictTime()];
  for (const lines of [1, 100, 101, 250, 1000]) {
    measured.push(await requestCount(lines));
  }
  measured.push(measureShell());
  measured.push(...(await measureSynchronisation()));
  measured.push(...(await measureRelay()));
  measured.push(...(await measureInBrowser()));
  measured.push(...(await measureLoad(loadOptions())));
  process.stdout.write(writeTable(measured));
  process.exitCode = measured.every(isKept) ? 0 : 1;
}

void main();
