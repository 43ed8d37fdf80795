import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./runNode";

const ROOMS = [
  "test",
  "sandbox",
  "sandbox/shell",
  "solution",
  "relay",
  "controls",
  "webresources",
  "strings",
  "browser",
  "core",
];
/** What tsc remembers of each room, so that it checks again only what a change reaches. */
const MEMORY = "out/.types";
const TSC = "node_modules/typescript/bin/tsc";
const PCF_SCRIPTS = "node_modules/pcf-scripts/bin/pcf-scripts.js";
const AT_A_TIME = 2;

interface CommandHost {
  readonly root: string;
  readonly log: (line: string) => void;
}

/** Type-checks every room that has a tsconfig.json, the largest first, however many have errors; returns the rooms that have. */
export async function typecheckRooms({ root, log }: CommandHost): Promise<readonly string[]> {
  await writeControlTypes({ root, log });
  const waiting = ROOMS.filter((room) => existsSync(join(root, room, "tsconfig.json")));
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
      const started = performance.now();
      const { exitCode, output } = await runNode({
        arguments: [
          ...[TSC, "-p", room, "--noEmit", "--incremental"],
          ...["--tsBuildInfoFile", `${MEMORY}/${room.replace("/", "-")}.tsbuildinfo`],
        ],
        cwd: root,
      });
      const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      if (exitCode !== 0) {
        failed.push(room);
      }
      log(exitCode === 0 ? `${room}: ok, ${time}` : `${output.trimEnd()}\n${room}: errors, ${time}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return failed.sort();
}

/** A control's code imports the types that pcf-scripts makes of its manifest; in a fresh clone they may not be there yet. */
async function writeControlTypes({ root, log }: CommandHost): Promise<void> {
  const controls = existsSync(join(root, "controls")) ? readdirSync(join(root, "controls")) : [];
  const lacking = controls
    .filter((name) => existsSync(join(root, "controls", name, "ControlManifest.Input.xml")))
    .filter((name) => !existsSync(join(root, "controls", name, "generated", "ManifestTypes.d.ts")));
  if (lacking.length === 0) {
    return;
  }
  log(`controls: writing the manifest types of ${lacking.join(", ")}`);
  await runNode({
    arguments: [PCF_SCRIPTS, "refreshTypes"],
    cwd: root,
    environment: { PP_TOOLS_TELEMETRY_OPTOUT: "true" },
  });
}
