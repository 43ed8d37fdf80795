import { ConfigProblem } from "../../config/secrets";
import { jsonLog } from "../../log";
import { startRelay } from "../../start";
import { serveRelay } from "./serve";

const DEFAULT_PORT = 8080;
const DEFAULT_HOST = "127.0.0.1";

/**
 * `npm run relay`, and what the container and the Windows service start. Settings: RELAY_CONFIG_FILE or RELAY_CONFIG, PORT, HOST. Listens on this
 * machine only unless told; a proxy in front of it does TLS.
 */
async function main(): Promise<void> {
  const log = jsonLog((line) => process.stdout.write(line));
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigProblem("PORT is not a port: it is a whole number up to 65535.");
  }
  const relay = startRelay(process.env, log);
  const served = await serveRelay(relay.app, {
    host: process.env.HOST ?? DEFAULT_HOST,
    port,
    requestMs: relay.config.limits.requestSeconds * 1_000,
  });
  process.stderr.write(`The relay listens on port ${served.port}.\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log({ event: "stopped" });
      void Promise.all([served.close(), relay.close()]).then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  // What is not about the configuration is an error of Node, such as a port that is taken; its code is enough.
  const text =
    error instanceof ConfigProblem
      ? error.message
      : `The relay does not start: ${error instanceof Error && "code" in error ? String(error.code) : "unexpected error"}.`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
