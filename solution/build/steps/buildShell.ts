import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildStep } from "./buildStep";
import { filesAt } from "./contentHash";
import { runNode } from "./runNode";

const SCRIPT = "sandbox/shell/build.ts";
const SOURCES = ["sandbox/shell", "sandbox/contract", "tsconfig.base.json", "package-lock.json"];

/**
 * Runs the sandbox's own build of its browser shell. It is a program of its own, never a module here: nothing of the
 * product may share code with the sandbox that proves it.
 */
export function buildShell(root: string): BuildStep {
  return {
    name: "shell",
    announcement: "bundling the sandbox's shell",
    inputs: () => filesAt(root, SOURCES),
    outputs: ["out/sandbox/shell"],
    run: async () => {
      if (!existsSync(join(root, SCRIPT))) {
        return { ok: true, summary: "no shell" };
      }
      const { exitCode, output } = await runNode({ arguments: ["--import", "tsx", SCRIPT], cwd: root });
      if (exitCode === 0) {
        return { ok: true, summary: "bundled" };
      }
      return {
        ok: false,
        messages: [output.trimEnd(), `${SCRIPT} ended with exit code ${exitCode}. Correct what it names above.`],
      };
    },
  };
}
