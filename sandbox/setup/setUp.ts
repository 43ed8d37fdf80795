import { readFile } from "node:fs/promises";
import { join } from "node:path";

import companyFacts from "../demo/company.json";
import { allowPages } from "./allowPages";
import { createBcClient } from "./bcData";
import type { ConnectionFacts } from "./connect";
import { createConnection } from "./connect";
import { runConnectionWizard } from "./connectionWizard";
import type { CreatedDocuments } from "./createDocuments";
import { createDocuments } from "./createDocuments";
import { giveAccess } from "./giveAccess";
import { importSolution } from "./importSolution";
import { linkAccounts } from "./linkAccounts";
import { createSalesClient } from "../client/salesClient";
import { showForms } from "./showForms";
import { showPage } from "./showPage";
import { synchronise } from "./synchronise";
import type { Way } from "./way";

/** The product; the tables of Business Central come with what its own set-up imports before. */
export const SOLUTION = "BusinessCentralSales_managed.zip";

/** Version of Business Central's platform, to which it brings its solution in Sales. */
export const PLATFORM_VERSION = "28.0.43182.0";
const INTEGRATION_EMAIL = "bc.integration@skarvholm.example";

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
 * Plays BC's set-up and then the administrator over HTTP, in the order of the guide: BC connects with its wizard, the product is imported, roles are
 * given, the product is connected; then BC synchronises master data and a salesperson makes documents. Needs a fresh Sales and BC.
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

  const bc = createBcClient(bcUrl);
  const connection = connectionFacts(bcUrl);
  await runConnectionWizard({
    admin,
    integration,
    integrationEmail: INTEGRATION_EMAIL,
    bc,
    connection,
    platformVersion: PLATFORM_VERSION,
    log,
  });

  log(`Importing ${SOLUTION}`);
  await importSolution(admin, SOLUTION, await readFile(join(solutionFolder, SOLUTION)));
  await admin.action("PublishAllXml", {});

  log("Giving out roles and field security profiles");
  await giveAccess(salesUrl, admin);

  log("Showing the product's forms in the Sales Hub, which lists its own only");
  await showForms(admin, "BusinessCentralSales", "msdynce_saleshub");

  log("Adding Business Central today to the Sales Hub's site map, which is published");
  await showPage(admin, "bcs_BusinessCentralIntegration", "bcs_today", "msdynce_saleshub");

  log("Connecting Sales to Business Central");
  const connectionId = await createConnection(admin, connection, way);

  if (way === "direct") {
    await allowPages(bcUrl, salesUrl, log);
  }

  log("Synchronising currencies, customers and items from Business Central");
  const synchronised = await synchronise(integration, bc);
  await bc.runJob("customerStatistics");

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
