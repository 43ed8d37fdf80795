import { randomBytes } from "node:crypto";

import { Hono } from "hono";

import type { BusinessCentral } from "./bc/createBusinessCentral";
import { createBusinessCentral } from "./bc/createBusinessCentral";
import type { TrustedProvider } from "./bc/http/tokenValidator";
import { createTokenValidator } from "./bc/http/tokenValidator";
import type { OnBehalf } from "./contract/onBehalf";
import { createOnBehalf } from "./contract/onBehalf";
import { Clock } from "./control/clock";
import { createControl } from "./control/control";
import { createSales } from "./sales/createSales";
import { addGeneratedItems } from "./demo/addGeneratedItems";
import { createDemo } from "./demo/createDemo";
import type { Served } from "./serve";
import { serve } from "./serve";
import { createSalesClient } from "./client/salesClient";
import { createEntra } from "./setup/entra";
import { putRelay } from "./setup/putRelay";
import { putVirtualTables } from "./setup/putVirtualTables";
import { bringOrderColumns } from "./setup/theirSolution/orderColumns";
import type { DemoIds } from "./setup/setUp";
import { setUp } from "./setup/setUp";
import type { RunningRelay } from "./setup/startRelay";
import type { Way } from "./setup/way";

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly salesPort: number;
  readonly bcPort: number;
  /** Folder of the packed solutions. */
  readonly solutionFolder: string;
  /** Folder of the built shell. */
  readonly shellFolder: string;
  readonly log: (line: string) => void;
  /** What both clocks stand at from the start, until they are set or freed; without it, the machine's time. */
  readonly now?: Date;
  /** By which way the connection goes; without it, directly. */
  readonly way?: Way;
  /** How many items BC's first company gets besides the demo's. They are not synchronised to Sales by the set-up. */
  readonly items?: number;
  /** Whose tokens BC takes besides access keys; without it, nobody's. */
  readonly provider?: TrustedProvider;
}

export interface Sandbox {
  readonly sales: { readonly url: string };
  readonly bc: {
    readonly url: string;
    /** Makes BC unreachable; what it knows is kept. */
    stop(): Promise<void>;
    /** Makes it reachable again on the same port. */
    start(): Promise<void>;
  };
  /** The process between Sales and Business Central, on the way "relay". */
  readonly relay: { readonly url: string } | null;
  readonly demo: DemoIds;
  close(): Promise<void>;
}

/**
 * Starts a local Sales and a local Business Central and sets them up as an administrator would. What stands then is what a reset goes
 * back to.
 * @throws Error with what to do when a port is taken, a solution is missing or the set-up is refused; nothing keeps running then.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const {
    salesPort,
    bcPort,
    solutionFolder,
    shellFolder,
    log,
    items = 0,
    provider,
    way = "direct",
    now = null,
  } = options;
  const entra = way === "relay" ? await serveEntra() : null;
  const onBehalf = createOnBehalf(randomBytes(32));
  const sales = await serve(createSalesServer({ shellFolder, now, onBehalf, entraUrl: entra?.url }), salesPort);
  const clock = new Clock(now);
  const validateBearer =
    provider === undefined ? {} : { validateBearer: createTokenValidator(provider, () => clock.now()) };
  const businessCentral = createBusinessCentral({
    clock,
    demo: createDemo,
    // On premises nothing of Business Central allows pages; the set-up puts a proxy before it where the way needs one.
    salesOrigins: [],
    salesUrl: sales.url,
    onBehalf,
    deployColumns: () => bringOrderColumns(createSalesClient(sales.url, "admin")),
    ...validateBearer,
  });
  const bc = await startBc(businessCentral, bcPort, sales);
  let relay: RunningRelay | null = null;
  const close = async () => {
    businessCentral.queue.stop();
    relay?.stop();
    await Promise.all([sales.close(), bc.stop(), entra?.close()]);
  };
  try {
    const today = clock.now().toISOString().slice(0, 10);
    const demo = await setUp({ salesUrl: sales.url, bcUrl: bc.url, solutionFolder, today, log, way });
    if (entra !== null) {
      relay = await putRelay({ salesUrl: sales.url, bcUrl: bc.url, entraUrl: entra.url, log }, demo.connectionId);
    }
    if (way === "virtual") {
      await putVirtualTables({ salesUrl: sales.url, bcUrl: bc.url, log }, demo.connectionId);
    }
    const [company] = businessCentral.database().companies.values();
    if (items > 0 && company !== undefined) {
      log(`Adding ${items} items to ${company.name}`);
      addGeneratedItems(company, items, today);
    }
    await setBaseline(sales.url);
    await setBaseline(bc.url);
    businessCentral.queue.start();
    return {
      sales: { url: sales.url },
      bc,
      demo,
      relay: relay === null ? null : { url: `http://localhost:${relay.port}` },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serveEntra(): Promise<Served> {
  let url = "";
  const served = await serve(await createEntra(() => url), 0);
  ({ url } = served);
  return served;
}

/** From now on a reset of this server goes back to what stands now. */
async function setBaseline(url: string): Promise<void> {
  const response = await fetch(`${url}/_sandbox/baseline`, { method: "POST" });
  if (!response.ok) {
    throw new Error(`${url}/_sandbox/baseline answered ${response.status}; the sandbox cannot be reset to its start.`);
  }
}

function createSalesServer({
  shellFolder,
  now,
  onBehalf,
  entraUrl,
}: {
  readonly shellFolder: string;
  readonly now: Date | null;
  readonly onBehalf: OnBehalf;
  readonly entraUrl: string | undefined;
}): Hono {
  const clock = new Clock(now);
  const sales = createSales({ clock, shellFolder, onBehalf, ...(entraUrl === undefined ? {} : { entraUrl }) });
  const control = createControl({ clock, state: sales.state });
  const app = new Hono();
  app.use("*", control.middleware);
  app.route("/_sandbox/sales/virtual-tables", sales.virtualTables);
  app.route("/_sandbox", control.routes);
  // Handed on as a whole, so that Sales keeps its own answers for errors and unknown routes.
  app.all("*", (c) => sales.app.fetch(c.req.raw, c.env));
  return app;
}

async function startBc({ app }: BusinessCentral, bcPort: number, sales: Served): Promise<Sandbox["bc"]> {
  let served: Served | null;
  try {
    served = await serve(app, bcPort);
  } catch (error) {
    await sales.close();
    throw error;
  }
  const { url, port } = served;
  return {
    url,
    stop: async () => {
      const running = served;
      served = null;
      await running?.close();
    },
    start: async () => {
      served ??= await serve(app, port);
    },
  };
}
