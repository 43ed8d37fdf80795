import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(__dirname, "..");
const OUT = join(ROOT, "out", "relay");
const FUNCTIONS = join(OUT, "functions");

/** Puts each host of the relay into one file with everything it needs; a folder of its own is what is deployed. */
async function main(): Promise<void> {
  await bundle("node", join(OUT, "node", "relay.js"));
  await bundle("azureFunctions", join(FUNCTIONS, "main.js"));
  await cp(join(__dirname, "hosts", "azureFunctions", "host.json"), join(FUNCTIONS, "host.json"));
  const description = { name: "business-central-relay", version: "1.0.0", private: true, main: "main.js" };
  await writeFile(join(FUNCTIONS, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
}

async function bundle(host: string, outfile: string): Promise<void> {
  await mkdir(join(outfile, ".."), { recursive: true });
  await build({
    entryPoints: [join(__dirname, "hosts", host, "main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // The Functions host brings it along.
    external: ["@azure/functions-core"],
    logLevel: "warning",
    legalComments: "linked",
  });
}

void main();
