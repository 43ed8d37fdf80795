import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";

const ROOT = join(__dirname, "..", "..", "..");
const RELEASE = join(ROOT, "out", "release");
/** Where an administrator puts it: no repository around it. */
const downloads = mkdtempSync(join(tmpdir(), "bcs-release-"));

let sandbox: Sandbox;
beforeAll(async () => {
  release();
  cpSync(RELEASE, downloads, { recursive: true });
  sandbox = await startSandbox({
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(ROOT, "out", "solution"),
    shellFolder: join(ROOT, "out", "sandbox", "shell"),
    log: () => undefined,
  });
});
afterAll(async () => {
  rmSync(downloads, { recursive: true });
  await sandbox.close();
});

function release(): void {
  execFileSync(process.execPath, ["--import", "tsx", "solution/build/release/main.ts"], { cwd: ROOT, stdio: "pipe" });
}

/** Runs the one file as a program of its own, which sees the sandbox over the network. */
async function bcsales(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const child = spawn(process.execPath, [join(downloads, "bcsales.mjs"), ...args], {
    cwd: downloads,
    env: { PATH: process.env.PATH, DATAVERSE_TOKEN: "sandbox:admin" },
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve) => child.once("close", (ended) => resolve(ended ?? -1)));
  return { code, text: Buffer.concat(chunks).toString() };
}

describe("a release", () => {
  test("has the packages with their version, the command, sums, the list of what is inside, notices and changes", () => {
    expect(readdirSync(downloads).sort()).toEqual([
      "BusinessCentralSalesBase_0.1.0.zip",
      "BusinessCentralSalesBase_0.1.0_managed.zip",
      "BusinessCentralSales_0.1.0.zip",
      "BusinessCentralSales_0.1.0_managed.zip",
      "CHANGES.md",
      "SHA256SUMS",
      "THIRD-PARTY-NOTICES.txt",
      "bcsales.mjs",
      "sbom-0.1.0.cdx.json",
    ]);
  });

  test("names the packages in the command with their licences, as those in scripts and pages", () => {
    const notices = readFileSync(join(downloads, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["@fluentui/react-button", "@azure/msal-node", "@xmldom/xmldom", "fast-xml-parser", "fflate"]) {
      expect(notices).toMatch(new RegExp(`^=== ${name} \\S+ \\(\\S+\\)$`, "m"));
    }
  });

  test("is the same bytes when it is made again", () => {
    const before = readFileSync(join(RELEASE, "SHA256SUMS"), "utf8");
    release();
    expect(readFileSync(join(RELEASE, "SHA256SUMS"), "utf8")).toBe(before);
  });

  test("lists what ships and nothing that only builds", () => {
    const bill = JSON.parse(readFileSync(join(downloads, "sbom-0.1.0.cdx.json"), "utf8")) as {
      readonly components: readonly { readonly name: string }[];
    };
    const names = bill.components.map(({ name }) => name);
    expect(names).toContain("jose");
    expect(names).not.toContain("jest");
  });
});

describe("the command of a release, without a repository around it", () => {
  test("says what it can", async () => {
    expect(await bcsales("--help")).toMatchObject({
      code: 0,
      text: expect.stringContaining("install <zip>") as unknown,
    });
  });

  test("finds the release as it was made, and a changed file", async () => {
    expect(await bcsales("verify", "SHA256SUMS")).toMatchObject({ code: 0 });
    writeFileSync(join(downloads, "CHANGES.md"), "changed");
    expect(await bcsales("verify", "SHA256SUMS")).toMatchObject({
      code: 1,
      text: expect.stringContaining("CHANGES.md: is NOT what was released") as unknown,
    });
  });

  test("asks an environment", async () => {
    expect(await bcsales("status", "--environment-url", sandbox.sales.url)).toMatchObject({
      code: 0,
      text: expect.stringContaining("BusinessCentralSales 0.1.0.0, managed") as unknown,
    });
  });

  test("checks the connection in the words of both languages, which it carries in itself", async () => {
    const { text } = await bcsales("health", "--environment-url", sandbox.sales.url, "--language", "nb");
    expect(text).toMatch(/Tilkobling/);
    expect(text).not.toMatch(/Means_|Fix_/);
  });
});
