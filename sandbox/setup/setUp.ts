import { join } from "node:path";

import companyFacts from "../demo/company.json";
import { allowPages } from "./allowPages";
import { createBcClient } from "./bcData";
import type { ConnectionFacts } from "./connect";
import { createConnection, createNavConnection } from "./connect";
import type { CreatedDocuments } from "./createDocuments";
import { createDocuments } from "./createDocuments";
import { enableIntegration } from "./enableIntegration";
import { giveAccess } from "./giveAccess";
import { importSolution } from "./importSolution";
import { linkAccounts } from "./linkAccounts";
import { createSalesClient } from "../client/salesClient";
import { synchronise } from "./synchronise";
import type { Way } from "./way";

/** In the order of their dependence. */
export const SOLUTIONS = ["BusinessCentralSalesBase_managed.zip", "BusinessCentralSales_managed.zip"] as const;

/** Ids of what the set-up made, for whoever wants to open it. */
export interface DemoIds {
  readonly connectionId: string;
  /** Customer number → account. */
  readonly accountIds: ReadonlyMap<string, string>;
  /** Item or resource number → product. */
  readonly productIds: ReadonlyMap<string, string>;
  readonly documents: CreatedDocuments;
}

/**
 * Plays the administrator and BC's set-up over HTTP: imports the solutions, gives out roles, connects, synchronises master data from BC and
 * makes a salesperson's documents. Needs a fresh Sales and BC.
 * @param today ISO date that the demo's days count from.
 */
export async function setUp(parts: {
  readonly salesUrl: string;
  readonly bcUrl: string;
  readonly solutionFolder: string;
  readonly today: string;
  readonly log: (line: string) => void;
  readonly way: Way;
}): Promise<DemoIds> {
  const { salesUrl, bcUrl, solutionFolder, today, log, way } = parts;
  const admin = createSalesClient(salesUrl, "admin");
  const integration = createSalesClient(salesUrl, "integration");

  for (const zip of SOLUTIONS) {
    log(`Importing ${zip}`);
    await importSolution(admin, join(solutionFolder, zip));
  }
  await admin.action("PublishAllXml", {});

  log("Giving out roles and field security profiles");
  await giveAccess(salesUrl, admin);

  log("Connecting Sales to Business Central");
  const connection = connectionFacts(bcUrl);
  const connectionId = await createConnection(admin, connection, way);
  await createNavConnection(integration, connection);

  if (way === "direct") {
    await allowPages(bcUrl, salesUrl, log);
  }

  log("Synchronising currencies, customers and items from Business Central");
  const bc = createBcClient(bcUrl);
  const synchronised = await synchronise(integration, bc);

  log("Enabling the order integration and sending customer statistics");
  await enableIntegration(integration, bc);

  log("Making opportunities, quotes and orders");
  const salesperson = createSalesClient(salesUrl, "salesperson");
  await linkAccounts(salesperson, (await bc.readData()).customers, synchronised.accountIds);
  const documents = await createDocuments(salesperson, synchronised, today);
  return {
    connectionId,
    accountIds: synchronised.accountIds,
    productIds: new Map(synchronised.products.map(({ number, id }) => [number, id])),
    documents,
  };
}

export function connectionFacts(bcUrl: string): ConnectionFacts {
  const [user] = companyFacts.users;
  if (user === undefined) {
    throw new Error("The demo company has no user for web services.");
  }
  return {
    bcUrl,
    companyId: companyFacts.company.id,
    companyName: companyFacts.company.name,
    userName: user.name,
    accessKey: user.accessKey,
  };
}
