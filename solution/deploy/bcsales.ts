import { createInterface } from "node:readline/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { runCommand } from "./runCommand";

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stderr.write(`${question}\nNobody can be asked here: say --yes to answer in their place.\n`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

void runCommand(process.argv.slice(2), {
  environment: process.env,
  output: {
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  },
  ask,
  sleep: async (ms) => {
    await sleep(ms);
  },
}).then((code) => {
  process.exitCode = code;
});
