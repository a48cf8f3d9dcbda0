// What the comparison table costs, in Chromium on the production build: until it can be read and until all of it is there; from a
// step of scrolling to the frame that shows it; the main thread's work for one key of another delegation in a row in
// sight; finding words. On Resolution 130, and on 1,500 rows of twelve delegations with 9,000 texts.
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test"
import { Delegate } from "#server/testing/delegate.ts"
import { propose } from "#server/testing/writing.ts"
import { launchOptions } from "../e2e/browser.ts"
import { largeTable } from "./large-table.ts"
import { type Served, serve } from "./served.ts"
import { printTable, quantile } from "./table.ts"

const steps = 200
const stepPx = 240
const remoteKeys = 40
const tables = [
  { name: "Resolution 130: 123 rows × 8", seed: null, count: 123, typedIn: "n3" },
  { name: "1,500 rows × 14, 9,000 texts", seed: largeTable(1500, 2000), count: 1500, typedIn: "p3" },
]

const rows: (string | number)[][] = []
const browser = await chromium.launch(launchOptions)
for (const { name, seed, count, typedIn } of tables) {
  const server = await serve(seed)
  try {
    rows.push([name, ...(await measure(browser, server, { count, typedIn }))])
  } finally {
    await server.end()
  }
}
await browser.close()
printTable(
  [
    "table",
    "readable ms",
    "whole ms",
    "step p50 ms",
    "step p95",
    "jump ms",
    "remote p50 ms",
    "remote p95",
    "find ms",
    "elements",
  ],
  rows,
)

type Given = { readonly count: number; readonly typedIn: string }

async function measure(browser: Browser, server: Served, { count, typedIn }: Given): Promise<string[]> {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage()
  await page.goto(server.linkOf("observer"))
  const address = new URL(page.url())
  const start = performance.now()
  await page.goto(`${address.href.replace(/[?#].*$/, "")}/comparison`, { waitUntil: "commit" })
  await page.locator("tbody [data-row]").nth(3).waitFor()
  const readable = performance.now() - start
  await page.waitForFunction(isWhole, count, { timeout: 120_000 })
  const whole = performance.now() - start
  await page.waitForTimeout(2_000)
  const writer = await Delegate.at(address.origin, server.linkOf("ARB").split("/").at(-1) as string)
  const remote = await remoteWork(page, writer, typedIn)
  writer.leave()
  const scrolled = await timeScrolling(page)
  const jump = await timeJump(page)
  const find = await timeFinding(page)
  const elements = await page.locator("main *").count()
  await page.context().close()
  const figures = [readable, whole].map((ms) => ms.toFixed(0))
  const times = [scrolled.p50, scrolled.p95, jump, remote.p50, remote.p95, find].map((ms) => ms.toFixed(1))
  return [...figures, ...times, String(elements)]
}

/** In the page: all rows have come, and the line is there. */
function isWhole(count: number): boolean {
  const rows = document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")
  return Number(rows) === count + 1 && document.querySelector("[data-connection=connected]") !== null
}

/** The main thread's work for each key that a delegation types into a row in sight. */
async function remoteWork(page: Page, writer: Delegate, row: string): Promise<{ p50: number; p95: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const times: number[] = []
  for (let i = 0; i < remoteKeys; i++) {
    const before = await taskSeconds(session)
    writer.write((doc) => propose(doc, row, 0, "b", "ARB.bench"))
    // What is open is told when the words have been still for a moment: it is part of what a key costs.
    await page.waitForTimeout(500)
    times.push(((await taskSeconds(session)) - before) * 1000)
  }
  const sorted = times.sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN
}

/** From each step of a wheel to just after the frame that shows it. */
async function timeScrolling(page: Page): Promise<{ p50: number; p95: number }> {
  const times = await page.evaluate(
    async ({ steps, stepPx }) => {
      const desk = document.querySelector("main") as HTMLElement
      const taken: number[] = []
      const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      for (let i = 0; i < steps; i++) {
        const start = performance.now()
        desk.scrollBy(0, stepPx)
        await painted()
        taken.push(performance.now() - start)
      }
      return taken.sort((a, b) => a - b)
    },
    { steps, stepPx },
  )
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

/** To the middle of the table at once, until its rows are drawn. */
function timeJump(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const desk = document.querySelector("main") as HTMLElement
    const middle = desk.scrollHeight / 2
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const start = performance.now()
    desk.scrollTo(0, middle)
    const seen = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("[data-row]")
    do await painted()
    while (!seen())
    return performance.now() - start
  })
}

/** From typed words to their count. */
async function timeFinding(page: Page): Promise<number> {
  await page.keyboard.press("/")
  const start = performance.now()
  await page.keyboard.insertText("communication")
  await page
    .getByRole("search")
    .getByText(/0 of \d/)
    .waitFor()
  return performance.now() - start
}
