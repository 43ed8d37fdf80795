import { join } from "node:path";
import { startSandbox } from "../../sandbox/start";
import type { Sandbox } from "../../sandbox/start";
import { LoadClient } from "./loadClient";
import type { Measured } from "./table";

const OUT = join(__dirname, "..", "..", "out");

export interface LoadOptions {
  readonly clients: number;
  readonly seconds: number;
}

/** Clients that work as browsers do, side by side against both servers on this machine's own addresses: no error, and every write is kept. */
export async function measureLoad({ clients, seconds }: LoadOptions): Promise<readonly Measured[]> {
  const sandbox = await startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
  });
  try {
    const crowd = await gather(sandbox, clients);
    const end = performance.now() + seconds * 1000;
    await Promise.all(crowd.map((client) => client.workUntil(end)));
    const lost = await lostWrites(crowd);
    const times = crowd.flatMap(({ times: own }) => own).sort((a, b) => a - b);
    const errors = crowd.flatMap(({ errors: own }) => own);
    for (const error of new Set(errors)) {
      process.stderr.write(`${error}\n`);
    }
    const what = `${clients} clients for ${seconds} s, ${times.length} requests, 95 % within ${Math.round(times[Math.floor(times.length * 0.95)] ?? 0)} ms`;
    return [
      { what: `${what}: errors`, is: errors.length, atMost: 0 },
      { what: `${crowd.reduce((sum, { written }) => sum + written, 0)} writes of them: lost`, is: lost, atMost: 0 },
    ];
  } finally {
    await sandbox.close();
  }
}

/** All write to one account besides their own, so that they get in each other's way. */
async function gather(sandbox: Sandbox, clients: number): Promise<readonly LoadClient[]> {
  const [order] = sandbox.demo.documents.orders;
  const [shared] = sandbox.demo.accountIds.values();
  if (order === undefined || shared === undefined) {
    throw new Error("The demo has no order or no account to work on.");
  }
  const crowd = Array.from(
    { length: clients },
    (_, index) =>
      new LoadClient({
        salesUrl: sandbox.sales.url,
        bcUrl: sandbox.bc.url,
        orderId: order.id,
        sharedId: shared,
        name: `Client ${index + 1}`,
      }),
  );
  await Promise.all(crowd.map((client) => client.begin()));
  return crowd;
}

/** Writes that the server took and that are not there: of each client's own row, and of the row that all count up. */
async function lostWrites(crowd: readonly LoadClient[]): Promise<number> {
  const own = await Promise.all(crowd.map(async (client) => client.ownWrites - (await client.ownCount())));
  const counted = crowd.reduce((sum, { sharedWrites }) => sum + sharedWrites, 0);
  return own.reduce((sum, each) => sum + each, counted - ((await crowd[0]?.sharedCount()) ?? 0));
}
