import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** Builds the browser client into out/sandbox/shell: the page, and everything it runs in one script. */
export async function buildShell(outputFolder: string): Promise<void> {
  await mkdir(outputFolder, { recursive: true });
  await build({
    entryPoints: [join(__dirname, "main.tsx")],
    outfile: join(outputFolder, "shell.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    jsx: "transform",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  await copyFile(join(__dirname, "main.aspx.html"), join(outputFolder, "main.aspx.html"));
}

if (require.main === module) {
  const outputFolder = join(__dirname, "..", "..", "out", "sandbox", "shell");
  buildShell(outputFolder).then(
    () => {
      process.stderr.write(`[shell] built ${outputFolder}\n`);
    },
    (error: unknown) => {
      process.stderr.write(`[shell] ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
