import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";
import { readConnections } from "../../../core/connection/readConnections";
import { salesStore } from "../../../core/dataverse/salesStore";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";
import { runCommand } from "../../../solution/deploy/runCommand";

const OUT = join(__dirname, "..", "..", "..", "out");
const zip = (name: string): string => join(OUT, "solution", name);
const PRODUCT = zip("BusinessCentralSales_managed.zip");
const BASE = zip("BusinessCentralSalesBase_managed.zip");
const KEY = "skarvholm-demo-key";

let sandbox: Sandbox;
const folder = mkdtempSync(join(tmpdir(), "bcsales-"));
beforeAll(async () => {
  sandbox = await startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});

/** Runs the command as a person of the sandbox; `answers` are given in turn where it asks. */
async function bcsales(args: readonly string[], { alias = "admin", answers = [] as boolean[] } = {}) {
  const printed: string[] = [];
  const complained: string[] = [];
  const asked: string[] = [];
  const code = await runCommand(["--environment-url", sandbox.sales.url, ...args], {
    environment: { DATAVERSE_TOKEN: `sandbox:${alias}` },
    output: { print: (text) => printed.push(text), complain: (text) => complained.push(text) },
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? false);
    },
    sleep: () => Promise.resolve(),
  });
  return { code, printed: printed.join("\n"), complained: complained.join("\n"), asked };
}

describe("bcsales status", () => {
  test("lists our solutions with version, kind and publisher", async () => {
    const { code, printed } = await bcsales(["status"]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^BusinessCentralSales \d+\.\d+\.\d+\.\d+, managed, by BusinessCentralSales$/m);
  });

  test("gives the same as JSON", async () => {
    const { printed } = await bcsales(["status", "--json"]);
    expect(JSON.parse(printed)).toMatchObject({ command: "status", exit: 0, remarks: [] });
  });

  test("tells a person without the rights of a customiser what they lack", async () => {
    const { code, complained } = await bcsales(["status"], { alias: "newcomer" });
    expect(code).toBe(2);
    expect(complained).toContain("is missing prvReadSolution privilege");
  });
});

describe("bcsales install and upgrade", () => {
  test("a dry run stages and installs nothing", async () => {
    const { code, printed } = await bcsales(["install", "--dry-run", PRODUCT]);
    expect([code, printed]).toEqual([
      0,
      expect.stringContaining("would be imported (BusinessCentralSales_managed.zip)"),
    ]);
  });

  test("imports again what is there, and says how many components went well", async () => {
    const { code, printed } = await bcsales(["install", PRODUCT]);
    expect(code).toBe(0);
    expect(printed).toMatch(/BusinessCentralSales \S+ imported\.\n {2}\d+ of \d+ components without remark/);
  });

  test.each([
    [
      "the unmanaged ZIP over the managed solution",
      ["install", zip("BusinessCentralSales.zip")],
      "is installed as managed",
    ],
    ["an upgrade to the same version", ["upgrade", PRODUCT], "an upgrade needs a higher version"],
    ["a file that is no ZIP", ["install", __filename], "is no ZIP of a solution"],
    ["a file that is not there", ["install", "nowhere.zip"], "cannot be read"],
    ["no file", ["install"], "Name the solution ZIPs"],
  ])("refuses %s before anything is sent", async (_case, args, reason) => {
    const { code, complained } = await bcsales(args);
    expect([code, complained]).toEqual([2, expect.stringContaining(reason)]);
  });

  test("leaves out what is installed in the same version when told so", async () => {
    const { code, printed } = await bcsales(["upgrade", "--skip-lower-version", PRODUCT]);
    expect([code, printed]).toEqual([0, expect.stringContaining("was left out")]);
  });
});

describe("bcsales settings", () => {
  const file = join(folder, "connections.json");

  test("exports every setting but the key, and applying it again changes nothing", async () => {
    expect((await bcsales(["settings", "export", "--file", file])).code).toBe(0);
    const written = readFileSync(file, "utf8");
    expect(written).toContain('"bcs_itemcardservice": "ItemCard"');
    expect(written).not.toContain(KEY);
    expect(written).not.toContain("accesskey");
    expect((await bcsales(["settings", "apply", "--file", file])).printed).toBe("Nothing to change.");
  });

  test("shows what differs, writes it on consent only, and only that", async () => {
    const settings = JSON.parse(readFileSync(file, "utf8")) as { connections: Record<string, unknown>[] };
    const [first] = settings.connections;
    const changed = join(folder, "changed.json");
    writeFileSync(changed, JSON.stringify({ ...settings, connections: [{ ...first, bcs_defaultlocation: "NORTH" }] }));
    const tried = await bcsales(["settings", "apply", "--file", changed, "--dry-run"]);
    expect([tried.code, tried.printed, tried.asked]).toEqual([0, expect.stringContaining('→ "NORTH"'), []]);
    const refused = await bcsales(["settings", "apply", "--file", changed], { answers: [false] });
    expect([refused.code, refused.asked[0]]).toEqual([
      2,
      expect.stringContaining('bcs_defaultlocation: (empty) → "NORTH"'),
    ]);
    expect((await bcsales(["settings", "apply", "--file", changed, "--yes"])).code).toBe(0);
    expect((await bcsales(["settings", "apply", "--file", changed])).printed).toBe("Nothing to change.");
    expect((await bcsales(["settings", "apply", "--file", file, "--yes"])).code).toBe(0);
  });

  test.each([
    [
      "a web client's address for OData",
      { bcs_odataurl: "https://businesscentral.dynamics.com/f00d/Production" },
      'bcs_odataurl "https://businesscentral.dynamics.com/f00d/Production" cannot be right (addressWebClient). Is it https://api.businesscentral.dynamics.com/v2.0/f00d/Production/ODataV4?',
    ],
    ["an id that is none", { bcs_companyid: "not-a-guid" }, 'bcs_companyid "not-a-guid" cannot be right (notAnId).'],
  ])("refuses %s as the set-up page does, and writes nothing", async (_case, change, reason) => {
    const settings = JSON.parse(readFileSync(file, "utf8")) as { connections: Record<string, unknown>[] };
    const wrong = join(folder, "wrongValue.json");
    writeFileSync(wrong, JSON.stringify({ ...settings, connections: [{ ...settings.connections[0], ...change }] }));
    const { code, complained } = await bcsales(["settings", "apply", "--file", wrong, "--yes"]);
    expect([code, complained]).toEqual([2, expect.stringContaining(reason)]);
    expect((await bcsales(["settings", "apply", "--file", file])).printed).toBe("Nothing to change.");
  });

  test.each([
    ["a secured column", { bcs_name: "X", bcs_accesskey: "stolen" }, "keep secured: bcs_accesskey"],
    ["a connection without a name", { bcs_odataurl: "https://bc.example" }, "needs a bcs_name of its own"],
  ])("refuses a file with %s and writes nothing", async (_case, connection, reason) => {
    const wrong = join(folder, "wrong.json");
    writeFileSync(wrong, JSON.stringify({ format: "business-central-sales/connections", connections: [connection] }));
    const { code, complained } = await bcsales(["settings", "apply", "--file", wrong, "--yes"]);
    expect([code, complained]).toEqual([2, expect.stringContaining(reason)]);
    expect(complained).not.toContain("stolen");
  });
});

describe("environment variables", () => {
  const file = join(folder, "deploymentSettings.json");
  const read = () =>
    JSON.parse(readFileSync(file, "utf8")) as { EnvironmentVariables: { SchemaName: string; Value: string }[] };
  const offline = (...args: readonly string[]) => {
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    return runCommand(args, {
      environment: {},
      output: { print: say, complain: say },
      ask: () => Promise.resolve(false),
      sleep: () => Promise.resolve(),
    }).then((code) => ({ code, said: said.join("\n") }));
  };

  test("are written from a solution's ZIP without an environment, the same twice", async () => {
    const args = ["create-settings", PRODUCT, "--deployment-settings-file", file];
    expect(await offline(...args)).toMatchObject({
      code: 0,
      said: expect.stringContaining("bcs_DefaultODataUrl: (empty)") as unknown,
    });
    expect(read()).toMatchObject({ ConnectionReferences: [] });
    expect(read().EnvironmentVariables.map(({ SchemaName }) => SchemaName)).toContain("bcs_DefaultTenantId");
    expect((await offline(...args)).said).toBe(`${file} has them all.`);
  });

  test("are given by an import, read by salespeople, and stand in only for what a connection leaves empty", async () => {
    const settings = read();
    writeFileSync(
      file,
      JSON.stringify({
        ...settings,
        EnvironmentVariables: settings.EnvironmentVariables.map((each) =>
          each.SchemaName === "bcs_DefaultODataUrl" ? { ...each, Value: `${sandbox.bc.url}/BC/ODataV4` } : each,
        ),
      }),
    );
    expect((await bcsales(["install", PRODUCT, "--deployment-settings-file", file])).code).toBe(0);
    const [connection] = await fetchRows("bcs_connections?$select=bcs_connectionid,bcs_odataurl");
    const root = `${sandbox.sales.url}/api/data/v9.2`;
    const reader = salesStore(tokenHttp(root, "sandbox:salesperson"), root);
    const odata = async () => {
      const outcome = await readConnections(reader);
      return outcome.ok ? outcome.value.map(({ odataUrl }) => odataUrl) : outcome.problem;
    };
    const patch = (value: string | null) =>
      fetch(`${root}/bcs_connections(${String(connection?.bcs_connectionid)})`, {
        method: "PATCH",
        headers,
        body: JSON.stringify({ bcs_odataurl: value }),
      });
    await patch("https://own.example/BC/ODataV4");
    expect(await odata()).toEqual(["https://own.example/BC/ODataV4"]);
    await patch(null);
    expect(await odata()).toEqual([`${sandbox.bc.url}/BC/ODataV4`]);
    await patch(String(connection?.bcs_odataurl));
  });

  test("of an environment fill in what a file leaves empty, and nothing else", async () => {
    const other = join(folder, "other.json");
    writeFileSync(
      other,
      JSON.stringify({ EnvironmentVariables: [{ SchemaName: "bcs_DefaultTenantId", Value: "mine" }] }),
    );
    expect((await bcsales(["create-settings", PRODUCT, "--deployment-settings-file", other])).code).toBe(0);
    expect(JSON.parse(readFileSync(other, "utf8"))).toMatchObject({
      EnvironmentVariables: expect.arrayContaining([
        { SchemaName: "bcs_DefaultTenantId", Value: "mine" },
        { SchemaName: "bcs_DefaultODataUrl", Value: `${sandbox.bc.url}/BC/ODataV4` },
      ]) as unknown,
    });
  });

  test.each([
    [["create-settings", PRODUCT], "Say create-settings"],
    [["create-settings", "nowhere.zip", "--deployment-settings-file", file], "cannot be read"],
    [["create-settings", PRODUCT, "--deployment-settings-file", __filename], "is no JSON object. Nothing was written."],
  ])("are refused in words: %j", async (args, reason) => {
    const { code, said } = await offline(...args);
    expect([code, said]).toEqual([2, expect.stringContaining(reason)]);
  });
});

const APP = "msdynce_saleshub";

describe("bcsales today", () => {
  const siteMap = async (): Promise<string> => {
    const [row] = await fetchRows(`sitemaps?$select=sitemapxml&$filter=sitemapnameunique eq '${APP}'`);
    return plain(String(row?.sitemapxml));
  };
  const plain = (xml: string): string => xml.replaceAll(" />", "/>");

  test("takes the entry out of an app's site map and adds it again, on consent and published, once", async () => {
    const before = await siteMap();
    expect((await bcsales(["today"])).printed).toBe(
      "Sales Hub (msdynce_saleshub): Business Central today stands in its site map.",
    );
    const out = await bcsales(["today", "--remove", "--app", APP, "--yes"]);
    expect([out.code, out.printed]).toEqual([0, expect.stringContaining("taken out and published")]);
    expect(await siteMap()).not.toContain("bcs_");
    const tried = await bcsales(["today", "--add", "--app", APP, "--dry-run"]);
    expect([tried.code, tried.printed]).toEqual([
      0,
      "Add Business Central today to the site map of Sales Hub (msdynce_saleshub).",
    ]);
    const declined = await bcsales(["today", "--add", "--app", APP], { answers: [false] });
    expect([declined.code, declined.asked[0]]).toEqual([
      2,
      expect.stringContaining("The app is managed: its site map gets an unmanaged layer"),
    ]);
    expect(await siteMap()).not.toContain("bcs_");
    const added = await bcsales(["today", "--add", "--app", APP, "--yes", "--json"]);
    expect(JSON.parse(added.printed)).toMatchObject({ exit: 0, apps: [{ app: APP, standing: "listed" }] });
    expect(await siteMap()).toBe(before);
    expect((await bcsales(["today", "--add", "--app", APP, "--yes"])).printed).toContain("stands in its site map");
    expect(await siteMap()).toBe(before);
  });

  test("what somebody else changed meanwhile stays, and is said to be published with it", async () => {
    const [row] = await fetchRows(`sitemaps?$select=sitemapid,sitemapxml&$filter=sitemapnameunique eq '${APP}'`);
    const other = '<SubArea Id="other" Url="https://example.org/" />';
    const sitemapxml = String(row?.sitemapxml).replace(
      '<SubArea Id="sales_product"',
      `${other}<SubArea Id="sales_product"`,
    );
    await patch(`sitemaps(${String(row?.sitemapid)})`, { sitemapxml });
    const asked = await bcsales(["today", "--remove", "--app", APP], { answers: [true] });
    expect(asked.asked[0]).toContain("Changes to it that nobody has published are published too.");
    expect(await siteMap()).toContain('Id="other"');
    expect(await siteMap()).not.toContain("bcs_today");
    expect((await bcsales(["today", "--add", "--app", APP, "--yes"])).code).toBe(0);
    expect(await siteMap()).toBe(plain(sitemapxml));
  });

  test("refuses an app that is not there, and tells a person without the rights what they lack", async () => {
    const unknown = await bcsales(["today", "--add", "--app", "nowhere", "--yes"]);
    expect([unknown.code, unknown.complained]).toEqual([2, expect.stringContaining("There is no app nowhere")]);
    const newcomer = await bcsales(["today"], { alias: "newcomer" });
    expect([newcomer.code, newcomer.complained]).toEqual([2, expect.stringMatching(/privilege|prv/)]);
    expect((await bcsales(["today", "--add"])).complained).toContain("Name the apps that shall change");
  });
});

describe("bcsales forms", () => {
  test("takes our forms out of an app that lists others, and adds them again, on consent and published", async () => {
    expect((await bcsales(["forms"])).printed).toMatch(
      /^Sales Hub \(msdynce_saleshub\) lists 11 of ours\.\n {2}\S+: Business Central/,
    );
    expect((await bcsales(["forms", "--remove", "--app", APP, "--yes"])).printed).toContain("11 forms taken out");
    expect((await bcsales(["forms"])).printed).toBe(
      "Sales Hub (msdynce_saleshub) hides 11: it lists other forms of their tables only.",
    );
    const tried = await bcsales(["forms", "--add", "--app", APP, "--dry-run"]);
    expect([tried.code, tried.printed, tried.asked]).toEqual([0, expect.stringContaining("Add 11 forms"), []]);
    expect((await bcsales(["forms"])).printed).toContain("hides 11");
    const declined = await bcsales(["forms", "--add", "--app", APP], { answers: [false] });
    expect([declined.code, declined.asked[0]]).toEqual([2, expect.stringContaining("gets an unmanaged layer")]);
    const added = await bcsales(["forms", "--add", "--app", APP, "--yes"]);
    expect([added.code, added.printed]).toEqual([0, expect.stringContaining("11 forms added and published")]);
  });

  test("adds nothing to an app that lists no form of a table: it shows all of them already", async () => {
    const forms = (
      await fetchRows("systemforms?$select=formid&$filter=type eq 2 and not startswith(objecttypecode,'bcs_')")
    ).map(({ formid }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid }));
    const [hub] = await fetchRows(`appmodules?$select=appmoduleid&$filter=uniquename eq '${APP}'`);
    await post("RemoveAppComponents", { AppId: hub?.appmoduleid, Components: forms });
    await post("PublishAllXml", {});
    const listed = await bcsales(["forms", "--add", "--app", APP, "--yes"]);
    expect(listed.printed).toContain("lists no form of 11 tables of ours, and shows all forms");
    await post("AddAppComponents", { AppId: hub?.appmoduleid, Components: forms });
    await post("PublishAllXml", {});
  });

  test("names the apps where one is not known", async () => {
    const { code, complained } = await bcsales(["forms", "--add", "--app", "nowhere"]);
    expect([code, complained]).toEqual([2, expect.stringContaining(`There is no app nowhere. Apps here: ${APP}`)]);
  });
});

const headers = { Authorization: "Bearer sandbox:admin", "Content-Type": "application/json" };

async function patch(path: string, body: object): Promise<void> {
  const answer = await fetch(`${sandbox.sales.url}/api/data/v9.2/${path}`, {
    method: "PATCH",
    headers: { Authorization: "Bearer sandbox:admin", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(204);
}

async function fetchRows(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await fetch(`${sandbox.sales.url}/api/data/v9.2/${path}`, { headers });
  return ((await answer.json()) as { value: readonly Readonly<Record<string, unknown>>[] }).value;
}

async function post(action: string, body: object): Promise<void> {
  const address = `${sandbox.sales.url}/api/data/v9.2/${action}`;
  expect((await fetch(address, { method: "POST", headers, body: JSON.stringify(body) })).status).toBe(204);
}

describe("bcsales verify", () => {
  test("tells a file as released from one that is not, and needs no environment", async () => {
    writeFileSync(join(folder, "a.zip"), "a");
    writeFileSync(join(folder, "b.zip"), "b");
    const sum = createHash("sha256").update("a").digest("hex");
    const sums = join(folder, "SHA256SUMS");
    writeFileSync(sums, `${sum}  a.zip\n${sum}  b.zip\n${sum}  c.zip\n`);
    const { code, complained } = await bcsales(["verify", sums]);
    expect([code, complained]).toEqual([1, "a.zip: as released\nb.zip: is NOT what was released\nc.zip: is missing"]);
  });

  test("reads no file outside of the list's folder", async () => {
    const sums = join(folder, "EVIL");
    writeFileSync(sums, `${"0".repeat(64)}  ../etc/passwd\n`);
    expect((await bcsales(["verify", sums])).complained).toContain("is no line of sums");
  });
});

describe("bcsales", () => {
  test.each([
    [["frobnicate"], "frobnicate is no command of bcsales."],
    [["status", "--environment-url", "javascript:alert(1)"], "must be the https address"],
    [["status", "--environment-url", "https://user:word@org.crm4.dynamics.com"], "must be the https address"],
    [["status", "--max-async-wait-time", "soon"], "must be minutes above 0"],
    [["settings", "import"], "settings export --file"],
    [["status", "--client-secret", "x"], "Unknown option '--client-secret'"],
  ])("refuses %j in words", async (args, reason) => {
    const { code, complained } = await bcsales(args);
    expect([code, complained]).toEqual([2, expect.stringContaining(reason)]);
  });

  test("asks for an app registration where there is no token", async () => {
    const complained: string[] = [];
    const code = await runCommand(["status", "--environment-url", sandbox.sales.url], {
      environment: {},
      output: { print: () => undefined, complain: (text) => complained.push(text) },
      ask: () => Promise.resolve(false),
      sleep: () => Promise.resolve(),
    });
    expect([code, complained.join()]).toEqual([2, expect.stringContaining("Give --app-id and --tenant-id")]);
  });
});

describe("bcsales uninstall", () => {
  test("asks before the product goes, and installs it again beside Microsoft's solution, without the base", async () => {
    const declined = await bcsales(["uninstall", "--with-base"], { answers: [false] });
    expect([declined.code, declined.asked[0]]).toEqual([2, expect.stringContaining("with their tables and all rows")]);
    expect(declined.asked[0]).toContain(
      "Taken out before: 11 forms and Business Central today in Sales Hub (msdynce_saleshub).",
    );
    expect((await bcsales(["today", "--app", APP])).printed).toContain("stands in its site map");
    const tried = await bcsales(["uninstall", "--dry-run"]);
    expect([tried.code, tried.printed]).toEqual([0, expect.stringContaining("would be uninstalled")]);
    const gone = await bcsales(["uninstall", "--yes"]);
    expect([gone.code, gone.printed]).toEqual([0, expect.stringMatching(/^BusinessCentralSales \S+ uninstalled\.$/m)]);
    expect(gone.printed).toContain("Taken out: 11 forms and Business Central today");
    expect((await bcsales(["status"])).printed).not.toMatch(/^BusinessCentralSales /m);
    expect((await bcsales(["uninstall", "--yes"])).printed).toContain("Nothing to do");
    const beside = await bcsales(["install", BASE, PRODUCT]);
    expect([beside.code, beside.complained]).toEqual([2, expect.stringContaining("MicrosoftDynamicsNavIntegration")]);
    const back = await bcsales(["install", PRODUCT]);
    expect([back.code, back.printed]).toEqual([0, expect.stringContaining("BusinessCentralSales")]);
  });
});
