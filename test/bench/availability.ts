import { askDocument } from "../../core/availability/askDocument";
import { scene } from "./slowBusinessCentral";
import type { Measured } from "./table";

const LATENCY_MS = 200;
const LINES = 100;
const ROUNDS = 10;
const RATIO = 1.15;
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

/** A document judged in this process, without a browser: its time, and its requests. */
export async function measureAvailability(): Promise<readonly Measured[]> {
  const measured = [await verdictTime()];
  for (const lines of [1, 100, 101, 250, 1000]) {
    measured.push(await requestCount(lines));
  }
  return measured;
}
