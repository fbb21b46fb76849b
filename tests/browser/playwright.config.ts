import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";

const results = resolve(".dateline/test");
const browser = process.env["DATELINE_BROWSER"];

export default defineConfig({
  testDir: ".",
  outputDir: resolve(results, "browser"),
  reporter: [["line"], ["json", { outputFile: resolve(results, "browser.json") }]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Some tests read every page, and a busy machine takes its time.
  timeout: 90_000,
  expect: { timeout: 5_000 },
  use: {
    browserName: "chromium",
    // A worker would answer for the network behind the back of `page.route`; tests of what it does allow it.
    serviceWorkers: "block",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    // Far from the papers' own zone, which is what pages keep to.
    timezoneId: "Asia/Tokyo",
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // Letters as wide as the face says, as on a screen of today.
      args: ["--font-render-hinting=none", "--no-sandbox", "--disable-quic", "--disable-background-networking"],
    },
  },
});
