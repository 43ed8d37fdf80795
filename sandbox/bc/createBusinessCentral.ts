import { Hono } from "hono";

import { createSalesClient } from "../client/salesClient";
import type { OnBehalf } from "../contract/onBehalf";
import type { Clock } from "../control/clock";
import type { ControlledState } from "../control/control";
import { createControl } from "../control/control";
import type { AdminParts } from "./admin/adminParts";
import { createReservationRoutes } from "./admin/reservationRoutes";
import { createAdminRoutes } from "./admin/routes";
import type { BearerValidator } from "./http/authenticate";
import { createCors, DOCUMENTED_PROXY, NO_PROXY } from "./http/cors";
import type { Proxy } from "./http/proxyRoutes";
import { createProxiedState, createProxyRoutes } from "./http/proxyRoutes";
import { JobQueue } from "./jobs/jobQueue";
import { createScheduledState } from "./jobs/scheduledState";
import type { Database } from "./ledger/database";
import { DatabaseStore } from "./ledger/database";
import { createLimitedState } from "./limits/limitedState";
import { Limiter } from "./limits/limiter";
import { createLimitMiddleware } from "./limits/middleware";
import { createLimitRoutes } from "./limits/routes";
import { toResponse } from "./odata/answer";
import { SERVICE_ROOT_V3, toResponseV3 } from "./odata/v3/serviceV3";
import { createPersonPage } from "./page/personPage";
import { createWebClient } from "./page/webClient";
import { publishablePages } from "./pages/publishablePages";
import { createServices } from "./services";

export interface BusinessCentral {
  readonly app: Hono;
  readonly state: ControlledState;
  /** What the server knows now; changes to it count at once. */
  readonly database: () => Database;
  /** BC's jobs. They run by themselves only after start(). */
  readonly queue: JobQueue;
}

export interface BusinessCentralOptions {
  readonly clock: Clock;
  /** Origins whose pages a proxy before BC lets in from the start, e.g. http://localhost:5180; without any, no page may read BC's answers. */
  readonly salesOrigins: readonly string[];
  /** What the server knows at start and after a reset. @param today ISO date by the clock. */
  readonly demo: (today: string) => Database;
  /** Tells whom a bearer token stands for; without it, none is accepted. */
  readonly validateBearer?: BearerValidator;
  /** Base URL of the Sales that BC is connected to, e.g. http://localhost:5180; without it, BC works alone. */
  readonly salesUrl?: string;
  /** How Dataverse reads for a person, once virtual tables are set up. */
  readonly onBehalf?: OnBehalf;
  /** Brings the columns to Sales that orders both ways need; without it, somebody else has to. */
  readonly deployColumns?: () => Promise<void>;
}

/** The user that BC signs in to Sales as. */
const INTEGRATION_USER = "integration";

/** The local Business Central: OData V4 below /BC/ODataV4, API v2.0 below /BC/api/v2.0, a page for the person in BC's place at /, the control surface at /_sandbox. */
export function createBusinessCentral(options: BusinessCentralOptions): BusinessCentral {
  const { clock, salesOrigins, demo, salesUrl, onBehalf } = options;
  const store = new DatabaseStore(() => demo(clock.now().toISOString().slice(0, 10)));
  const database = (): Database => store.database;
  const validateBearer = bearerValidator(options.validateBearer, onBehalf, () => database().virtualTables === true);
  const limiter = new Limiter(clock);
  const sales = salesUrl === undefined ? null : createSalesClient(salesUrl, INTEGRATION_USER);
  const queue = new JobQueue({ database, clock, sales });
  const proxy: Proxy = {
    settings: salesOrigins.length === 0 ? NO_PROXY : { ...DOCUMENTED_PROXY, origins: salesOrigins },
  };
  const state = createProxiedState(createScheduledState(createLimitedState(store, limiter), queue), proxy);
  const control = createControl({ clock, state });
  const limits = createLimitMiddleware(limiter, (refusal, path) =>
    path.startsWith(`${SERVICE_ROOT_V3}/`) ? toResponseV3(refusal) : toResponse(refusal),
  );
  const adminParts: AdminParts = {
    database,
    pages: publishablePages,
    clock,
    queue,
    sales,
    salesUrl: salesUrl ?? null,
    deployColumns: options.deployColumns ?? null,
  };
  const app = new Hono();

  // CORS first: a browser must be able to read the answer of a fault or an error too.
  app.use(
    "*",
    createCors(() => proxy.settings),
  );
  app.use("*", limits.admit);
  app.use("*", control.middleware);
  app.use("*", limits.refuse);
  app.route("/_sandbox/bc/limits", createLimitRoutes(limiter));
  app.route("/_sandbox/bc/proxy", createProxyRoutes(proxy));
  app.route("/_sandbox/bc/reservations", createReservationRoutes(database));
  app.route("/_sandbox/bc", createAdminRoutes(adminParts));
  app.route("/_sandbox", control.routes);
  app.on("GET", ["/BC", "/BC/"], createWebClient(database));
  app.route(
    "/",
    createServices({
      database,
      pages: publishablePages,
      today: () => clock.now().toISOString().slice(0, 10),
      maxPageSize: () => limiter.settings.maxPageSize,
      ...(validateBearer !== undefined && { validateBearer }),
    }),
  );
  app.route("/", createPersonPage(adminParts));
  return { app, state, database, queue };
}

/** Tokens of people, and of Dataverse for people where virtual tables are set up. Undefined: none is accepted. */
function bearerValidator(
  ofPeople: BearerValidator | undefined,
  onBehalf: OnBehalf | undefined,
  isSetUp: () => boolean,
): BearerValidator | undefined {
  if (onBehalf === undefined) {
    return ofPeople;
  }
  return async (token) => {
    const userName = isSetUp() ? await onBehalf.userOf(token) : null;
    return userName === null ? ((await ofPeople?.(token)) ?? null) : { userName };
  };
}
