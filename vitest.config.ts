import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: [
      "model/**/*.test.ts",
      "server/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "samples/**/*.test.ts",
      "fuzz/**/*.test.ts",
    ],
  },
})
