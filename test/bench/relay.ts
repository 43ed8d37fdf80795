import type { Outbound, OutboundAnswer } from "../../relay/network/outbound";
import { COMPANY, SALES, World } from "../contract/relay/support/world";
import type { Measured } from "./table";

const ROUNDS = 200;
const WARM_UP = 100;
const LINES = 10;
const OWN_MS = 5;
const SHARED_ROUNDS = 2_000;
const SHARED_MS = 5;

/**
 * What the relay itself takes for the questions of an order form: from the request to the response, with a Business Central that answers at once.
 * Then how many it answers on one core when many people ask the same.
 */
export async function measureRelay(): Promise<readonly Measured[]> {
  const known = new Map<string, OutboundAnswer>();
  const world = await World.start(
    (settings) => ({ ...settings, limits: { ...settings.limits, joinSeconds: 30, permissionMinutes: 5 } }),
    (outbound) => withoutWaiting(outbound, known),
  );
  try {
    const token = await world.entra.token();
    for (let round = 0; round < WARM_UP; round++) {
      await ask(world, token, round);
    }
    const times: number[] = [];
    for (let round = WARM_UP; round < WARM_UP + ROUNDS; round++) {
      const started = process.cpuUsage();
      await ask(world, token, round);
      times.push(cpuSince(started));
    }
    const started = process.cpuUsage();
    for (let round = 0; round < SHARED_ROUNDS; round++) {
      await ask(world, token, WARM_UP);
    }
    const shared = cpuSince(started) / SHARED_ROUNDS;
    return [
      { what: `the relay's own time at the median (processor), ${LINES} lines, ms`, is: median(times), atMost: OWN_MS },
      {
        what: `equal questions through the relay, ${Math.round(1_000 / shared)} a second on one core: ms each`,
        is: shared,
        atMost: SHARED_MS,
      },
    ];
  } finally {
    await world.close();
  }
}

/** Business Central's answer to the first question serves for all: it is as long, and what makes it is not measured. */
function withoutWaiting(outbound: Outbound, known: Map<string, OutboundAnswer>): Outbound {
  return {
    ...outbound,
    send: async (request) => {
      const { pathname } = new URL(request.url);
      const answer = pathname.endsWith("$batch")
        ? (known.get(pathname) ?? (await outbound.send(request)))
        : await outbound.send(request);
      known.set(pathname, answer);
      return answer;
    },
  };
}

/** A new person's form each round: no two rounds ask the same. */
async function ask({ app }: World, token: string, round: number): Promise<void> {
  const requests = questions(round).map((url, id) => ({
    id: String(id),
    method: "GET",
    url,
    headers: { Accept: "application/json" },
  }));
  const response = await app.fetch(
    new Request("http://relay/connections/skarvholm/ODataV4/$batch", {
      method: "POST",
      headers: {
        Origin: SALES,
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/json",
        Prefer: "odata.continue-on-error",
      },
      body: JSON.stringify({ requests }),
    }),
  );
  const text = await response.text();
  if (response.status !== 200) {
    throw new Error(`The relay answered ${response.status}: ${text}`);
  }
}

function questions(round: number): readonly string[] {
  const items = ["BORD-1000", "BORD-1010", "BORD-1020", "BORD-1100", "BORD-1110"];
  const others = Array.from({ length: LINES - items.length }, (_line, at) => `ITEM-${round}-${at}`);
  const numbers = [...items, ...others].map((number) => `No%20eq%20'${number}'`).join("%20or%20");
  const lines = `(Document_Type%20eq%20'Order'%20or%20Document_Type%20eq%20'Return%20Order')%20and%20Type%20eq%20'Item'%20and%20Outstanding_Quantity%20ne%200`;
  return [
    `${COMPANY}/ItemCard?$filter=(${numbers})`,
    `${COMPANY}/ItemCard?$filter=(${numbers})%20and%20Location_Filter%20eq%20'OSLO'`,
    `${COMPANY}/SalesLines?$filter=(${numbers})%20and%20${lines}`,
    `${COMPANY}/PurchaseLines?$filter=(${numbers})%20and%20${lines}`,
  ];
}

/** Milliseconds of this process alone: what else the machine does takes no part. */
function cpuSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
