// Every view and panel of the production server, as pictures to be looked at: light and dark, wide, projector, tablet.
// They go to `.cache/screenshots`, named scene.size.light; names given on the command line choose scenes.
import { mkdirSync, rmSync } from "node:fs"
import { chromium } from "@playwright/test"
import { launchOptions } from "../browser.ts"
import { linkOf, startServer } from "../server.ts"
import { scenes, translated } from "./scenes.ts"
import { shoot } from "./shoot.ts"

const folder = ".cache/screenshots"
const wanted = process.argv.slice(2)
const chosen = [...scenes, ...translated].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)

if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await chromium.launch(launchOptions)
try {
  for (const who of ["chair", "ARB", "observer"] as const) {
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Seoul" })
    const page = await context.newPage()
    for (const scene of chosen.filter((each) => each.who === who))
      await shoot({ page, scene, link: linkOf(server.links, who), folder })
    await context.close()
  }
} finally {
  await browser.close()
  await server.dispose()
}
process.stdout.write(`The pictures are in ${folder}.\n`)
