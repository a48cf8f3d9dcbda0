// What a key costs on the page, in Chromium on the production build: from the key going down to the frame that shows it;
// the main thread's processor time for one key of one's own and for one that comes from elsewhere; one step in the list of what is open, and opening that list.
// On Resolution 130, and on a draft of 1,500 paragraphs with 2,000 changes open. First, for what this machine and its
// browser take by themselves, the same keys on a page with nothing but as many words and no script.
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test"
import { launchOptions } from "../e2e/browser.ts"
import { largeSeed } from "./large-draft.ts"
import { type Served, serve } from "./served.ts"
import { printTable, quantile } from "./table.ts"

const keys = 200
const remoteKeys = 60
const steps = 60
const openings = 20
const pauseMs = 60
const phrase = "confidence and security in the use of ICTs "
const texts = [
  { name: "Resolution 130", seed: null },
  { name: "1,500 paragraphs, 2,000 changes", seed: largeSeed(1500, 2000) },
]

const browser = await chromium.launch(launchOptions)
const rows: (string | number)[][] = [
  ["words without a script", "–", ...(await measureBare(browser)), "–", "–", "–", "–"],
]
for (const { name, seed } of texts) {
  const server = await serve(seed)
  try {
    rows.push([name, ...(await measure(browser, server))])
  } finally {
    await server.end()
  }
}
await browser.close()
printTable(
  [
    "text",
    "ready ms",
    "key p50 ms",
    "key p95",
    "work/key p50",
    "remote p50 ms",
    "remote p95",
    "step p50 ms",
    "step p95",
    "list p50 ms",
    "list p95",
  ],
  rows,
)

async function measure(browser: Browser, server: Served): Promise<string[]> {
  const start = performance.now()
  const writer = await open(browser, server.linkOf("ARB"))
  const ready = performance.now() - start
  await toTheMiddle(writer)
  const typed = await typeInto(writer)
  // Only now: each delegation has a machine of its own, and here two pages would share one.
  const other = await open(browser, server.linkOf("RCC"))
  await toTheMiddle(other)
  const remote = await remoteWork(writer, () => other.keyboard.press("b"))
  await writer.getByRole("list").locator("button[data-kind]").first().focus()
  const walked = await timeKeys(writer, () => "j", steps)
  const opened = await timeOpening(writer)
  await writer.context().close()
  await other.context().close()
  return [
    ready.toFixed(0),
    ...[typed.p50, typed.p95, typed.work, remote.p50, remote.p95, walked.p50, walked.p95, opened.p50, opened.p95].map(
      (ms) => ms.toFixed(1),
    ),
  ]
}

/** The same keys where nothing but the browser has work with them. */
async function measureBare(browser: Browser): Promise<string[]> {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage()
  const words = `<p>${phrase.repeat(8)}</p>`.repeat(140)
  await page.setContent(`<div contenteditable>${words}</div><p id="elsewhere">words</p>`)
  await page.evaluate(listen)
  await page.locator("p").first().click()
  const typed = await typeInto(page)
  const remote = await remoteWork(page, () => page.evaluate(() => document.querySelector("#elsewhere")?.append("b")))
  await page.context().close()
  return [typed.p50, typed.p95, typed.work, remote.p50, remote.p95].map((ms) => ms.toFixed(1))
}

/** Whole words, as people write them: one that never ends is set anew at each letter. */
async function typeInto(page: Page): Promise<{ p50: number; p95: number; work: number }> {
  const letter = (i: number) => (phrase[i % phrase.length] === " " ? "Space" : (phrase[i % phrase.length] as string))
  await timeKeys(page, letter, 20)
  const own = await workOf(page)
  const typed = await timeKeys(page, letter, keys)
  return { ...typed, work: await own(keys) }
}

/** From choosing the tab of the list to the frame that shows it. */
async function timeOpening(page: Page) {
  const times = await page.evaluate(async (times) => {
    const [open, register] = ["#tab-open", "#tab-register"].map((id) => document.querySelector<HTMLElement>(id))
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const taken: number[] = []
    for (let i = 0; i < times; i++) {
      register?.click()
      await painted()
      await painted()
      const start = performance.now()
      open?.click()
      await painted()
      taken.push(performance.now() - start)
    }
    return taken.sort((a, b) => a - b)
  }, openings)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

async function open(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage()
  await page.goto(link)
  await page.locator('[role="textbox"][aria-readonly="false"]').waitFor({ timeout: 60_000 })
  await page.getByText("Saved on the server").first().waitFor({ timeout: 60_000 })
  await page.evaluate(listen)
  return page
}

/** In the page: notes for each key the time from its going down to just after the frame that follows it. */
function listen(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  const paint = (event: KeyboardEvent) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => times.push(performance.now() - event.timeStamp)
    requestAnimationFrame(() => port2.postMessage(null))
  }
  addEventListener("keydown", paint, { capture: true })
}

async function toTheMiddle(page: Page): Promise<void> {
  const item = page.locator("article [data-paragraph].style-item, [role=textbox] [data-paragraph].style-item")
  const count = await item.count()
  const words = item.nth(Math.floor(count / 2)).locator(".words")
  await words.scrollIntoViewIfNeeded()
  await words.click({ position: { x: 60, y: 8 } })
  await page.waitForTimeout(500)
}

async function timeKeys(page: Page, key: (i: number) => string, count: number): Promise<{ p50: number; p95: number }> {
  await page.evaluate(() => (window as unknown as Timed).keyTimes.splice(0))
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(key(i))
    // Off the beat of the frames, so that keys fall anywhere between two of them.
    await page.waitForTimeout(pauseMs + (i % 7) * 3)
  }
  const times = await page.evaluate(() => (window as unknown as Timed).keyTimes.slice())
  if (times.length !== count) throw new Error(`${times.length} of ${count} keys were seen`)
  const sorted = times.sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

type Timed = { keyTimes: number[] }

/** The main thread's work for a key that comes from elsewhere: in the quarter of a second after it, less that in one without. */
async function remoteWork(page: Page, act: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const windows = async (count: number, act: () => Promise<unknown>) => {
    const times: number[] = []
    for (let i = 0; i < count; i++) {
      const before = await taskSeconds(session)
      await act()
      await page.waitForTimeout(250)
      times.push(((await taskSeconds(session)) - before) * 1000)
    }
    return times.sort((a, b) => a - b)
  }
  const idle = quantile(await windows(remoteKeys / 2, async () => {}), 0.5)
  const times = await windows(remoteKeys, act)
  return { p50: quantile(times, 0.5) - idle, p95: quantile(times, 0.95) - idle }
}

/** Begins to count; the answer, given a number of keys, is the main thread's milliseconds for each. */
async function workOf(page: Page): Promise<(keys: number) => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const before = await taskSeconds(session)
  return async (keys) => (((await taskSeconds(session)) - before) * 1000) / keys
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN
}
