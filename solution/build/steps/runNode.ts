import { spawn } from "node:child_process";

export interface NodeRun {
  readonly exitCode: number;
  /** Standard output and error as they came, mixed. */
  readonly output: string;
}

interface NodeCall {
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs Node with the arguments and waits for its end. */
export async function runNode(call: NodeCall): Promise<NodeRun> {
  const child = spawn(process.execPath, call.arguments, {
    cwd: call.cwd,
    env: { ...process.env, ...call.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return await new Promise<NodeRun>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
