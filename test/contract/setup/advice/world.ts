import { join } from "node:path";
import { createSalesClient, textOf } from "../../../../sandbox/client/salesClient";
import type { SalesClient } from "../../../../sandbox/client/salesClient";
import { startSandbox } from "../../../../sandbox/start";
import type { Sandbox, SandboxOptions } from "../../../../sandbox/start";
import { REASONS } from "../../../../core/setup/health/finding";
import type { CheckId, FixableReason } from "../../../../core/setup/health/finding";
import { healthCommand } from "../../../../solution/deploy/health/healthCommand";
import { runCommand } from "../../../../solution/deploy/runCommand";

export const OUT = join(__dirname, "..", "..", "..", "..", "out");

export type Act = (world: AdviceWorld) => Promise<unknown>;

/** A piece of advice: what brings it about, and what an administrator does because of it. */
export interface Advice {
  readonly reason: FixableReason;
  readonly check: CheckId;
  readonly breakIt: Act;
  readonly follow: Act;
}

export interface Found {
  readonly check: string;
  readonly subject: string | null;
  readonly reason: string;
  readonly outcome: string;
  readonly meaning: string;
  readonly fix: string | null;
}

/** Runs the health check of an environment as one of its people. */
export async function findings(url: string, alias: string, token?: string): Promise<readonly Found[]> {
  const printed: string[] = [];
  await healthCommand(
    ["--url", url, "--json"],
    `sandbox:${alias}`,
    { print: (text) => printed.push(text), complain: (text) => printed.push(text) },
    token,
  );
  const { parts } = JSON.parse(printed.join("")) as {
    readonly parts: readonly { readonly findings: readonly Found[] }[];
  };
  return parts.flatMap((part) => part.findings);
}

/** Runs `bcsales` in an environment as its administrator. @returns what it said @throws when it did not end well */
export async function bcsales(url: string, ...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const code = await runCommand([...args, "--environment-url", url, "--yes"], {
    environment: { DATAVERSE_TOKEN: "sandbox:admin" },
    output: { print: (text) => said.push(text), complain: (text) => said.push(text) },
    ask: () => Promise.resolve(true),
    sleep: () => Promise.resolve(),
  });
  if (code !== 0) {
    throw new Error(`bcsales ${args.join(" ")} ended with ${code}: ${said.join("\n")}`);
  }
  return said.join("\n");
}

/** Expects the reason with its advice, does what it says, and expects that everything of that check passes. */
export async function followed(
  { reason, check }: Pick<Advice, "reason" | "check">,
  read: () => Promise<readonly Found[]>,
  follow: () => Promise<unknown>,
): Promise<void> {
  const broken = (await read()).filter((one) => one.check === check);
  expect(broken.map((one) => one.reason)).toContain(reason);
  const { fix, outcome } = broken.find((one) => one.reason === reason) ?? {};
  expect([outcome, fix]).toEqual([REASONS[reason].outcome, expect.stringMatching(/\w/)]);
  await follow();
  const mended = (await read()).filter((one) => one.check === check);
  expect(mended.length).toBeGreaterThan(0);
  expect(mended.filter((one) => one.outcome !== "passed")).toEqual([]);
}

/** A Sales and a Business Central as after their set-up, and what an administrator does there. */
export class AdviceWorld {
  /** Who runs the check. */
  public alias = "admin";
  /** Of whoever signs in to Business Central or the relay. */
  public token: string | undefined;

  private constructor(
    public readonly sandbox: Sandbox,
    public readonly admin: SalesClient,
  ) {}

  public static async start(options: Pick<SandboxOptions, "way" | "provider"> = {}): Promise<AdviceWorld> {
    const sandbox = await startSandbox({
      salesPort: 0,
      bcPort: 0,
      solutionFolder: join(OUT, "solution"),
      shellFolder: join(OUT, "sandbox", "shell"),
      log: () => undefined,
      ...options,
    });
    return new AdviceWorld(sandbox, createSalesClient(sandbox.sales.url, "admin"));
  }

  /** Both servers as after their set-up. */
  public async reset(): Promise<void> {
    this.alias = "admin";
    this.token = undefined;
    await this.sandbox.bc.start();
    for (const url of [this.sandbox.sales.url, this.sandbox.bc.url]) {
      await fetch(`${url}/_sandbox/reset`, { method: "POST" });
    }
  }

  public readonly found = (): Promise<readonly Found[]> => findings(this.sandbox.sales.url, this.alias, this.token);

  /** Brings the advice about, follows it, and expects that the check passes then. */
  public async plays(advice: Advice): Promise<void> {
    await this.reset();
    await advice.breakIt(this);
    await followed(advice, this.found, () => advice.follow(this));
  }

  /** Changes the connection. */
  public set(values: Readonly<Record<string, string | number | boolean | null>>): Promise<void> {
    return this.admin.update("bcs_connections", this.sandbox.demo.connectionId, values);
  }

  /** What the person at Business Central does. */
  public bc(path: string, body: object, method = "POST"): Promise<unknown> {
    return control(`${this.sandbox.bc.url}/_sandbox/bc/${path}`, method, body);
  }

  /** What goes wrong on the way to Business Central. */
  public fault(fault: Readonly<Record<string, unknown>>): Promise<unknown> {
    return control(`${this.sandbox.bc.url}/_sandbox/faults`, "POST", fault);
  }

  public async mend(): Promise<void> {
    for (const url of [this.sandbox.sales.url, this.sandbox.bc.url]) {
      await fetch(`${url}/_sandbox/faults`, { method: "DELETE" });
    }
  }

  public sales(path: string, method: string, body: object): Promise<unknown> {
    return control(`${this.sandbox.sales.url}/_sandbox/${path}`, method, body);
  }

  public async organization(values: Readonly<Record<string, string | boolean | null>>): Promise<void> {
    const [row] = await this.admin.rows("organizations?$select=organizationid");
    await this.admin.update("organizations", textOf(row ?? {}, "organizationid"), values);
  }

  /** Takes a row out of a collection of another, e.g. `systemusers(<id>)/systemuserroles_association(<id>)`. */
  public async unlink(path: string): Promise<void> {
    const url = `${this.sandbox.sales.url}/api/data/v9.2/${path}/$ref`;
    const { ok, status } = await fetch(url, { method: "DELETE", headers: { Authorization: "Bearer sandbox:admin" } });
    expect([path, ok, status]).toEqual([path, true, 204]);
  }

  public async userIdOf(alias: string): Promise<string> {
    return textOf(await createSalesClient(this.sandbox.sales.url, alias).get("WhoAmI"), "UserId");
  }
}

async function control(url: string, method: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${url} was answered ${response.status}: ${text}`);
  }
  return text === "" ? null : JSON.parse(text);
}
