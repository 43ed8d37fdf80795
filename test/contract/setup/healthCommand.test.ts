import { join } from "node:path";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";
import { healthCommand } from "../../../solution/deploy/health/healthCommand";

const OUT = join(__dirname, "..", "..", "..", "out");
const KEY = "skarvholm-demo-key";

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

async function run(alias: string, ...more: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await healthCommand(["--url", sandbox.sales.url, ...more], `sandbox:${alias}`, {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

const control = (path: string, body: object) =>
  fetch(`${sandbox.bc.url}/_sandbox/bc/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

describe("npm run health", () => {
  test("passes for the administrator and reads a live figure", async () => {
    const { code, printed } = await run("admin");
    expect(code).toBe(0);
    expect(printed).toContain("Connection to Skarvholm Kontor AS");
    expect(printed).toMatch(/- Passed \| A sample item \| Item \S+: -?\d+(\.\d+)? in stock\./);
    expect(printed).toContain(
      "- Not checked | Calls from Sales allowed (CORS) | Only a browser can tell; run the check on the set-up page as well.",
    );
    expect(printed).not.toContain("| Sales did not answer");
  });

  test("gives the same as data, with names for programs and words for people", async () => {
    const { code, printed } = await run("admin", "--json");
    expect(code).toBe(0);
    const found = JSON.parse(printed) as {
      overall: string;
      parts: { company: string; findings: Record<string, unknown>[] }[];
    };
    const all = found.parts.flatMap(({ findings }) => findings);
    const of = (check: string) => all.find((one) => one.check === check);
    expect(found.overall).toBe("notChecked");
    expect(of("credentials")).toMatchObject({ reason: "credentialsAccepted", outcome: "passed", who: null });
    expect(of("versions")).toMatchObject({ reason: "versionsWithTheirs" });
    expect(of("holders")).toMatchObject({
      reason: "holdersBoth",
      values: ["Business Central Integration", "Skarvholm Sales"],
    });
    expect(of("jobs")).toMatchObject({ outcome: expect.stringMatching(/^(passed|warning)$/) as unknown });
    const trace = (await (await fetch(`${sandbox.bc.url}/_sandbox/trace`)).text()).toString();
    expect(trace).toContain("jobQueueEntries");
    expect(trace).not.toContain("IntegrationTableMappings");
    expect(of("licences")).toMatchObject({ reason: "licencesMarked" });
    expect(of("strictPolicy")).toMatchObject({ meaning: "It is not strict: pages may ask other servers." });
    expect(printed).not.toContain(KEY);
  });

  test("speaks Norwegian", async () => {
    const { printed } = await run("admin", "--language", "nb");
    expect(printed).toContain("- I orden | Selskap | Selskapet Skarvholm Kontor AS finnes.");
  });

  test("passes for a salesperson with our role, and tells one without what lacks", async () => {
    expect((await run("salesperson")).code).toBe(0);
    const { code, printed } = await run("newcomer");
    expect(code).toBe(1);
    expect(printed).toMatch(
      /- Failed \| Your privileges \| You lack: prvReadbcs_Connection, prvReadnav_connection, prvReadnav_accountstatistics\./,
    );
    expect(printed).toContain(
      "Not checked | Connection | You don't have access to this. Missing privilege: prvReadbcs_Connection.",
    );
  });

  test("fails with the reason when Business Central does not answer as it should, and never tells the key", async () => {
    await control("users", { name: "SALESREADER", accessKey: "another" });
    const wrongKey = await run("admin");
    expect([wrongKey.code, wrongKey.printed.includes("refuses SALESREADER with this access key")]).toEqual([1, true]);
    await control("users", { name: "SALESREADER", accessKey: KEY });
    await control("services", { name: "SalesLines", published: false });
    const unpublished = await run("admin");
    expect(unpublished.printed).toContain("- Failed | Published page: Sales lines | SalesLines is not published.");
    await sandbox.bc.stop();
    const gone = await run("admin");
    expect(gone.printed).toMatch(/- Failed \| Server answers \| localhost:\d+ does not answer\./);
    await sandbox.bc.start();
    for (const { printed } of [wrongKey, unpublished, gone]) {
      expect(printed).not.toContain(KEY);
    }
  });

  test("says what it needs, and why it cannot check", async () => {
    const output = { printed: "", complained: "" };
    const io = {
      print: (text: string) => void (output.printed += text),
      complain: (text: string) => void (output.complained += text),
    };
    expect(await healthCommand(["--help"], undefined, io)).toBe(0);
    expect(output.printed).toContain("npm run health -- --url");
    expect(await healthCommand(["--url", sandbox.sales.url], undefined, io)).toBe(2);
    expect(output.complained).toContain("DATAVERSE_TOKEN holds no token");
    expect(await healthCommand(["--url", sandbox.sales.url], "sandbox:nobody", io)).toBe(2);
    expect(output.complained).toContain("does not take the token");
    expect(await healthCommand(["--url", "http://localhost:1"], "x", io)).toBe(2);
    expect(output.complained).toContain("http://localhost:1 does not answer. Check the address and the network.");
  });
});
