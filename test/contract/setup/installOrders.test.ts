import { Clock } from "../../../sandbox/control/clock";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSalesClient } from "../../../sandbox/client/salesClient";
import type { SalesClient } from "../../../sandbox/client/salesClient";
import { createSales } from "../../../sandbox/sales/createSales";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import type { BcClient } from "../../../sandbox/setup/bcData";
import { runConnectionWizard } from "../../../sandbox/setup/connectionWizard";
import { importSolution } from "../../../sandbox/setup/importSolution";
import { salesStore } from "../../../core/dataverse/salesStore";
import { checkProviderLayers } from "../../../core/setup/health/checkLayers";
import { checkProvider } from "../../../core/setup/health/checkProvider";
import { runCommand } from "../../../solution/deploy/runCommand";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";

const OUT = join(__dirname, "..", "..", "..", "out");
const PRODUCT = "BusinessCentralSales_managed.zip";
const BASE = "BusinessCentralSalesBase_managed.zip";
const COMPANY = { companyId: "c1", companyName: "Skarvholm Kontor AS", userName: "U", accessKey: "K" };

let served: Served;
let admin: SalesClient;
beforeEach(async () => {
  const sales = createSales({ clock: new Clock(), shellFolder: join(OUT, "sandbox", "shell") });
  served = await serve(sales.app, 0);
  admin = createSalesClient(served.url, "admin");
});
afterEach(() => served.close());

async function importOurs(...zips: readonly string[]): Promise<void> {
  for (const zip of zips) {
    await importSolution(admin, zip, readFileSync(join(OUT, "solution", zip)));
  }
}

/** Business Central's wizard, with a Business Central that only notes that it was enabled. */
async function connectBusinessCentral(platformVersion = "28.0.1.0"): Promise<readonly string[]> {
  const done: string[] = [];
  const bc: Pick<BcClient, "enableConnection"> = {
    enableConnection: () => Promise.resolve(void done.push("enabled")),
  };
  await runConnectionWizard({
    admin,
    integration: createSalesClient(served.url, "integration"),
    integrationEmail: "bc.integration@skarvholm.example",
    bc,
    connection: { bcUrl: "http://localhost:5181", ...COMPANY },
    platformVersion,
    log: (line) => done.push(line),
  });
  return done;
}

async function provider(): Promise<string> {
  const root = `${served.url}/api/data/v9.2`;
  const { reason, values } = await checkProvider(salesStore(tokenHttp(root, "sandbox:admin"), root));
  return [reason, ...values].join(" ");
}

async function layers(): Promise<string> {
  const root = `${served.url}/api/data/v9.2`;
  const { reason, values } = await checkProviderLayers(salesStore(tokenHttp(root, "sandbox:admin"), root));
  return [reason, ...values].join(" ");
}

async function bcsales(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  await runCommand([...args, "--environment-url", served.url, "--yes"], {
    environment: { DATAVERSE_TOKEN: "sandbox:admin" },
    output: { print: say, complain: say },
    ask: () => Promise.resolve(true),
    sleep: () => Promise.resolve(),
  });
  return said.join("\n");
}

async function rolesOfIntegrationUser(): Promise<readonly unknown[]> {
  const [user] = await admin.rows("systemusers?$select=systemuserid&$filter=isintegrationuser eq true");
  const rows = await admin.rows(
    `systemusers(${String(user?.systemuserid)})/systemuserroles_association?$select=name&$orderby=name`,
  );
  return rows.map(({ name }) => name);
}

const BOTH_ROLES = [
  "Dynamics 365 Business Central Integration Administrator",
  "Dynamics 365 Business Central Integration User",
];

describe("Business Central's set-up first, then ours alone", () => {
  test("gives the integration user its roles and writes the company's row before anything of ours is there", async () => {
    expect(await connectBusinessCentral()).toContain("enabled");
    expect(await rolesOfIntegrationUser()).toEqual(BOTH_ROLES);
    expect(await admin.rows("nav_connections?$select=nav_name")).toMatchObject([{ nav_name: "Skarvholm Kontor AS" }]);
  });

  test("takes ours after it, and health tells whose tables they are", async () => {
    await connectBusinessCentral();
    await importOurs(PRODUCT);
    expect(await provider()).toMatch(/^theirsBrings 28\.0\.1\.0 \d/);
  });

  test("has no role, form or command of one name twice", async () => {
    await connectBusinessCentral();
    await importOurs(PRODUCT);
    for (const [set, columns] of [
      ["roles", "name"],
      ["systemforms", "name,objecttypecode"],
    ] as const) {
      const rows = await admin.rows(`${set}?$select=${columns}&$filter=contains(name,'Business Central')`);
      const names = rows.map(({ name, objecttypecode }) => `${String(name)} ${String(objecttypecode)}`);
      expect(names.length).toBeGreaterThan(1);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test("refuses ours before it: the tables are missing, and the refusal names them", async () => {
    await expect(importOurs(PRODUCT)).rejects.toThrow("nav_accountstatistics");
  });

  test("is not imported again at the next run, unless Business Central's platform is newer", async () => {
    await connectBusinessCentral();
    expect((await connectBusinessCentral()).join()).not.toContain("imports");
    expect((await connectBusinessCentral("28.1.0.0")).join()).toContain("imports MicrosoftDynamicsNavIntegration 28.1");
    expect(await admin.rows("nav_connections")).toHaveLength(1);
  });
});

describe("ours first by mistake", () => {
  test("is recognised while Business Central has not yet come, and after it has", async () => {
    await importOurs(BASE, PRODUCT);
    expect(await provider()).toMatch(/^baseAlone /);
    await createNavRow();
    expect(await provider()).toMatch(/^baseButConnected /);
    await connectBusinessCentral();
    expect(await provider()).toMatch(/^baseBesideTheirs 28\.0\.1\.0 /);
    expect(await layers()).toMatch(/^layersTheirsOnTop nav_connection, nav_accountstatistics, Dynamics 365 /);
    expect(await bcsales("status")).toContain(
      "BusinessCentralSalesBase and MicrosoftDynamicsNavIntegration hold the same",
    );
  });

  test("is mended by uninstalling the base: rows, roles and our forms stay", async () => {
    await importOurs(BASE, PRODUCT);
    await connectBusinessCentral();
    const row = await admin.create("nav_accountstatisticses", { nav_name: "Fjordkontor AS", nav_balancelcy: 12 });
    expect(await uninstall("BusinessCentralSalesBase")).toBe("done");
    expect(await provider()).toMatch(/^theirsBrings /);
    expect(await layers()).toBe("layersOfOne MicrosoftDynamicsNavIntegration");
    expect((await admin.get(`nav_accountstatisticses(${row})?$select=nav_balancelcy`)).nav_balancelcy).toBe(12);
    expect(await rolesOfIntegrationUser()).toEqual(BOTH_ROLES);
  });
});

test("the base imported over theirs by hand decides from above, until it is uninstalled", async () => {
  await connectBusinessCentral();
  await importOurs(BASE);
  expect(await layers()).toMatch(/^layersBaseOnTop nav_connection, nav_accountstatistics, /);
  expect(await uninstall("BusinessCentralSalesBase")).toBe("done");
  expect(await layers()).toBe("layersOfOne MicrosoftDynamicsNavIntegration");
});

describe("removing one of the two", () => {
  test("ours while theirs stays: tables, rows and roles of Business Central stay", async () => {
    await connectBusinessCentral();
    await importOurs(PRODUCT);
    expect(await bcsales("uninstall")).toMatch(/BusinessCentralSales \S+ uninstalled\./);
    expect(await admin.rows("nav_connections?$select=nav_name")).toHaveLength(1);
    expect(await rolesOfIntegrationUser()).toEqual(BOTH_ROLES);
  });

  test("theirs while ours stays is refused, and names what of ours needs it", async () => {
    await connectBusinessCentral();
    await importOurs(PRODUCT);
    expect(await uninstall("MicrosoftDynamicsNavIntegration")).toContain(
      "Customer Figures from Business Central (nav_accountstatistics)",
    );
    const dependents = await admin.rows(
      "RetrieveDependenciesForUninstall(SolutionUniqueName='MicrosoftDynamicsNavIntegration')",
    );
    expect(dependents.map(({ dependentcomponenttype }) => dependentcomponenttype)).toContain(60);
  });

  test("theirs after ours is gone: its tables go with their rows", async () => {
    await connectBusinessCentral();
    await importOurs(PRODUCT);
    await uninstall("BusinessCentralSales");
    expect(await uninstall("MicrosoftDynamicsNavIntegration")).toBe("done");
    await expect(admin.rows("nav_connections")).rejects.toThrow("nav_connections");
  });
});

function createNavRow(): Promise<string> {
  return admin.create("nav_connections", { nav_name: "Skarvholm Kontor AS", nav_dynamicsnavurl: "https://bc.test" });
}

/** @returns `done`, or why not */
async function uninstall(uniqueName: string): Promise<string> {
  const { AsyncOperationId: id } = await admin.action("UninstallSolutionAsync", { SolutionUniqueName: uniqueName });
  const job = await admin.get(`asyncoperations(${String(id)})?$select=statuscode,message`);
  return job.statuscode === 30 ? "done" : String(job.message);
}
