import { parseArgs } from "node:util";

import { WAYS } from "./setup/way";
import type { Way } from "./setup/way";

export const DEFAULT_PORTS = { sales: 5180, bc: 5181 } as const;

export type ReadArguments =
  | {
      readonly ok: true;
      readonly salesPort: number;
      readonly bcPort: number;
      readonly items: number;
      /** Folder of the built shell; null takes the usual one. */
      readonly shellFolder: string | null;
      readonly way: Way;
      readonly help: boolean;
    }
  | { readonly ok: false; readonly reason: string };

export const USAGE = `npm start -- [--sales-port ${DEFAULT_PORTS.sales}] [--bc-port ${DEFAULT_PORTS.bc}] [--items 20000] [--way ${WAYS.join("|")}]`;
const MOST_ITEMS = 100_000;

/** Reads the sandbox's command line. */
export function readArguments(args: readonly string[]): ReadArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "sales-port": { type: "string" },
        "bc-port": { type: "string" },
        items: { type: "string" },
        "shell-folder": { type: "string" },
        way: { type: "string", default: "direct" },
        help: { type: "boolean", default: false },
      },
    });
    const salesPort = readPort(values["sales-port"], DEFAULT_PORTS.sales);
    const bcPort = readPort(values["bc-port"], DEFAULT_PORTS.bc);
    if (salesPort === null || bcPort === null) {
      return { ok: false, reason: `A port is a whole number from 0 to 65535. Use: ${USAGE}` };
    }
    if (salesPort === bcPort && salesPort !== 0) {
      return { ok: false, reason: `Sales and Business Central cannot share port ${salesPort}. Use: ${USAGE}` };
    }
    const items = values.items ?? "0";
    if (!/^\d{1,6}$/.test(items) || Number(items) > MOST_ITEMS) {
      return {
        ok: false,
        reason: `--items is how many items Business Central gets besides the demo's, from 0 to ${MOST_ITEMS}. Use: ${USAGE}`,
      };
    }
    const way = WAYS.find((one) => one === values.way);
    if (way === undefined) {
      return { ok: false, reason: `There is no way called ${JSON.stringify(values.way)}. Use: ${USAGE}` };
    }
    return {
      ok: true,
      way,
      salesPort,
      bcPort,
      items: Number(items),
      shellFolder: values["shell-folder"] ?? null,
      help: values.help,
    };
  } catch (error) {
    return { ok: false, reason: `${error instanceof Error ? error.message : String(error)} Use: ${USAGE}` };
  }
}

function readPort(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) {
    return otherwise;
  }
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null;
}
