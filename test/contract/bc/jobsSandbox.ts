import { join } from "node:path";

import type { Sandbox } from "../../../sandbox/start";
import { startSandbox } from "../../../sandbox/start";

const OUT = join(__dirname, "..", "..", "..", "out");
const MINUTE_MS = 60_000;

export type Row = Readonly<Record<string, unknown>>;

export interface Told {
  readonly status: number;
  readonly json: Row;
  readonly rows: readonly Row[];
}

/** A Sales and a BC that know each other, over HTTP, and both sides' hands. */
export interface BothSides {
  readonly sandbox: Sandbox;
  /** Sales' Web API as one of its people. */
  sales(method: string, path: string, body?: unknown, alias?: string): Promise<Told>;
  /** What the person in BC does. */
  bc(method: string, path: string, body?: unknown): Promise<Told>;
  /** Both back to the demo, clocks at noon of its day, so that the hours that a test lets pass stay within it. */
  reset(): Promise<void>;
  /** The day of both clocks, ISO. */
  today(): string;
  /** Moves both clocks. */
  passMinutes(minutes: number): Promise<void>;
  /** A control route of one server. */
  control(side: "sales" | "bc", method: string, path: string, body?: unknown): Promise<Told>;
  /** Runs a job now and expects it to go well. @returns what it said. */
  run(job: string): Promise<readonly string[]>;
  orderId(name: string): string;
  accountId(customerNo: string): string;
  productId(number: string): string;
  close(): Promise<void>;
}

/** @param items how many items BC's first company has besides the demo's, none of them synchronised yet */
export async function startBothSides({ items = 0 }: { readonly items?: number } = {}): Promise<BothSides> {
  const noon = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
  const sandbox = await startSandbox({
    now: noon,
    salesPort: 0,
    bcPort: 0,
    solutionFolder: join(OUT, "solution"),
    shellFolder: join(OUT, "sandbox", "shell"),
    log: () => undefined,
    items,
  });
  let now = noon;
  const send = async (
    url: string,
    method: string,
    parts: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Told> => {
    const response = await fetch(url, {
      method,
      headers: { ...parts.headers, ...(parts.body !== undefined && { "Content-Type": "application/json" }) },
      ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
    });
    const text = await response.text();
    const json = (text === "" ? {} : JSON.parse(text)) as Row | readonly Row[];
    const rows = Array.isArray(json)
      ? (json as readonly Row[])
      : (((json as Row).value as readonly Row[] | undefined) ?? []);
    return { status: response.status, json: Array.isArray(json) ? {} : (json as Row), rows };
  };
  const bc: BothSides["bc"] = (method, path, body) => send(`${sandbox.bc.url}/_sandbox/bc/${path}`, method, { body });
  const control: BothSides["control"] = (side, method, path, body) =>
    send(`${sandbox[side].url}/_sandbox/${path}`, method, { body });
  const setClocks = async (): Promise<void> => {
    for (const side of ["sales", "bc"] as const) {
      await control(side, "PUT", "clock", { now: now.toISOString() });
    }
  };
  return {
    sandbox,
    sales: (method, path, body, alias = "salesperson") =>
      send(`${sandbox.sales.url}/api/data/v9.2/${path}`, method, {
        body,
        headers: { Authorization: `Bearer sandbox:${alias}` },
      }),
    bc,
    control,
    reset: async () => {
      await control("sales", "POST", "reset");
      await control("bc", "POST", "reset");
      now = noon;
      await setClocks();
    },
    today: () => now.toISOString().slice(0, 10),
    passMinutes: async (minutes) => {
      now = new Date(now.getTime() + minutes * MINUTE_MS);
      await setClocks();
    },
    run: async (job) => {
      const { json } = await bc("POST", `jobs/${job}/run`);
      expect(json).toMatchObject({ job, result: "Success" });
      return json.messages as readonly string[];
    },
    orderId: (name) => sandbox.demo.documents.orders.find((order) => order.name === name)?.id ?? "",
    accountId: (customerNo) => sandbox.demo.accountIds.get(customerNo) ?? "",
    productId: (number) => sandbox.demo.productIds.get(number) ?? "",
    close: () => sandbox.close(),
  };
}

export const SUBMITTED = { statecode: 1, statuscode: 3 } as const;
export const ACTIVE_QUOTE = { statecode: 1, statuscode: 2 } as const;
