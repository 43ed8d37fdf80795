import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createSalesClient } from "../../../sandbox/client/salesClient";
import type { SalesClient } from "../../../sandbox/client/salesClient";
import { Clock } from "../../../sandbox/control/clock";
import { createSales } from "../../../sandbox/sales/createSales";
import { serve } from "../../../sandbox/serve";
import type { Served } from "../../../sandbox/serve";
import { runCommand } from "../../../solution/deploy/runCommand";

/** An upgrade that stops between its two halves, as `bcsales` meets it: by the very ZIPs, with another version in the newer one. */

const OUT = join(__dirname, "..", "..", "..", "out");
const BASE = join(OUT, "solution", "BusinessCentralSalesBase_managed.zip");
const PRODUCT = join(OUT, "solution", "BusinessCentralSales_managed.zip");

const folder = mkdtempSync(join(tmpdir(), "bcs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The product in a newer version. @returns its path */
function newer(version: string): string {
  const entries = unzipSync(readFileSync(PRODUCT));
  const manifest = strFromU8(entries["solution.xml"] ?? new Uint8Array());
  const path = join(folder, `${version}.zip`);
  const changed = { ...entries, "solution.xml": strToU8(manifest.replace(/<Version>[^<]+/, `<Version>${version}`)) };
  writeFileSync(path, zipSync(changed));
  return path;
}

let served: Served;
let admin: SalesClient;
beforeEach(async () => {
  served = await serve(createSales({ clock: new Clock(), shellFolder: join(OUT, "sandbox", "shell") }).app, 0);
  admin = createSalesClient(served.url, "admin");
  expect((await bcsales("install", BASE, PRODUCT)).code).toBe(0);
});
afterEach(() => served.close());

async function bcsales(...args: readonly string[]) {
  const said: string[] = [];
  const code = await runCommand([...args, "--environment-url", served.url, "--yes"], {
    environment: { DATAVERSE_TOKEN: "sandbox:admin" },
    output: { print: (text) => said.push(text), complain: (text) => said.push(text) },
    ask: () => Promise.resolve(true),
    sleep: () => Promise.resolve(),
  });
  return { code, said: said.join("\n") };
}

/** Somebody's *Stage for upgrade* in Power Apps, which is left at that. */
function stageForUpgrade(zip: string): Promise<unknown> {
  return admin.action("ImportSolutionAsync", {
    CustomizationFile: readFileSync(zip).toString("base64"),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: true,
    HoldingSolution: true,
  });
}

async function versions(): Promise<readonly unknown[]> {
  const rows = await admin.rows(
    "solutions?$select=uniquename,version&$filter=startswith(uniquename,'BusinessCentralSales') and uniquename ne 'BusinessCentralSalesBase'&$orderby=uniquename",
  );
  return rows.map(({ uniquename, version }) => `${String(uniquename)} ${String(version)}`);
}

test("an upgrade in one go leaves one version", async () => {
  const { code, said } = await bcsales("upgrade", newer("9.0.0.0"));
  expect([code, said]).toEqual([0, expect.stringContaining("BusinessCentralSales 9.0.0.0 upgraded.")]);
  expect(await versions()).toEqual(["BusinessCentralSales 9.0.0.0"]);
});

describe("a version that waits beside the installed one", () => {
  beforeEach(() => stageForUpgrade(newer("9.0.0.0")));

  test("is told by status, with how to go on", async () => {
    expect((await bcsales("status")).said).toContain(
      "BusinessCentralSales_Upgrade is an upgrade that was imported and never finished: run bcsales upgrade with the ZIP of that version",
    );
  });

  test("is finished by upgrade with its ZIP; a dry run only says so", async () => {
    const tried = await bcsales("upgrade", "--dry-run", newer("9.0.0.0"));
    expect([tried.code, tried.said]).toEqual([0, expect.stringContaining("its upgrade would be finished")]);
    expect(await versions()).toHaveLength(2);
    const done = await bcsales("upgrade", newer("9.0.0.0"));
    expect([done.code, done.said]).toEqual([0, expect.stringContaining("Its upgrade was finished.")]);
    expect(await versions()).toEqual(["BusinessCentralSales 9.0.0.0"]);
  });

  test.each([
    ["another version", () => ["upgrade", newer("9.1.0.0")]],
    ["the installed one again", () => ["install", PRODUCT]],
    ["uninstalling", () => ["uninstall"]],
  ])("keeps %s away, before anything is sent", async (_what, args) => {
    const { code, said } = await bcsales(...args());
    expect([code, said]).toEqual([2, expect.stringMatching(/finish it by bcsales upgrade with (the|its) ZIP/)]);
    expect(await versions()).toHaveLength(2);
  });

  test("can be deleted, and the installed one works on", async () => {
    const [row] = await admin.rows("solutions?$filter=uniquename eq 'BusinessCentralSales_Upgrade'&$select=solutionid");
    await admin.remove("solutions", String(row?.solutionid));
    expect(await versions()).toHaveLength(1);
    expect((await bcsales("upgrade", newer("9.0.0.0"))).code).toBe(0);
  });
});
