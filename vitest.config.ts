import { defineConfig } from "vitest/config"

// Tests wait for what should happen, never for time: how long that takes on a slow and busy machine is no failure.
const patienceMs = 30_000

export default defineConfig({
  test: {
    testTimeout: 2 * patienceMs,
    hookTimeout: 2 * patienceMs,
    expect: { poll: { timeout: patienceMs } },
    include: [
      "model/**/*.test.ts",
      "server/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "samples/**/*.test.ts",
      "fuzz/**/*.test.ts",
    ],
  },
})
