import { Hono } from "hono";

import type { Clock } from "../control/clock";
import type { ControlledState } from "../control/control";
import { createControl } from "../control/control";
import { createDemo } from "../demo/createDemo";
import { createAdminRoutes } from "./admin/routes";
import { createCors } from "./http/cors";
import type { Database } from "./ledger/database";
import { DatabaseStore } from "./ledger/database";
import { answerBatch } from "./odata/batch";
import { noRoute, notInSandbox } from "./odata/failure";
import { answerOData, SERVICE_ROOT, toResponse } from "./odata/service";
import { createPersonPage } from "./page/personPage";
import { createWebClient } from "./page/webClient";
import { publishablePages } from "./pages/publishablePages";

export interface BusinessCentral {
  readonly app: Hono;
  readonly state: ControlledState;
  /** What the server knows now; changes to it count at once. */
  readonly database: () => Database;
}

export interface BusinessCentralOptions {
  readonly clock: Clock;
  /** Origins whose pages may call BC from a browser, e.g. http://localhost:5180. */
  readonly salesOrigins: readonly string[];
  /** What the server knows at start and after a reset; without it, the demo company. @param today ISO date by the clock. */
  readonly demo?: (today: string) => Database;
}

/** Parts of a real BC that clients may look for here; anything else below /BC/ is simply not there. */
const NOT_YET: readonly (readonly [prefix: string, what: string])[] = [
  ["/BC/api/", "API v2.0"],
  ["/BC/OData/", "OData V3"],
  ["/BC/WS/", "SOAP web services"],
];

/** The local Business Central: OData V4 below /BC/ODataV4, a page for the person in BC's place at /, the control surface at /_sandbox. */
export function createBusinessCentral(options: BusinessCentralOptions): BusinessCentral {
  const { clock, salesOrigins, demo = createDemo } = options;
  const store = new DatabaseStore(() => demo(clock.now().toISOString().slice(0, 10)));
  const control = createControl({ clock, state: store });
  const database = (): Database => store.database;
  const odata = { database, pages: publishablePages };
  const app = new Hono();

  // CORS first: a browser must be able to read the answer of a fault or an error too.
  app.use("*", createCors(() => salesOrigins));
  app.use("*", control.middleware);
  app.route("/_sandbox/bc", createAdminRoutes({ database, pages: publishablePages, clock }));
  app.route("/_sandbox", control.routes);
  app.all(`${SERVICE_ROOT}/$batch`, (c) => answerBatch(odata, c.req.raw));
  app.all(SERVICE_ROOT, (c) => answerOData(odata, c.req.raw));
  app.all(`${SERVICE_ROOT}/*`, (c) => answerOData(odata, c.req.raw));
  app.on("GET", ["/BC", "/BC/"], createWebClient(database));
  app.all("/BC/*", (c) => {
    const missing = NOT_YET.find(([prefix]) => c.req.path.startsWith(prefix));
    return toResponse(missing === undefined ? noRoute(c.req.url) : notInSandbox(missing[1]));
  });
  app.route("/", createPersonPage({ database, pages: publishablePages, clock }));
  return { app, state: store, database };
}
