import { join } from "node:path";
import { newPageMemory } from "../../../core/values/pageMemory";
import { secret } from "../../../core/values/secret";
import { salesStore } from "../../../core/dataverse/salesStore";
import { readOfferedCompanies } from "../../../core/setup/offeredCompanies";
import { readSaved } from "../../../core/setup/savedConnections";
import { tryDraft } from "../../../core/setup/tryDraft";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";
import { nodeClock, nodeTransportWith } from "../../../solution/deploy/health/nodeTransport";
import { tokenHttp } from "../../../solution/deploy/health/tokenHttp";

const OUT = join(__dirname, "..", "..", "..", "out");

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
  });
});
afterAll(() => sandbox.close());

async function connected() {
  const root = `${sandbox.sales.url}/api/data/v9.2`;
  const store = salesStore(tokenHttp(root, "sandbox:admin"), root);
  const ports = {
    store,
    transport: nodeTransportWith(null),
    clock: nodeClock,
    memory: newPageMemory(),
    isBrowser: false,
  };
  const saved = await readSaved(store);
  const [connection] = saved.ok ? saved.value : [];
  if (connection === undefined) {
    throw new Error("The sandbox has no connection.");
  }
  return { ports, connection };
}

describe("what is typed, against a real Business Central", () => {
  test("shows the companies that the saved key may see", async () => {
    const { ports, connection } = await connected();
    expect(await readOfferedCompanies(ports, connection.id, connection.draft, null)).toEqual({
      kind: "companies",
      names: expect.arrayContaining(["Skarvholm Kontor AS"]) as unknown,
    });
  });

  test("shows why there are none with a key that is typed wrong", async () => {
    const { ports, connection } = await connected();
    const offered = await readOfferedCompanies(ports, connection.id, connection.draft, secret("wrong"));
    expect(offered).toMatchObject({ kind: "inTheWay", findings: [{ reason: "credentialsRefused" }] });
  });

  test("passes as it is saved, and tells what would fail otherwise", async () => {
    const { ports, connection } = await connected();
    const failing = async (change: object) => {
      const findings = await tryDraft(ports, connection.id, { ...connection.draft, ...change }, null);
      return findings.map(({ reason }) => reason);
    };
    expect(await failing({})).toEqual([]);
    expect(await failing({ bcs_defaultlocation: "NOWHERE" })).toEqual(["locationUnknown"]);
    expect(await failing({ bcs_itemcardservice: "NotThere" })).toContain("serviceNotPublished");
    expect(await failing({ bcs_username: "" })).toEqual(["userNameMissing"]);
  });
});
