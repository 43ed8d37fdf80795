import { measureAvailability } from "./availability";
import { measureInBrowser } from "./browser";
import { measureLoad } from "./load";
import type { LoadOptions } from "./load";
import { readOptions } from "./options";
import { measureRelay } from "./relay";
import { measureShell } from "./shell";
import { measureStart } from "./start";
import { measureSynchronisation } from "./synchronisation";
import { isKept, writeTable } from "./table";
import type { Measured } from "./table";

/** In the order in which they run: what loads the machine most comes last. */
const PARTS = {
  availability: measureAvailability,
  shell: measureShell,
  start: measureStart,
  synchronisation: measureSynchronisation,
  relay: measureRelay,
  browser: measureInBrowser,
  load: measureLoad,
} satisfies Record<string, (load: LoadOptions) => readonly Measured[] | Promise<readonly Measured[]>>;

/** Times and counts that we promise, as ratios within one run: machines differ, ratios less. */
async function main(): Promise<void> {
  const { parts, load } = readOptions(process.argv.slice(2), Object.keys(PARTS) as (keyof typeof PARTS)[]);
  const measured: Measured[] = [];
  for (const part of parts) {
    measured.push(...(await PARTS[part](load)));
  }
  process.stdout.write(writeTable(measured));
  process.exitCode = measured.every(isKept) ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
