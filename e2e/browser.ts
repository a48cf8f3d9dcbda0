import { existsSync, readFileSync } from "node:fs"
import type { LaunchOptions } from "@playwright/test"

const noted = ".cache/chromium-path"
const pathOf = () => process.env.CHROMIUM_PATH || (existsSync(noted) ? readFileSync(noted, "utf8") : "")

/** How a Chromium is started: the one `scripts/ensure.mjs` found, silent towards the network. */
export const launchOptions: LaunchOptions = {
  executablePath: pathOf() || undefined,
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
}
