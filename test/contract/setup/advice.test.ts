import { join } from "node:path";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";
import { createSalesClient, textOf } from "../../../sandbox/client/salesClient";
import type { SalesClient } from "../../../sandbox/client/salesClient";
import { healthCommand } from "../../../solution/deploy/health/healthCommand";
import { runCommand } from "../../../solution/deploy/runCommand";

/**
 * What the health check advises, followed: each row breaks something, finds the reason with its advice, does what that says, and the same check passes.
 */

const OUT = join(__dirname, "..", "..", "..", "out");
const HUB = "msdynce_saleshub";
const LEGACY = 727_000_000;
const BIDIRECTIONAL = 727_000_001;

let sandbox: Sandbox;
let admin: SalesClient;
let connectionId = "";
beforeAll(async () => {
  sandbox = await startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
  });
  admin = createSalesClient(sandbox.sales.url, "admin");
  const [row] = await admin.rows("bcs_connections?$select=bcs_connectionid");
  connectionId = row === undefined ? "" : textOf(row, "bcs_connectionid");
});
afterAll(() => sandbox.close());

interface Found {
  readonly check: string;
  readonly subject: string | null;
  readonly reason: string;
  readonly outcome: string;
  readonly fix: string | null;
}

async function found(): Promise<readonly Found[]> {
  const printed: string[] = [];
  await healthCommand(["--url", sandbox.sales.url, "--json"], "sandbox:admin", {
    print: (text) => printed.push(text),
    complain: (text) => printed.push(text),
  });
  const { parts } = JSON.parse(printed.join("")) as {
    readonly parts: readonly { readonly findings: readonly Found[] }[];
  };
  return parts.flatMap(({ findings }) => findings);
}

type Act = () => Promise<unknown>;

const set =
  (values: Readonly<Record<string, string | number | boolean | null>>): Act =>
  () =>
    admin.update("bcs_connections", connectionId, values);
const control =
  (path: string, body: object): Act =>
  () =>
    fetch(`${sandbox.bc.url}/_sandbox/bc/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
const setOrganization =
  (values: Readonly<Record<string, boolean>>): Act =>
  async () => {
    const [row] = await admin.rows("organizations?$select=organizationid");
    await admin.update("organizations", textOf(row ?? {}, "organizationid"), values);
  };
const bcsales =
  (...args: readonly string[]): Act =>
  async () => {
    const said: string[] = [];
    const code = await runCommand([...args, "--environment-url", sandbox.sales.url, "--yes"], {
      environment: { DATAVERSE_TOKEN: "sandbox:admin" },
      output: { print: (text) => said.push(text), complain: (text) => said.push(text) },
      ask: () => Promise.resolve(true),
      sleep: () => Promise.resolve(),
    });
    expect([code, said.join("\n")]).toEqual([0, expect.any(String)]);
  };
const ourForm = async (): Promise<string> => {
  const [row] = await admin.rows("systemforms?$select=formid&$filter=name eq 'Business Central Order' and type eq 2");
  return textOf(row ?? {}, "formid");
};
const odata = (): string => `${sandbox.bc.url}/BC/ODataV4`;
const rightAddress: Act = () => set({ bcs_odataurl: odata() })();
const address =
  (of: (right: string) => string): Act =>
  () =>
    set({ bcs_odataurl: of(odata()) })();

const CASES: readonly (readonly [string, string, Act, Act])[] = [
  ["address", "addressMissing", set({ bcs_odataurl: null }), rightAddress],
  ["address", "addressNotAUrl", set({ bcs_odataurl: "nowhere" }), rightAddress],
  ["address", "addressNotOData", address((right) => right.replace("/ODataV4", "/nothing")), rightAddress],
  ["address", "addressApi", address((right) => right.replace("ODataV4", "api/v2.0")), rightAddress],
  ["address", "addressSoap", address((right) => right.replace("ODataV4", "WS/Company")), rightAddress],
  ["address", "addressHoldsCredentials", address((right) => right.replace("://", "://a:b@")), rightAddress],
  ["address", "addressFragment", address((right) => `${right}#x`), rightAddress],
  ["credentials", "userNameMissing", set({ bcs_username: null }), set({ bcs_username: "SALESREADER" })],
  ["credentials", "credentialsRefused", set({ bcs_username: "NOBODY" }), set({ bcs_username: "SALESREADER" })],
  ["company", "companyMissing", set({ bcs_name: "Skarvholm" }), set({ bcs_name: "Skarvholm Kontor AS" })],
  [
    "service",
    "serviceNotPublished",
    control("services", { name: "SalesLines", published: false }),
    control("services", { name: "SalesLines", published: true }),
  ],
  ["location", "locationUnknown", set({ bcs_defaultlocation: "NOWHERE" }), set({ bcs_defaultlocation: "HOVED" })],
  ["api", "apiMissing", set({ bcs_apiurl: null }), () => set({ bcs_apiurl: `${sandbox.bc.url}/BC/api/v2.0` })()],
  [
    "api",
    "apiNotApi",
    () => set({ bcs_apiurl: odata() })(),
    () => set({ bcs_apiurl: `${sandbox.bc.url}/BC/api/v2.0` })(),
  ],
  ["orderIntegration", "modeNotSaidButOn", set({ bcs_ordermode: null }), set({ bcs_ordermode: LEGACY })],
  ["orderIntegration", "modeFlagAgainst", set({ bcs_ordermode: BIDIRECTIONAL }), set({ bcs_ordermode: LEGACY })],
  [
    "orderIntegration",
    "modeLegacyOff",
    setOrganization({ issopintegrationenabled: false }),
    setOrganization({ issopintegrationenabled: true }),
  ],
  ["forms", "formsHidden", bcsales("forms", "--remove", "--app", HUB), bcsales("forms", "--add", "--app", HUB)],
  [
    "customised",
    "customisedSome",
    async () => {
      await admin.update("systemforms", await ourForm(), { description: "Changed here" });
      await admin.action("PublishAllXml", {});
    },
    async () =>
      admin.action("RemoveActiveCustomizations", { SolutionComponentName: "SystemForm", ComponentId: await ourForm() }),
  ],
];

test.each(CASES)("%s: what %s advises, followed, ends in passed", async (check, reason, breakIt, follow) => {
  await breakIt();
  const broken = (await found()).filter((one) => one.check === check && one.reason === reason);
  expect(broken.map(({ fix }) => fix)).toEqual([expect.stringMatching(/\w/)]);
  await follow();
  const mended = (await found()).filter((one) => one.check === check);
  expect(mended.length).toBeGreaterThan(0);
  expect(mended.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
});
