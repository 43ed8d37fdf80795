import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Measured } from "./table";

const ROOT = join(__dirname, "..", "..");
const ROUNDS = 3;

/** How long `npm start` takes from a built state until its page can be opened: the fastest of some rounds. It needs a build. */
export async function measureStart(): Promise<readonly Measured[]> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await secondsUntilReady());
  }
  return [{ what: "the sandbox from a built state: seconds until it is ready", is: Math.min(...rounds), atMost: 5 }];
}

/** The command that `npm start` runs after building, on free ports, until it says that it is ready. */
async function secondsUntilReady(): Promise<number> {
  const began = performance.now();
  const command = ["--require", "tsx/cjs", "sandbox/main.ts", "--sales-port", "0", "--bc-port", "0"];
  const sandbox = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  let readyAt: number | null = null;
  sandbox.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (readyAt === null && said.includes("Ready after")) {
      readyAt = performance.now();
      sandbox.kill();
    }
  });
  await once(sandbox, "exit");
  if (readyAt === null) {
    throw new Error(`The sandbox did not start:\n${said}`);
  }
  return (readyAt - began) / 1000;
}
