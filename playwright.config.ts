import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "out/test-results",
  // One browser and one sandbox at a time: each test resets the sandbox it shares.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: { locale: "en-GB", timezoneId: "Europe/Oslo", trace: "retain-on-failure" },
});
