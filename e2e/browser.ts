import { existsSync, readFileSync } from "node:fs"
import type { BrowserContext, LaunchOptions } from "@playwright/test"

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

/** For a story told by people who have been here before: what explains the marks is not in their way. */
export async function knowsTheMarks(context: BrowserContext): Promise<void> {
  await context.addCookies([{ name: "marks", value: "known", domain: "127.0.0.1", path: "/" }])
}
