import { defineConfig } from "@playwright/test"
import { launchOptions } from "./e2e/browser.ts"

// Every test starts a server of its own on the production build (e2e/server.ts), so there is none to start here.
// Results stay out of the folders that Next and the development server watch.
export default defineConfig({
  testDir: "e2e",
  outputDir: ".cache/test-results",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // Stories wait for what should happen, never for time: how long that takes on a slow and busy machine is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    launchOptions,
    viewport: { width: 1440, height: 1000 },
    locale: "en-GB",
    timezoneId: "Asia/Seoul",
    trace: "retain-on-failure",
  },
})
