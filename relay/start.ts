import type { Hono } from "hono";
import { createRelay } from "./app";
import type { RelayConfig } from "./config/config";
import { readConfig } from "./config/readConfig";
import type { Environment } from "./config/secrets";
import type { Log } from "./log";
import { createOutbound } from "./network/outbound";

export interface StartedRelay {
  readonly app: Hono;
  readonly config: RelayConfig;
  close(): Promise<void>;
}

/**
 * A relay by the configuration of its environment: what every host starts with.
 * @throws ConfigProblem where the configuration is not whole.
 */
export function startRelay(environment: Environment, log: Log): StartedRelay {
  const config = readConfig(environment);
  const { limits, privateHosts, connections } = config;
  const outbound = createOutbound({
    milliseconds: limits.businessCentralSeconds * 1_000,
    responseBytes: limits.responseBytes,
    privateHosts,
  });
  const app = createRelay({ config, outbound, log });
  log({ event: "started", connections: connections.size });
  return { app, config, close: () => outbound.close() };
}
