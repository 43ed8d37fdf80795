import { World } from "../contract/relay/support/world";
import type { AskParts } from "../contract/relay/support/world";
import { basic } from "../contract/bc/client";
import { COMPANY, KEY } from "../contract/relay/support/world";
import type { Measured } from "./table";

const ROUNDS = 60;
const WARM_UP = 20;
const LINES = 10;
const OWN_MS = 5;
const CALLERS = 50;
const SECONDS = 5;
/** A form asks some ten times an hour; this many a second on one core serve every salesperson of a large company. */
const SHARED_MS = 5;

/** What the relay adds to a question, and how many it answers when many ask the same. */
export async function measureRelay(): Promise<readonly Measured[]> {
  const world = await World.start((settings) => ({
    ...settings,
    limits: { ...settings.limits, joinSeconds: 2, permissionMinutes: 5 },
  }));
  try {
    const signedIn: AskParts = { authorization: `Bearer ${await world.entra.token()}` };
    return [await ownTime(world, signedIn), await throughput(world, signedIn)];
  } finally {
    await world.close();
  }
}

/** The questions of an order form with ten lines, about items that nobody has asked for yet. */
function questions(round: number): readonly string[] {
  const numbers = Array.from({ length: LINES }, (_line, at) => `No%20eq%20'ITEM-${round}-${at}'`).join("%20or%20");
  const open = "Outstanding_Quantity%20ne%200";
  return [
    `${COMPANY}/ItemCard?$filter=(${numbers})`,
    `${COMPANY}/ItemCard?$filter=(${numbers})%20and%20Location_Filter%20eq%20'OSLO'`,
    `${COMPANY}/SalesLines?$filter=(${numbers})%20and%20Type%20eq%20'Item'%20and%20${open}`,
    `${COMPANY}/PurchaseLines?$filter=(${numbers})%20and%20Type%20eq%20'Item'%20and%20${open}`,
  ];
}

async function ownTime(world: World, signedIn: AskParts): Promise<Measured> {
  const [through, direct]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const relayed = await timed(() => world.batch(questions(round), signedIn));
    const plain = await timed(() => askDirectly(world, questions(-round - 1)));
    if (round >= WARM_UP) {
      through.push(relayed);
      direct.push(plain);
    }
  }
  return {
    what: `the relay's own time at the median, ${LINES} lines, ms`,
    is: median(through) - median(direct),
    atMost: OWN_MS,
  };
}

async function throughput(world: World, signedIn: AskParts): Promise<Measured> {
  const end = performance.now() + SECONDS * 1_000;
  const cpu = process.cpuUsage();
  let answered = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const { status, text } = await world.batch(questions(0), signedIn);
      if (status !== 200) {
        throw new Error(`The relay answered ${status}: ${text}`);
      }
      answered++;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const { user, system } = process.cpuUsage(cpu);
  // The callers and Business Central are in this process too, so the relay alone takes less than this.
  const ms = (user + system) / 1_000 / answered;
  return {
    what: `${CALLERS} callers with equal questions, ${Math.round(1_000 / ms)} requests a second on one core, callers included: ms each`,
    is: ms,
    atMost: SHARED_MS,
  };
}

async function askDirectly(world: World, urls: readonly string[]): Promise<void> {
  const requests = urls.map((url, id) => ({
    id: String(id),
    method: "GET",
    url,
    headers: { Accept: "application/json" },
  }));
  const response = await fetch(`${world.bcUrl}/BC/ODataV4/$batch`, {
    method: "POST",
    headers: {
      Authorization: basic("SALESREADER", KEY),
      Accept: "application/json",
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ requests }),
  });
  if (response.status !== 200) {
    throw new Error(`Business Central answered ${response.status}.`);
  }
  await response.text();
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
