// What a page costs: the JavaScript it brings, compressed, and the time until its text can be read. The production
// server and a fresh browser profile for each visit, on this machine; the network is none.
import { gzipSync } from "node:zlib"
import { type Browser, chromium } from "@playwright/test"
import { launchOptions } from "../e2e/browser.ts"
import { serve } from "./served.ts"
import { printTable, quantile } from "./table.ts"

const visits = 7
const server = await serve(null)
try {
  const browser = await chromium.launch(launchOptions)
  const rows = []
  for (const role of ["observer", "ARB", "chair"]) rows.push(await measure(browser, role, server.linkOf(role)))
  await browser.close()
  printTable(["who", "text readable ms", "live ms", "JS gzip kB", "JS files", "HTML gzip kB"], rows)
} finally {
  await server.end()
}

async function measure(browser: Browser, role: string, link: string): Promise<(string | number)[]> {
  const all: Awaited<ReturnType<typeof visit>>[] = []
  // The first visit warms the server and is not counted.
  for (let i = 0; i <= visits; i++) all.push(await visit(browser, link, role === "observer"))
  const counted = all.slice(1)
  const median = (of: (one: (typeof all)[number]) => number) =>
    quantile(
      counted.map(of).sort((a, b) => a - b),
      0.5,
    )
  return [
    role,
    median((one) => one.readableMs).toFixed(0),
    median((one) => one.liveMs).toFixed(0),
    (median((one) => one.scriptBytes) / 1000).toFixed(0),
    median((one) => one.scripts),
    (median((one) => one.htmlBytes) / 1000).toFixed(0),
  ]
}

async function visit(browser: Browser, link: string, isObserver: boolean) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<{ kind: string; bytes: number }>[] = []
  page.on("response", (response) => {
    const kind = response.request().resourceType()
    if ((kind === "script" || kind === "document") && response.status() === 200) {
      bodies.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).length })))
    }
  })
  const start = performance.now()
  await page.goto(link, { waitUntil: "commit" })
  await page.getByText("underpinned by security and trust;").first().waitFor()
  // The browser's own clock for the first paint with content, which is the server-rendered text; counted from the
  // navigation to the document, after the redirect that the link is.
  const readableMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const found = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime
        const look = () => (found() === undefined ? requestAnimationFrame(look) : resolve(found() as number))
        look()
      }),
  )
  const live = isObserver
    ? page.getByText("Live", { exact: true })
    : page.getByRole("textbox", { name: "Text of the resolution" })
  await live.waitFor()
  const liveMs = performance.now() - start
  await page.waitForLoadState("networkidle")
  const sizes = await Promise.all(bodies)
  await context.close()
  const of = (kind: string) => sizes.filter((one) => one.kind === kind)
  const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0)
  return {
    readableMs,
    liveMs,
    scriptBytes: sum(of("script")),
    scripts: of("script").length,
    htmlBytes: sum(of("document")),
  }
}
