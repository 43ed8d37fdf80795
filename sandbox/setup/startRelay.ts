import { spawn } from "node:child_process";
import { join } from "node:path";

const RELAY = join(__dirname, "..", "..", "relay", "hosts", "node", "main.ts");

/** What whoever runs the servers knows about the relay. */
export interface RelayFacts {
  /** 0 takes a free port. */
  readonly port: number;
  readonly salesUrl: string;
  readonly bcUrl: string;
  readonly entraUrl: string;
  readonly tenantId: string;
  readonly relayClientId: string;
  readonly connectionId: string;
  readonly companyName: string;
  readonly userName: string;
  readonly accessKey: string;
}

export interface RunningRelay {
  readonly port: number;
  stop(): void;
}

/**
 * Starts the relay as `npm run relay` does: a process of its own, which nothing of the sandbox shares anything with but its configuration.
 * @throws Error with what it said when it does not start.
 */
export function startRelay(facts: RelayFacts): Promise<RunningRelay> {
  const child = spawn(process.execPath, ["--import", "tsx", RELAY], {
    env: {
      ...process.env,
      PORT: String(facts.port),
      RELAY_CONFIG: JSON.stringify(configuration(facts)),
      BC_KEY: facts.accessKey,
      RELAY_SECRET: "the-sandbox-relays-secret",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString();
      const port = /listens on port (\d+)/.exec(said)?.[1];
      if (port !== undefined) {
        resolve({ port: Number(port), stop: () => void child.kill() });
      }
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The relay did not start. ${said.trim()}`)));
  });
}

function configuration(facts: RelayFacts): object {
  return {
    callers: {
      tenantId: facts.tenantId,
      audience: facts.relayClientId,
      issuer: facts.entraUrl,
      origins: [facts.salesUrl],
    },
    application: { clientId: facts.relayClientId, secret: { setting: "RELAY_SECRET" } },
    privateHosts: ["localhost"],
    connections: {
      skarvholm: {
        company: facts.companyName,
        odataUrl: `${facts.bcUrl}/BC/ODataV4`,
        signIn: { kind: "accessKey", userName: facts.userName, accessKey: { setting: "BC_KEY" } },
        dataverse: { url: facts.salesUrl, connectionId: facts.connectionId },
      },
    },
  };
}
