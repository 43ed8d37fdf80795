import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import type { SalesClient } from "../../../../sandbox/client/salesClient";
import { Clock } from "../../../../sandbox/control/clock";
import { createSales } from "../../../../sandbox/sales/createSales";
import { serve } from "../../../../sandbox/serve";
import type { Served } from "../../../../sandbox/serve";
import { runConnectionWizard } from "../../../../sandbox/setup/connectionWizard";
import { importSolution } from "../../../../sandbox/setup/importSolution";
import { connectionFacts, PLATFORM_VERSION } from "../../../../sandbox/setup/setUp";
import type { CheckId } from "../../../../core/setup/health/finding";
import { bcsales, findings, followed, OUT } from "./world";
import { INSTALLS } from "./where";
import type { InstallAdvice } from "./where";

/** What the health check advises about solutions that were installed in another order, followed from an empty Sales: the same check passes then. */

const PRODUCT = "BusinessCentralSales_managed.zip";
const BASE = "BusinessCentralSalesBase_managed.zip";

let served: Served;
let admin: SalesClient;
beforeEach(async () => {
  served = await serve(createSales({ clock: new Clock(), shellFolder: join(OUT, "sandbox", "shell") }).app, 0);
  admin = createSalesClient(served.url, "admin");
});
afterEach(() => served.close());

const zip = (name: string) => join(OUT, "solution", name);
const command = (...args: readonly string[]) => bcsales(served.url, ...args);

/** An administrator who imports a ZIP by hand, whatever `bcsales` says to it. */
const byHand = (name: string) => importSolution(admin, name, readFileSync(zip(name)));

/** Business Central's wizard, which is the same for *Redeploy Integration Solution* and enabling. */
const wizard = () =>
  runConnectionWizard({
    admin,
    integration: createSalesClient(served.url, "integration"),
    integrationEmail: "bc.integration@skarvholm.example",
    bc: { enableConnection: () => Promise.resolve() },
    connection: connectionFacts("http://localhost:5181"),
    platformVersion: PLATFORM_VERSION,
    log: () => undefined,
  });

const uninstallBase = () => admin.action("UninstallSolutionAsync", { SolutionUniqueName: "BusinessCentralSalesBase" });

interface Played {
  readonly check: CheckId;
  readonly before: () => Promise<unknown>;
  readonly follow: () => Promise<unknown>;
}

const inTurn =
  (...steps: readonly (() => Promise<unknown>)[]) =>
  async () => {
    for (const step of steps) {
      await step();
    }
  };

const PLAYED: Readonly<Record<InstallAdvice, Played>> = {
  rolesMissing: { check: "roles", before: wizard, follow: () => command("install", zip(PRODUCT)) },
  tableMissing: {
    check: "tables",
    before: () => Promise.resolve(),
    follow: wizard,
  },
  baseBesideTheirs: {
    check: "provider",
    before: inTurn(() => command("install", zip(BASE), zip(PRODUCT)), wizard),
    follow: uninstallBase,
  },
  layersTheirsOnTop: {
    check: "layers",
    before: inTurn(() => command("install", zip(BASE), zip(PRODUCT)), wizard),
    follow: uninstallBase,
  },
  layersBaseOnTop: {
    check: "layers",
    before: inTurn(wizard, () => byHand(BASE)),
    follow: uninstallBase,
  },
  baseButConnected: {
    check: "provider",
    before: inTurn(
      () => command("install", zip(BASE), zip(PRODUCT)),
      () => admin.create("nav_connections", { nav_name: "Skarvholm Kontor AS", nav_dynamicsnavurl: "https://bc.test" }),
    ),
    follow: inTurn(wizard, uninstallBase),
  },
};

test.each(INSTALLS)("what %s advises, followed, ends in passed", async (reason) => {
  const { check, before, follow } = PLAYED[reason];
  await before();
  await followed({ reason, check }, () => findings(served.url, "admin"), follow);
});
