import { defineConfig } from "@playwright/test";
import chromium from "@sparticuz/chromium";

// The browser comes out of an npm package, so that a bare machine needs no download and no system package.
const executablePath = process.env["CHROMIUM_PATH"] ?? (await bundledChromium());

// Not the package's own list: that one switches off web security, and whether a page may read an answer is among the things we test.
const args = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--no-first-run",
];

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "out/test-results",
  // Only for comparing looks within one run: nothing of it is kept in the repository.
  snapshotPathTemplate: "out/looks/{testFileName}/{arg}{ext}",
  // Every worker has a sandbox and a browser of its own; two fit the machines that run this.
  workers: 2,
  // A machine that others use as well may starve a browser once; what passes only the second time is reported as flaky.
  retries: process.env["CI"] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Oslo",
    viewport: { width: 1280, height: 900 },
    // Recording every test took a third of the time. To see one that fails here: npx playwright test <file> --trace retain-on-failure
    trace: "on-first-retry",
    launchOptions: { executablePath, args },
  },
});

async function bundledChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `The Chromium among the packages runs on Linux (x64) only, and this is ${process.platform} (${process.arch}). ` +
        "Set CHROMIUM_PATH to the program of a Chrome, an Edge or a Chromium, and try again.",
    );
  }
  return await chromium.executablePath();
}
